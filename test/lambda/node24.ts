import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const INVOKER = fileURLToPath(new URL('fixtures/invoker.mjs', import.meta.url));

export type Packages = {
  /** `v24.…` */
  readonly node: string;
  /** Calls the handler of the package in the folder of this name; rejects when it throws. */
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Runs built packages in one process of the runtime's Node version, with a function's environment. */
export async function startPackages(
  directories: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Packages> {
  const child = spawn('npx', ['-y', '-p', 'node@24', 'node', INVOKER, ...directories], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The packages’ process has ended; what it said stands above.');
    const said = JSON.parse(value) as { readonly answer?: unknown; readonly error?: string };
    if (said.error !== undefined) throw new Error(said.error);
    return said.answer;
  };
  const node = String(await answer());
  return {
    node,
    async invoke(name, event) {
      child.stdin.write(`${JSON.stringify({ name, event })}\n`);
      return answer();
    },
    async close() {
      child.stdin.end();
      await gone;
    },
  };
}
