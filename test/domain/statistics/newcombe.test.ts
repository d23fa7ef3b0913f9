import { describe, expect, it } from 'vitest';
import { newcombeDifference } from '#domain/statistics/newcombe.ts';
import { estimateOf, expectInterval, refusalOf } from './expect-estimate.ts';

const difference = (a: number, m: number, b: number, n: number) =>
  newcombeDifference({
    pilot: { successes: a, trials: m },
    comparison: { successes: b, trials: n },
    confidence: 0.95,
  });

describe('Newcombe interval of a difference of shares', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])(
    'gives table II of Newcombe 1998 (Stat Med 17:873) for %i/%i − %i/%i',
    (a, m, b, n, lower, upper) => {
      const result = estimateOf(difference(a, m, b, n));
      expectInterval(result.interval, [lower, upper], 4);
      expect(result.estimate).toBeCloseTo(a / m - b / n, 15);
      expect(result.n).toEqual([m, n]);
    },
  );

  it('changes sign when the groups change places', () => {
    const [lower, upper] = estimateOf(difference(7, 12, 4, 15)).interval;
    expectInterval(estimateOf(difference(4, 15, 7, 12)).interval, [-upper, -lower], 15);
  });

  it('gives a p-value that agrees with the interval about zero', () => {
    expect(estimateOf(difference(9, 10, 3, 10)).detail.pValue).toBeLessThan(0.05);
    expect(estimateOf(difference(5, 56, 0, 29)).detail.pValue).toBeGreaterThan(0.05);
    expect(estimateOf(difference(5, 10, 10, 20)).detail.pValue).toBe(1);
  });

  it.each([
    ['not_a_number', Number.NaN, 3, 1, 3],
    ['negative_count', 1, 3, -1, 3],
    ['successes_above_trials', 1, 3, 4, 3],
    ['empty_group', 1, 3, 0, 0],
    ['too_many_rows', 1, 1e9, 1, 3],
  ])('refuses as %s: %d/%d − %d/%d', (code, a, m, b, n) => {
    expect(refusalOf(difference(a, m, b, n))).toBe(code);
  });
});
