import { describe, expect, it } from 'vitest';
import { momentsOf } from '#domain/statistics/moments.ts';
import { welchDifference, welchDifferenceOfMoments } from '#domain/statistics/welch.ts';
import { estimateOf, expectInterval, refusalOf } from './expect-estimate.ts';
import { SLEEP } from './published-samples.ts';

const confidence = 0.95;

describe('Welch interval of a difference of means', () => {
  it("gives the t, degrees of freedom and interval of R's help page for `sleep`", () => {
    const result = estimateOf(
      welchDifference({ pilot: SLEEP.first, comparison: SLEEP.second, confidence }),
    );
    expect(result.estimate).toBeCloseTo(-1.58, 12);
    expect(result.detail.t).toBeCloseTo(-1.8608, 4);
    expect(result.detail.degreesOfFreedom).toBeCloseTo(17.776, 3);
    expect(result.detail.pValue).toBeCloseTo(0.07939, 5);
    expectInterval(result.interval, [-3.36548, 0.20548], 5);
  });

  it('answers the same from moments as from rows', () => {
    const rows = { pilot: SLEEP.first, comparison: SLEEP.second, confidence } as const;
    const moments = {
      pilot: momentsOf(SLEEP.first),
      comparison: momentsOf(SLEEP.second),
      confidence,
    } as const;
    expect(welchDifferenceOfMoments(moments)).toEqual(welchDifference(rows));
  });

  it('keeps its digits when rows are large and close together', () => {
    const shifted = (rows: readonly number[]) => rows.map(value => value + 2 ** 30);
    const near = estimateOf(
      welchDifference({ pilot: [1, 2, 4], comparison: [2, 3, 5.5], confidence }),
    );
    const far = estimateOf(
      welchDifference({ pilot: shifted([1, 2, 4]), comparison: shifted([2, 3, 5.5]), confidence }),
    );
    expectInterval(far.interval, near.interval, 6);
  });

  it.each([
    ['empty_group', [], [1, 2]],
    ['too_few_units', [1], [1, 2]],
    ['constant_group', [1, 2, 3], [0.1, 0.1, 0.1]],
    ['not_a_number', [1, Number.NaN], [1, 2]],
    ['not_a_number', [1e308, 1e308, 1e308, -1e308], [1, 2]],
    ['too_many_rows', new Array<number>(1e9), [1, 2]],
  ])('refuses as %s', (code, pilot, comparison) => {
    expect(refusalOf(welchDifference({ pilot, comparison, confidence }))).toBe(code);
  });

  it('refuses moments that no rows can have', () => {
    const fine = { n: 5, mean: 1, standardDeviation: 1 };
    const code = (pilot: typeof fine) =>
      refusalOf(welchDifferenceOfMoments({ pilot, comparison: fine, confidence }));
    expect(code({ ...fine, standardDeviation: -1 })).toBe('out_of_range');
    expect(code({ ...fine, standardDeviation: Number.NaN })).toBe('not_a_number');
    expect(code({ ...fine, n: 1e9 })).toBe('too_many_rows');
    expect(code({ ...fine, n: 2.5 })).toBe('not_a_count');
    expect(code({ ...fine, standardDeviation: 0 })).toBe('constant_group');
  });
});
