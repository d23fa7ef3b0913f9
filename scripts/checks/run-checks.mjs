import { run, secondsSince } from '../setup/progress.mjs';
import { ROOT } from '../setup/root.mjs';

/**
 * Types are checked by the native compiler, which looks at what has changed since the last time: a second check takes
 * a quarter of the first.
 */
const TYPES = [
  'node_modules/typescript-native/bin/tsc',
  '--noEmit',
  '--pretty',
  '--incremental',
  '--tsBuildInfoFile',
  'dist/types.tsbuildinfo',
];

/** Each check is a program that Node runs; a slow one goes first. */
const CHECKS = [
  { name: 'types', args: TYPES },
  {
    name: 'format and lint',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  { name: 'import directions', args: ['scripts/checks/imports.mjs'] },
  { name: 'unused files, exports and packages', args: ['node_modules/knip/bin/knip.js'] },
];
const AT_ONCE = 2;

/**
 * Runs all checks, two at a time, and prints each as it ends: its name, its time and, when it failed, what
 * it said.
 *
 * @returns {Promise<{ passed: string[], failed: string[] }>} names of the checks
 */
export async function runChecks() {
  const waiting = [...CHECKS];
  /** @type {{ passed: string[], failed: string[] }} */
  const names = { passed: [], failed: [] };
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const passed = await runCheck(check);
      names[passed ? 'passed' : 'failed'].push(check.name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (names.failed.length > 0) console.log(`failed: ${names.failed.join(', ')}`);
  return names;
}

/** @param {{ name: string, args: string[] }} check */
async function runCheck({ name, args }) {
  const start = performance.now();
  const { code, output } = await run(process.execPath, args, { cwd: ROOT });
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${secondsSince(start)} s)`);
  if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '  '));
  return code === 0;
}
