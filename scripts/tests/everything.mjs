import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runChecks } from '../checks/run-checks.mjs';
import { say } from '../setup/progress.mjs';
import { ROOT } from '../setup/root.mjs';
import { buildWeb } from '../setup/web-build.mjs';
import { ensureChromium } from './chromium.mjs';
import { runVitest } from './vitest.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */

/** Forgets what servers logged in the run before: the last step looks through what they log in this one. */
async function beginLogs() {
  for (const folder of ['dist/test-results/logs', 'dist/test-results/personal', 'dist/example'])
    await rm(join(ROOT, folder), { recursive: true, force: true });
}

/** In order; after one that throws, the rest is not tried. The fast ones need nothing but packages. */
const STEPS = [
  async () => {
    process.env['CHROMIUM_PATH'] = await ensureChromium();
  },
  async () => {
    const { passed, failed } = await runChecks();
    return { passed: passed.length, failed: failed.length };
  },
  () => runVitest('fast'),
  () => buildWeb(),
  beginLogs,
  () => runVitest('slow'),
  () => runVitest('logs'),
];

/**
 * Every check and every test. Whatever happens, the last line is `N passed, N failed`: checks and tests
 * together, and a set-up that failed as one failure.
 *
 * @returns {Promise<Required<Counts>>}
 */
export async function runEverything() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const step of STEPS) {
      /** @type {Counts | void} */
      const counts = await step();
      total.passed += counts?.passed ?? 0;
      total.failed += counts?.failed ?? 0;
      total.skipped += counts?.skipped ?? 0;
    }
  } catch (error) {
    total.failed += 1;
    say(error instanceof Error && error.name === 'SetupError' ? error.message : String(error));
  }
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total;
}
