import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const INVOKER = fileURLToPath(new URL('fixtures/invoker.mjs', import.meta.url));

export type Packages = {
  /** `v24.…` */
  readonly node: string;
  /** Calls the handler of the package in the folder of this name; rejects when it throws. */
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
  /** Milliseconds by which the packages' clock is ahead of real time. */
  readonly setAhead: (ms: number) => void;
  /** Everything that the packages have printed, as it would stand in their log groups. */
  readonly printed: () => string;
  readonly close: () => Promise<void>;
};

/** Runs built packages in one process of the runtime's Node version, with a function's environment. */
export async function startPackages(
  directories: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Packages> {
  const child = spawn(await node24(), [INVOKER, ...directories], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const [stdin, stdout, stderr, answers] = child.stdio;
  let printed = '';
  for (const stream of [stdout, stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const lines = createInterface({ input: answers as Readable })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`The packages’ process has ended. It said: ${printed}`);
    const said = JSON.parse(value) as { readonly answer?: unknown; readonly error?: string };
    if (said.error !== undefined) throw new Error(said.error);
    return said.answer;
  };
  const node = String(await answer());
  let ahead = 0;
  return {
    node,
    async invoke(name, event) {
      stdin.write(`${JSON.stringify({ name, event, ahead })}\n`);
      return answer();
    },
    setAhead: ms => {
      ahead = ms;
    },
    printed: () => printed,
    async close() {
      stdin.end();
      await gone;
    },
  };
}

/** The runtime's Node, which npx fetches once. */
async function node24(): Promise<string> {
  const args = ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath'];
  const { stdout } = await promisify(execFile)('npx', args);
  return stdout.trim();
}
