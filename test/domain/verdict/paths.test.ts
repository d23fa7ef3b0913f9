import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { canonicalDecimal } from '#domain/numbers/decimal.ts';
import { clusteredDifference } from '#domain/statistics/clustered.ts';
import type { StatisticsResult } from '#domain/statistics/estimate.ts';
import { geometricMeanRatio } from '#domain/statistics/geometric-mean-ratio.ts';
import { newcombeDifference } from '#domain/statistics/newcombe.ts';
import { pairedDifference, pairedRatio } from '#domain/statistics/paired-t.ts';
import { permutationDifference } from '#domain/statistics/permutation.ts';
import { poissonRateRatio } from '#domain/statistics/poisson-rate-ratio.ts';
import { signFlipDifference } from '#domain/statistics/sign-flip.ts';
import { welchDifference, welchDifferenceOfMoments } from '#domain/statistics/welch.ts';
import type { Sample } from '#domain/verdict/sample.ts';
import { amounts, counts, judged, rowsFor, shares, valuesOf } from './sample-fixture.ts';

const WITHOUT = [61, 64, 57, 70, 66, 59, 72, 55, 63, 68, 60, 65];
const WITH_AI = [41, 47, 38, 52, 44, 40, 50, 36, 45, 49, 42, 46];
const confidence = 0.9 as const;
const minutes: Criterion = {
  ...amounts,
  skewed: true,
  target: { scale: 'relative', change: '-0.2' },
};
const paired = (criterion: Criterion): Criterion => ({ ...criterion, comparison: 'paired' });
const mean = (n: number, average: number, sd: number): Sample => ({
  kind: 'mean',
  n,
  mean: average,
  sd,
});
const total = (events: number, exposure: number): Sample => ({
  kind: 'rate',
  counts: [{ events, exposure }],
  byUnit: false,
});
const few = 6;
const logs = (values: readonly number[]) => values.map(Math.log);
const threeEach = (group: string, values: readonly number[]) =>
  values.map((value, index) => ({ unit: `${group}${Math.floor(index / 3)}`, value }));
const groups = { pilot: WITH_AI, comparison: WITHOUT, confidence } as const;

/** What a verdict shows of what a method answers. */
function shown(result: StatisticsResult) {
  if (result.kind === 'refusal') throw new Error(result.sentence);
  const [lower, upper] = result.interval;
  return {
    estimate: canonicalDecimal(result.estimate),
    interval: [canonicalDecimal(lower), canonicalDecimal(upper)],
    scale: result.scale,
  };
}

