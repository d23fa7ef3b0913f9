/**
 * Counts the tests of one run. A file that did not load, a run without a test, and a run that failed though
 * no test did each count as one failure: silence never passes.
 *
 * @param {import('vitest/node').JsonTestResults | undefined} results Vitest's JSON report, if it wrote one
 * @param {boolean} succeeded whether Vitest ended with 0
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countTests(results, succeeded) {
  if (!results) return { passed: 0, failed: 1, skipped: 0 };
  const broken = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every(test => test.status !== 'failed'),
  );
  const passed = results.numPassedTests;
  const failed = results.numFailedTests + broken.length;
  const skipped = results.numPendingTests + results.numTodoTests;
  const silent = failed === 0 && (passed === 0 || !succeeded);
  return { passed, failed: silent ? 1 : failed, skipped };
}
