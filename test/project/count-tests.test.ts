import { describe, expect, it } from 'vitest';
import { countTests } from '../../scripts/tests/count-tests.mjs';

type Results = Parameters<typeof countTests>[0] & {};
type File = Pick<Results['testResults'][number], 'status' | 'assertionResults'>;

const fileOf = (...statuses: ('passed' | 'failed')[]): File => ({
  status: statuses.every(status => status === 'passed') ? 'passed' : 'failed',
  assertionResults: statuses.map(status => ({ status })) as File['assertionResults'],
});

const resultsOf = (files: File[], skipped = 0): Results => {
  const statuses = files.flatMap(file => file.assertionResults.map(({ status }) => status));
  return {
    testResults: files,
    numPassedTests: statuses.filter(status => status === 'passed').length,
    numFailedTests: statuses.filter(status => status === 'failed').length,
    numPendingTests: skipped,
    numTodoTests: 0,
  } as Results;
};

describe('the count of a test run', () => {
  it('adds up tests that passed, failed and were skipped', () => {
    const results = resultsOf([fileOf('passed', 'failed'), fileOf('passed')], 3);
    expect(countTests(results, false)).toEqual({ passed: 2, failed: 1, skipped: 3 });
  });

  it('takes a file that did not load for one failure', () => {
    const broken: File = { status: 'failed', assertionResults: [] };
    const results = resultsOf([fileOf('passed'), broken]);
    expect(countTests(results, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('takes a run without a test for a failure', () => {
    expect(countTests(resultsOf([]), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes a run without a report for a failure', () => {
    expect(countTests(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes a run that ended badly though no test failed for a failure', () => {
    expect(countTests(resultsOf([fileOf('passed')]), false)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });
});
