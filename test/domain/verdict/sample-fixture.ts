import type { Criterion } from '#domain/criteria/criterion.ts';
import type { UnitRow } from '#domain/statistics/clustered.ts';
import { type CriterionEvidence, judgeCriterion } from '#domain/verdict/judge-criterion.ts';
import type { Sample } from '#domain/verdict/sample.ts';
import type { CriterionVerdict } from '#domain/verdict/verdict.ts';
import { closeRate } from '../pilot/story.ts';

export const shares: Criterion = { ...closeRate, minimumSample: 1 };
export const amounts: Criterion = {
  ...shares,
  kind: 'mean',
  direction: 'decrease',
  target: { scale: 'absolute', change: '-10' },
};
export const counts: Criterion = { ...amounts, kind: 'rate' };

/** Rows of one unit each, named after their group. */
export const rowsFor = (group: string, values: readonly number[]): UnitRow[] =>
  values.map((value, index) => ({ unit: `${group}${index}`, value }));

export const valuesOf = (rows: readonly UnitRow[]): Sample => ({ kind: 'values', rows });

export const yesAndNo = (rows: readonly UnitRow[]): Sample => ({
  kind: 'proportion',
  n: rows.length,
  successes: rows.filter(({ value }) => value === 1).length,
  rows,
});

/** Each row is the count of one unit in one week. */
export const weekly = (rows: readonly UnitRow[]): Sample => ({
  kind: 'rate',
  counts: rows.map(({ value }) => ({ events: value, exposure: 1 })),
  byUnit: true,
  rows,
});

export const judged = (
  criterion: Criterion,
  comparison: Sample,
  pilot: Sample,
  more: Partial<CriterionEvidence> = {},
): CriterionVerdict =>
  judgeCriterion(criterion, {
    comparison,
    pilot,
    baselineBeforeStart: true,
    drawnByProduct: false,
    ...more,
  }).verdict;
