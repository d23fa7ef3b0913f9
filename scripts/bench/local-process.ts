import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import packageJson from '../../package.json' with { type: 'json' };
import { rounded } from './timing.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What `npm start` gives Node, so that this measures what people run. */
const START = packageJson.scripts.start.split(' ').slice(1);
const REQUESTS = 500;
/** What somebody who looks around the demo asks for; the second leads to a charter that waits for a signature. */
const PATHS = ['/app/start', '/local/doors/sign', '/local/doors', '/local/outbox', '/api/v1/me'];
const LONGEST_START_MS = 120_000;

/** `npm start` with the demo in a process of its own: how soon it answers, and what it holds after 500 requests. */
export async function measureLocalProcess() {
  const directory = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  try {
    const first = await startProduct(directory);
    await stop(first.child);
    const again = await startProduct(directory);
    for (let i = 0; i < REQUESTS; i += 1) {
      const response = await fetch(again.url + PATHS[i % PATHS.length]);
      await response.arrayBuffer();
      if (response.status >= 500) throw new Error(`${response.url} answered ${response.status}.`);
    }
    const residentMiB = rounded(residentKiB(again.child) / 1024);
    await stop(again.child);
    return {
      startMs: rounded(again.startMs, 0),
      firstStartMs: rounded(first.startMs, 0),
      residentMiB,
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Runs until its first page has been answered. */
async function startProduct(directory: string) {
  const start = performance.now();
  const child = spawn(process.execPath, [...START, '--port', '0', '--data', directory], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_START_MS);
  const url = await addressOf(child);
  clearTimeout(timer);
  const page = await fetch(url);
  await page.arrayBuffer();
  return { child, url, startMs: performance.now() - start };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The process has no output to read.');
  for await (const line of createInterface({ input: stdout })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('The product ended before it said where it runs.');
}

/** Memory that the operating system holds for the process. */
const residentKiB = ({ pid }: ChildProcess): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
