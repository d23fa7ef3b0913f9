import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { type CriterionEvidence, judgeCriterion } from '#domain/verdict/judge-criterion.ts';
import type { Sample } from '#domain/verdict/sample.ts';
import { closeRate } from '../pilot/story.ts';

const shares: Criterion = { ...closeRate, minimumSample: 1 };
const amounts: Criterion = {
  ...shares,
  kind: 'mean',
  direction: 'decrease',
  target: { scale: 'relative', change: '-0.2' },
};
const minutes: Criterion = { ...amounts, skewed: true };
const counts: Criterion = { ...amounts, kind: 'rate' };

const share = (successes: number, n: number): Sample => ({ kind: 'proportion', n, successes });
const rows = (values: readonly number[], unit: (index: number) => string): Sample => ({
  kind: 'values',
  rows: values.map((value, index) => ({ unit: unit(index), value })),
});
const yesAndNo = (values: readonly number[], unit: (index: number) => string): Sample => ({
  kind: 'proportion',
  n: values.length,
  successes: values.filter(value => value === 1).length,
  rows: values.map((value, index) => ({ unit: unit(index), value })),
});
/** Spread around a center, without two equal rows. */
const around = (center: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => center * (0.8 + (0.4 * i) / (count - 1)));

const judged = (
  criterion: Criterion,
  comparison: Sample,
  pilot: Sample,
  more: Partial<CriterionEvidence> = {},
) =>
  judgeCriterion(criterion, {
    comparison,
    pilot,
    baselineBeforeStart: true,
    drawnByProduct: false,
    ...more,
  }).verdict;

const inPilot = (index: number) => `p${index}`;
const inComparison = (index: number) => `c${index}`;
const pair = (index: number) => `u${index}`;
const threes = (group: string) => (index: number) => `${group}${Math.floor(index / 3)}`;

describe('the method', () => {
  it.each<[string, Criterion, Sample, Sample]>([
    ['newcombe-hybrid-score/1', shares, share(40, 200), share(70, 200)],
    [
      'newcombe-hybrid-score/1',
      shares,
      yesAndNo([1, 0, 1, 0], inComparison),
      yesAndNo([1, 1, 1, 0], inPilot),
    ],
    ['welch-t/1', amounts, rows(around(60, 12), inComparison), rows(around(40, 12), inPilot)],
    [
      'welch-t/1',
      amounts,
      { kind: 'mean', n: 30, mean: 60, sd: 9 },
      { kind: 'mean', n: 30, mean: 40, sd: 9 },
    ],
    [
      'geometric-mean-ratio-welch/1',
      minutes,
      rows(around(60, 12), inComparison),
      rows(around(40, 12), inPilot),
    ],
    [
      'permutation-exact/1',
      amounts,
      rows(around(60, 6), inComparison),
      rows(around(40, 6), inPilot),
    ],
    [
      'ratio-permutation-exact/1',
      minutes,
      rows(around(60, 6), inComparison),
      rows(around(40, 6), inPilot),
    ],
    [
      'bootstrap-bca-difference/1',
      { ...minutes, target: { scale: 'absolute', change: '-10' } },
      rows(around(60, 20), inComparison),
      rows(around(40, 20), inPilot),
    ],
    [
      'permutation-drawn/1',
      { ...minutes, target: { scale: 'absolute', change: '-10' } },
      rows(around(60, 19), inComparison),
      rows(around(40, 19), inPilot),
    ],
    [
      'paired-t/1',
      { ...amounts, comparison: 'paired' },
      rows(around(60, 12), pair),
      rows(around(40, 12), pair),
    ],
    [
      'sign-flip-exact/1',
      { ...amounts, comparison: 'paired' },
      rows(around(60, 8), pair),
      rows(around(40, 8), pair),
    ],
    [
      'unit-means-welch-t/1',
      amounts,
      rows(around(60, 30), threes('c')),
      rows(around(40, 30), threes('p')),
    ],
    [
      'ratio-unit-means-permutation-exact/1',
      minutes,
      rows(around(60, 18), threes('c')),
      rows(around(40, 18), threes('p')),
    ],
    [
      'unit-means-permutation-exact/1',
      shares,
      yesAndNo([1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0], threes('c')),
      yesAndNo([1, 1, 1, 1, 0, 1, 1, 1, 0, 1, 0, 0, 1, 1, 1, 1, 1, 0], threes('p')),
    ],
    [
      'poisson-rate-ratio-exact/1',
      counts,
      { kind: 'rate', counts: [{ events: 40, exposure: 100 }], byUnit: false },
      { kind: 'rate', counts: [{ events: 20, exposure: 100 }], byUnit: false },
    ],
    ['reported-figures/1', { ...amounts, rule: 'estimate-reaches-target' }, figure(60), figure(40)],
  ])('%s follows from what was measured', (method, criterion, comparison, pilot) => {
    expect(judged(criterion, comparison, pilot).method).toBe(method);
  });

  it('compares units with themselves where they are in both groups, and says who was left out', () => {
    const verdict = judged(amounts, rows(around(60, 14), pair), rows(around(40, 12), pair));
    expect(verdict).toMatchObject({ method: 'paired-t/1', n: [12, 12] });
    expect(verdict.reasons).toContain(
      'Units without figures both with AI and without were left out.',
    );
  });

  it('counts units, not rows', () => {
    const verdict = judged(
      amounts,
      rows(around(60, 30), threes('c')),
      rows(around(40, 30), threes('p')),
    );
    expect(verdict.n).toEqual([10, 10]);
    expect(
      judged(
        { ...amounts, minimumSample: 11 },
        rows(around(60, 30), threes('c')),
        rows(around(40, 30), threes('p')),
      ),
    ).toMatchObject({
      outcome: 'not-assessable',
      reasons: ['Only 10 in the smaller group; 11 were agreed as the least.'],
    });
  });

  it('compares two changes only on rows by unit from before and after', () => {
    const twice: Criterion = {
      ...amounts,
      comparison: 'difference-in-differences',
      target: { scale: 'absolute', change: '-10' },
    };
    const comparison = rows(around(58, 12), inComparison);
    const pilot = rows(around(40, 12), inPilot);
    expect(judged(twice, comparison, pilot).outcome).toBe('not-assessable');
    const before: Sample = {
      kind: 'values',
      rows: [
        ...rowsOf(rows(around(60, 12), inComparison)),
        ...rowsOf(rows(around(61, 12), inPilot)),
      ],
    };
    expect(judged(twice, comparison, pilot, { before })).toMatchObject({
      outcome: 'met',
      method: 'difference-in-differences-welch-t/1',
      n: [12, 12],
    });
  });

  it('holds an absolute target of minutes in minutes, not as a factor', () => {
    const tenLess: Criterion = { ...minutes, target: { scale: 'absolute', change: '-10' } };
    expect(
      judged(tenLess, rows(around(60, 12), inComparison), rows(around(40, 12), inPilot)),
    ).toMatchObject({ outcome: 'met', scale: 'difference', target: '-10' });
  });

  it('does not depend on the order of rows', () => {
    const tenLess: Criterion = { ...minutes, target: { scale: 'absolute', change: '-10' } };
    const comparison = around(60, 21);
    const pilot = around(40, 21);
    const reversed = (values: readonly number[], group: typeof pair): Sample =>
      rows(values.toReversed(), index => group(values.length - 1 - index));
    expect(judged(tenLess, reversed(comparison, inComparison), reversed(pilot, inPilot))).toEqual(
      judged(tenLess, rows(comparison, inComparison), rows(pilot, inPilot)),
    );
  });
});

