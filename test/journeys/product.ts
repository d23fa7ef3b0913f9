import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { DEMO_PEOPLE } from '#local/demo/people.ts';
import { nextLogFile, notePersonal } from '#test/logs/collected.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LONGEST_START_MS = 90_000;
const LONGEST_STOP_MS = 15_000;

/** The product as `npm start` runs it: a process of its own, with its data in a directory. */
export type Product = {
  readonly url: string;
  readonly pid: number;
  /** Ends it as Ctrl-C would, and waits for the end. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts the product and waits for the address that it prints.
 *
 * @param options.port 0 for a free one; the one from before, so that mailed links still lead here
 * @throws with everything that it printed, when it ends or stays silent for 90 s
 */
export async function startProduct(options: {
  readonly data: string;
  readonly port?: number;
  readonly empty?: boolean;
}): Promise<Product> {
  const { data, port = 0, empty = false } = options;
  const log = nextLogFile();
  const args = ['scripts/start.mjs', '--port', String(port), '--data', data, '--log', log];
  const child = spawn(process.execPath, [...args, ...(empty ? ['--empty'] : [])], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = createWriteStream(`${log}.printed`);
  for (const said of [child.stdout, child.stderr]) said?.pipe(printed, { end: false });
  for (const { name, email } of Object.values(DEMO_PEOPLE)) notePersonal(name, email);
  const url = await printedAddress(child);
  return { url, pid: child.pid ?? 0, stop: () => stop(child) };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = '';
    const fail = (why: string) => {
      clearTimeout(late);
      child.kill('SIGKILL');
      failed(new Error(`The product ${why}. It printed:\n${printed}`));
    };
    const late = setTimeout(() => fail('printed no address in time'), LONGEST_START_MS);
    const read = (chunk: Buffer) => {
      printed += chunk;
      const [, url] = /runs at (http:\S+)/.exec(printed) ?? [];
      if (url === undefined) return;
      clearTimeout(late);
      found(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', code => fail(`ended with ${code}`));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS);
  await ended;
  clearTimeout(late);
}
