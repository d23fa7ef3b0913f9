import { runChecks } from '../checks/run-checks.mjs';
import { say } from '../setup/progress.mjs';
import { buildWeb } from '../setup/web-build.mjs';
import { ensureChromium } from './chromium.mjs';
import { runVitest } from './vitest.mjs';

/**
 * Every check and every test. Whatever happens, the last line is `N passed, N failed`: checks and tests
 * together, and a set-up that failed as one failure.
 */
export async function runEverything() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @param {{ passed: number, failed: number, skipped?: number }} counts */
  const add = ({ passed, failed, skipped = 0 }) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  };
  try {
    const chromium = await ensureChromium();
    process.env['CHROMIUM_PATH'] = chromium;
    const checks = await runChecks();
    add({ passed: checks.passed.length, failed: checks.failed.length });
    await buildWeb();
    add(await runVitest('fast'));
    add(await runVitest('slow'));
  } catch (error) {
    add({ passed: 0, failed: 1 });
    say(error instanceof Error && error.name === 'SetupError' ? error.message : String(error));
  }
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total;
}
