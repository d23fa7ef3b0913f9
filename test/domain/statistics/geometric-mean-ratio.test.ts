import { describe, expect, it } from 'vitest';
import { geometricMeanRatio } from '#domain/statistics/geometric-mean-ratio.ts';
import { welchDifference } from '#domain/statistics/welch.ts';
import { estimateOf, refusalOf } from './expect-estimate.ts';

const confidence = 0.9;
const pilot = [12, 35, 18, 60, 22];
const comparison = [40, 44, 90, 31, 120, 77];

describe('ratio of geometric means', () => {
  it("is the exponential of Welch's interval on logarithms", () => {
    const ratio = estimateOf(geometricMeanRatio({ pilot, comparison, confidence }));
    const logs = estimateOf(
      welchDifference({
        pilot: pilot.map(value => Math.log(value)),
        comparison: comparison.map(value => Math.log(value)),
        confidence,
      }),
    );
    expect(ratio.scale).toBe('ratio');
    expect(ratio.interval).toEqual(logs.interval.map(Math.exp));
  });

  it('is the ratio of the roots of the products', () => {
    const result = geometricMeanRatio({ pilot: [1, 4], comparison: [4, 9], confidence });
    expect(estimateOf(result).estimate).toBeCloseTo(2 / 6, 14);
  });

  it('does not depend on the unit of the rows', () => {
    const inHours = (rows: readonly number[]) => rows.map(minutes => minutes / 60);
    const minutes = estimateOf(geometricMeanRatio({ pilot, comparison, confidence }));
    const hours = estimateOf(
      geometricMeanRatio({
        pilot: inHours(pilot),
        comparison: inHours(comparison),
        confidence,
      }),
    );
    expect(hours.estimate).toBeCloseTo(minutes.estimate, 12);
  });

  it.each([
    ['not_positive', [0, 1, 2]],
    ['not_positive', [-1, 1, 2]],
    ['not_a_number', [Number.POSITIVE_INFINITY, 1, 2]],
    ['empty_group', []],
    ['constant_group', [3, 3, 3]],
    ['not_estimable', [1e-300, 1e300]],
  ])('refuses as %s: %j', (code, rows) => {
    expect(refusalOf(geometricMeanRatio({ pilot: rows, comparison, confidence }))).toBe(code);
  });
});
