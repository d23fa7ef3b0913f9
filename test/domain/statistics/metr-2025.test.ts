import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type AdjustedRow, adjustedRatio } from '#domain/statistics/adjusted-ratio.ts';
import { estimateOf, expectInterval } from './expect-estimate.ts';

/**
 * 246 tasks of 16 open-source developers, each task allocated to *AI allowed* or not (Becker, Rush, Barnes & Rein
 * 2025, arXiv 2507.09089). The file may not be distributed with the project.
 */
const FILE = new URL('../../../../shared/data/metr-2025/data_complete.csv', import.meta.url);

type Task = {
  readonly dev_id: string;
  readonly predicted_time_no_ai: string;
  readonly ai_treatment: string;
  readonly initial_implementation_time: string;
  readonly post_review_implementation_time: string;
};

/** Total minutes of each task; a missing review time is the mean of the task's own group, as in the paper. */
function readRows(): AdjustedRow[] {
  const tasks = parse<Task>(readFileSync(FILE), { columns: true });
  const inPilot = (task: Task) => Number(task.ai_treatment) === 1;
  const meanReview = (group: boolean): number => {
    const known = tasks.filter(
      task => inPilot(task) === group && task.post_review_implementation_time !== '',
    );
    return (
      known.reduce((sum, t) => sum + Number(t.post_review_implementation_time), 0) / known.length
    );
  };
  const imputed = { pilot: meanReview(true), comparison: meanReview(false) };
  return tasks.map(task => ({
    inPilot: inPilot(task),
    value:
      Number(task.initial_implementation_time) +
      (task.post_review_implementation_time === ''
        ? imputed[inPilot(task) ? 'pilot' : 'comparison']
        : Number(task.post_review_implementation_time)),
    covariate: Number(task.predicted_time_no_ai),
    unit: task.dev_id,
  }));
}

// Skipped where the study's file is not beside the project: its authors publish it, the project may not copy it.
describe.skipIf(!existsSync(FILE))('the published analysis of AI and developer time (2025)', () => {
  it('finds 18.84 % more time with AI, 95 % interval 1.26 % to 39.48 %', () => {
    const result = estimateOf(
      adjustedRatio({
        rows: readRows(),
        confidence: 0.95,
        standardError: 'classical',
        quantile: 'normal',
      }),
    );
    expect(result.n).toEqual([136, 110]);
    expect(result.estimate).toBeCloseTo(1.1884, 4);
    expectInterval(result.interval, [1.0126, 1.3948], 4);
  });

  it('finds 1.6 % to 39 % when tasks are clustered by developer', () => {
    const result = estimateOf(
      adjustedRatio({
        rows: readRows(),
        confidence: 0.95,
        standardError: 'clustered',
        quantile: 'normal',
      }),
    );
    expect(result.estimate).toBeCloseTo(1.1884, 4);
    expectInterval(result.interval, [1.0163, 1.3896], 4);
  });
});