describe('each form of figures takes the path of its own method (V5)', () => {
  it.each<[string, Criterion, Sample, Sample, StatisticsResult]>([
    [
      'totals of a share',
      shares,
      { kind: 'proportion', n: 200, successes: 40 },
      { kind: 'proportion', n: 180, successes: 70 },
      newcombeDifference({
        pilot: { successes: 70, trials: 180 },
        comparison: { successes: 40, trials: 200 },
        confidence,
      }),
    ],
    [
      'rows of amounts',
      amounts,
      valuesOf(rowsFor('c', WITHOUT)),
      valuesOf(rowsFor('p', WITH_AI)),
      welchDifference(groups),
    ],
    [
      'few rows of amounts',
      amounts,
      valuesOf(rowsFor('c', WITHOUT.slice(0, few))),
      valuesOf(rowsFor('p', WITH_AI)),
      permutationDifference({ ...groups, comparison: WITHOUT.slice(0, few), seed: 'C1' }),
    ],
    [
      'rows that share units',
      amounts,
      valuesOf(threeEach('c', [...WITHOUT, ...WITHOUT])),
      valuesOf(threeEach('p', [...WITH_AI, ...WITH_AI])),
      clusteredDifference({
        pilot: threeEach('p', [...WITH_AI, ...WITH_AI]),
        comparison: threeEach('c', [...WITHOUT, ...WITHOUT]),
        confidence,
        seed: 'C1',
      }),
    ],
    [
      'averages',
      amounts,
      mean(30, 60, 9),
      mean(25, 41, 7),
      welchDifferenceOfMoments({
        pilot: { n: 25, mean: 41, standardDeviation: 7 },
        comparison: { n: 30, mean: 60, standardDeviation: 9 },
        confidence,
      }),
    ],
    [
      'rows of minutes held to a share',
      minutes,
      valuesOf(rowsFor('c', WITHOUT)),
      valuesOf(rowsFor('p', WITH_AI)),
      geometricMeanRatio(groups),
    ],
    [
      'pairs',
      paired(amounts),
      valuesOf(rowsFor('u', WITHOUT)),
      valuesOf(rowsFor('u', WITH_AI)),
      pairedDifference(groups),
    ],
    [
      'few pairs',
      paired(amounts),
      valuesOf(rowsFor('u', WITHOUT.slice(0, 9))),
      valuesOf(rowsFor('u', WITH_AI.slice(0, 9))),
      signFlipDifference({
        pilot: WITH_AI.slice(0, 9),
        comparison: WITHOUT.slice(0, 9),
        confidence,
        seed: 'C1',
      }),
    ],
    [
      'pairs of minutes held to a share',
      paired(minutes),
      valuesOf(rowsFor('u', WITHOUT)),
      valuesOf(rowsFor('u', WITH_AI)),
      pairedRatio(groups),
    ],
    [
      'totals of events',
      counts,
      total(40, 100),
      total(21, 90),
      poissonRateRatio({
        pilot: [{ events: 21, exposure: 90 }],
        comparison: [{ events: 40, exposure: 100 }],
        confidence,
      }),
    ],
  ])('%s', (_form, criterion, comparison, pilot, result) => {
    expect(judged(criterion, comparison, pilot)).toMatchObject(shown(result));
  });

  it('few pairs of minutes, on logarithms', () => {
    const onLogs = signFlipDifference({
      pilot: logs(WITH_AI.slice(0, 9)),
      comparison: logs(WITHOUT.slice(0, 9)),
      confidence,
      seed: 'C1',
    });
    const verdict = judged(
      paired(minutes),
      valuesOf(rowsFor('u', WITHOUT.slice(0, 9))),
      valuesOf(rowsFor('u', WITH_AI.slice(0, 9))),
    );
    expect(verdict).toMatchObject({ scale: 'ratio', method: 'ratio-sign-flip-exact/1' });
    expect(Number(verdict.estimate)).toBeCloseTo(
      Math.exp(onLogs.kind === 'estimate' ? onLogs.estimate : Number.NaN),
      8,
    );
  });

  it('two single figures, without a range and by their own rule alone', () => {
    const figures: Criterion = { ...amounts, rule: 'estimate-reaches-target' };
    const of = (value: number): Sample => ({ kind: 'figure', value });
    expect(judged(figures, of(60), of(48))).toEqual({
      criterion: 'C1',
      outcome: 'met',
      scale: 'difference',
      estimate: '-12',
      target: '-10',
      method: 'reported-figures/1',
      grade: 'D',
      direction: 'decrease',
      family: 'revenue',
      reasons: ['The change reaches the agreed target under the agreed rule.'],
    });
    expect(judged(figures, of(60), of(51)).outcome).toBe('not-met');
    expect(judged(figures, of(60), mean(30, 48, 5))).toMatchObject({
      estimate: '-12',
      method: 'reported-figures/1',
    });
    expect(judged(amounts, mean(30, 60, 5), of(48)).reasons).toEqual([
      'A single figure has no range, and the signed rule asks for one.',
    ]);
    expect(judged(figures, total(0, 0), of(48)).reasons).toEqual([
      'A figure that it needs is missing.',
    ]);
  });
});

