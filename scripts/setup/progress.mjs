import { spawn } from 'node:child_process';

/** Set-up talks on standard error, so that a command's standard output is the command's own. */
const EVERY_MS = 5_000;

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} since as `performance.now()` gave it */
export function secondsSince(since) {
  return ((performance.now() - since) / 1000).toFixed(1);
}

/**
 * Says what is being done, every few seconds that it still is, and how long it took.
 *
 * @template T
 * @param {string} what such as `Building the web app`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function narrate(what, work) {
  const start = performance.now();
  say(`${what} …`);
  const timer = setInterval(
    () => say(`  still at it, ${Math.round(+secondsSince(start))} s`),
    EVERY_MS,
  );
  try {
    const result = await work();
    say(`  done in ${secondsSince(start)} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs a program to its end and keeps what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `code` 127 when the program is not there
 */
export function run(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', error => resolve({ code: 127, output: String(error) }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** A failure that is told in a sentence, without a stack trace. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}