describe('a relative target', () => {
  const fifthMore: Criterion = { ...shares, target: { scale: 'relative', change: '0.2' } };

  it('counts that the figure it is a share of is uncertain itself', () => {
    const verdict = judged(
      { ...shares, target: { scale: 'relative', change: '0.5' } },
      share(12, 40),
      share(15, 50),
    );
    expect(verdict).toMatchObject({ estimate: '0', target: '0.15', outcome: 'inconclusive' });
    expect(Number(verdict.interval?.[1])).toBeGreaterThan(0.15);
    expect(judged(fifthMore, share(300, 1500), share(390, 1500))).toMatchObject({
      outcome: 'met',
      target: '0.04',
    });
  });

  it('of averages is judged on the pilot minus the figure asked for', () => {
    const of = (mean: number, n = 40): Sample => ({ kind: 'mean', n, mean, sd: 12 });
    expect(judged(amounts, of(60), of(40)).outcome).toBe('met');
    expect(judged(amounts, of(60), of(60)).outcome).toBe('not-met');
    expect(judged(amounts, of(60), of(50)).outcome).toBe('inconclusive');
  });
});

describe('not assessable', () => {
  const without = (evidence: Partial<CriterionEvidence>) =>
    judgeCriterion(shares, { baselineBeforeStart: true, drawnByProduct: false, ...evidence })
      .verdict;

  it('is what has no result, no comparison, too small a sample, or figures without a range', () => {
    expect(without({ comparison: share(4, 10) }).reasons).toEqual([
      'No result was recorded for it within the window.',
    ]);
    expect(without({ pilot: share(4, 10) }).reasons).toEqual([
      'There is nothing to compare with: no baseline and no comparison group.',
    ]);
    expect(judged({ ...shares, minimumSample: 30 }, share(4, 29), share(9, 40)).reasons).toEqual([
      'Only 29 in the smaller group; 30 were agreed as the least.',
    ]);
    expect(judged(shares, figure(0.2), figure(0.3)).outcome).toBe('not-assessable');
    expect(judged(shares, share(4, 29), rows([1, 2], inPilot)).outcome).toBe('not-assessable');
  });

  it('is a share whose rows are neither yes nor no', () => {
    expect(
      judged(shares, yesAndNo([1, 0], inComparison), yesAndNo([1, 0.5], inPilot)).outcome,
    ).toBe('not-assessable');
  });
});

describe('the evidence grade', () => {
  const grouped: Criterion = { ...amounts, comparison: 'comparison-group' };
  const a = rows(around(60, 12), inComparison);
  const b = rows(around(40, 12), inPilot);

  it.each([
    ['A', grouped, { drawnByProduct: true }],
    ['A', { ...grouped, comparison: 'difference-in-differences' }, { drawnByProduct: true }],
    ['B', { ...grouped, comparison: 'difference-in-differences' }, {}],
    ['B', grouped, {}],
    ['B', grouped, { drawnByProduct: true, baselineBeforeStart: false }],
    ['C', amounts, {}],
    ['D', amounts, { baselineBeforeStart: false }],
  ] as const)('is %s', (grade, criterion, evidence) => {
    expect(judged(criterion, a, b, evidence).grade).toBe(grade);
  });

  it('is D for everything that was reported without rows', () => {
    expect(judged(shares, share(40, 200), share(70, 200)).grade).toBe('D');
  });
});

function figure(value: number): Sample {
  return { kind: 'figure', value };
}

const rowsOf = (sample: Sample) => (sample.kind === 'values' ? sample.rows : []);