describe('averages on one side and rows on the other (V5)', () => {
  const REDUCED =
    'One side was recorded as an average only, so the rows of the other were brought to their average and spread.';
  const asIfAverages = shown(
    welchDifferenceOfMoments({
      pilot: { n: 4, mean: 42.5, standardDeviation: Math.sqrt(5 / 3) },
      comparison: { n: 30, mean: 60, standardDeviation: 9 },
      confidence,
    }),
  );

  it('are compared by averages, one figure a unit, and it is said', () => {
    const rows = [41, 42, 43, 44].flatMap((value, unit) =>
      [value - 1, value + 1].map(each => ({ unit: `p${unit}`, value: each })),
    );
    const verdict = judged(amounts, mean(30, 60, 9), valuesOf(rows));
    expect(verdict).toMatchObject({ ...asIfAverages, outcome: 'met', grade: 'D', n: [30, 4] });
    expect(verdict.reasons).toContain(REDUCED);
    expect(judged(amounts, mean(30, 60, 9), mean(30, 40, 9)).reasons).not.toContain(REDUCED);
  });

  it('whichever side has the rows', () => {
    const verdict = judged(amounts, valuesOf(rowsFor('c', WITHOUT)), mean(30, 40, 9));
    expect(verdict).toMatchObject({ outcome: 'met', n: [12, 30], grade: 'D' });
    expect(verdict.reasons).toContain(REDUCED);
  });
});

describe('what cannot be held side by side', () => {
  it.each<[string, Criterion, Sample, Sample]>([
    [
      'a share and amounts',
      shares,
      { kind: 'proportion', n: 40, successes: 9 },
      valuesOf(rowsFor('p', WITH_AI)),
    ],
    ['events and averages', counts, total(40, 100), mean(30, 40, 9)],
    ['averages and a share', amounts, mean(30, 40, 9), { kind: 'proportion', n: 40, successes: 9 }],
  ])('%s', (_form, criterion, comparison, pilot) => {
    expect(judged(criterion, comparison, pilot).reasons).toEqual([
      'The comparison and the result were recorded in different forms and cannot be held side by side.',
    ]);
  });

  it('minutes of nothing, as a ratio', () => {
    const none = rowsFor('c', [0, ...WITHOUT.slice(1)]);
    for (const [criterion, comparison, pilot] of [
      [minutes, none.slice(0, few), rowsFor('p', WITH_AI.slice(0, few))],
      [
        paired(minutes),
        none.map(({ value }, i) => ({ unit: `p${i}`, value })),
        rowsFor('p', WITH_AI),
      ],
    ] as const)
      expect(judged(criterion, valuesOf(comparison), valuesOf(pilot)).reasons).toEqual([
        'A row is not above zero, so a ratio cannot be taken of it.',
      ]);
  });
});

describe('a target that is a share of a measured figure', () => {
  const COUNTED =
    "The target is a share of the comparison's own figure; that figure's uncertainty was counted too.";
  const fifthLess: Criterion = { ...amounts, target: { scale: 'relative', change: '-0.2' } };

  it.each<[string, Criterion, Sample, Sample, string]>([
    [
      'of rows',
      fifthLess,
      valuesOf(rowsFor('c', WITHOUT)),
      valuesOf(rowsFor('p', WITH_AI)),
      '-12.666666667',
    ],
    ['of averages', fifthLess, mean(30, 60, 9), mean(30, 40, 9), '-12'],
    [
      'of a share',
      { ...shares, target: { scale: 'relative', change: '0.5' } },
      { kind: 'proportion', n: 200, successes: 40 },
      { kind: 'proportion', n: 180, successes: 90 },
      '0.1',
    ],
  ])(
    'is written as a change, %s, and counts its uncertainty',
    (_of, criterion, comparison, pilot, target) => {
      const verdict = judged(criterion, comparison, pilot);
      expect(verdict.target).toBe(target);
      expect(verdict.reasons).toContain(COUNTED);
    },
  );

  it('is a factor where the effect is one', () => {
    const verdict = judged(
      minutes,
      valuesOf(rowsFor('c', WITHOUT)),
      valuesOf(rowsFor('p', WITH_AI)),
    );
    expect(verdict).toMatchObject({ scale: 'ratio', target: '0.8' });
    expect(verdict.reasons).not.toContain(COUNTED);
    const tenFewer = judged(counts, total(100, 5), total(20, 5));
    expect(tenFewer).toMatchObject({ scale: 'ratio', target: '0.5' });
  });
});
