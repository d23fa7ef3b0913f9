import { describe, expect, it } from 'vitest';
import type { Confidence } from '#domain/statistics/estimate.ts';
import { wilson } from '#domain/statistics/wilson.ts';
import { estimateOf, expectInterval, refusalOf } from './expect-estimate.ts';

describe('Wilson interval of a share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])(
    'gives table I of Newcombe 1998 (Stat Med 17:857) for %i of %i',
    (successes, trials, lower, upper) => {
      const result = estimateOf(wilson({ successes, trials, confidence: 0.95 }));
      expectInterval(result.interval, [lower, upper], 4);
      expect(result.estimate).toBe(successes / trials);
      expect(result.n).toEqual([trials]);
    },
  );

  it('widens with the confidence and stays inside 0 and 1', () => {
    const at = (confidence: Confidence) =>
      estimateOf(wilson({ successes: 3, trials: 3, confidence })).interval;
    expect(at(0.95)[0]).toBeLessThan(at(0.9)[0]);
    expect(at(0.9)[0]).toBeLessThan(at(0.8)[0]);
    expect(at(0.95)[1]).toBe(1);
  });

  it.each([
    ['not_a_number', Number.NaN, 3],
    ['not_a_number', 1, Number.POSITIVE_INFINITY],
    ['negative_count', -1, 3],
    ['not_a_count', 1.5, 3],
    ['successes_above_trials', 4, 3],
    ['empty_group', 0, 0],
    ['too_many_rows', 1, 1e9],
  ])('refuses as %s: %d of %d', (code, successes, trials) => {
    expect(refusalOf(wilson({ successes, trials, confidence: 0.95 }))).toBe(code);
  });

  it('refuses a confidence that nobody can sign', () => {
    const confidence = 0.99 as Confidence;
    expect(refusalOf(wilson({ successes: 1, trials: 3, confidence }))).toBe('unknown_confidence');
  });
});
