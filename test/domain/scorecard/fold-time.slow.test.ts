import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const BUDGET_MS = 50;

/** By itself: in a process that other tests have run in, memory and compiled code are theirs. */
const FOLD_MANY = fileURLToPath(new URL('fold-many.ts', import.meta.url));

it('makes a scorecard of 1,000 summaries within its budget', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', FOLD_MANY]);
  const { judged, fastestMs } = JSON.parse(stdout);
  console.log(`1,000 summaries: ${fastestMs} ms of ${BUDGET_MS}`);
  expect(judged).toBe(1000);
  expect(fastestMs).toBeLessThan(BUDGET_MS);
});
