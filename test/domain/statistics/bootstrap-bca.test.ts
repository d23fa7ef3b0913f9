import { describe, expect, it } from 'vitest';
import { type BootstrapStatistic, bootstrapBca } from '#domain/statistics/bootstrap-bca.ts';
import type { Confidence } from '#domain/statistics/estimate.ts';
import { welchDifference } from '#domain/statistics/welch.ts';
import { estimateOf, expectInterval, refusalOf } from './expect-estimate.ts';

const confidence: Confidence = 0.95;
const seed = 'charter-hash';
/** Skewed minutes: squares of an even spread. */
const minutes = (length: number, scale: number) =>
  Array.from({ length }, (_, i) => scale * (1 + ((i * 37) % length)) ** 2);

const resample = (pilot: readonly number[], statistic: BootstrapStatistic = 'difference') =>
  bootstrapBca({ pilot, comparison: minutes(60, 1), statistic, confidence, seed });

describe('BCa bootstrap', () => {
  it('comes close to Welch where rows are many and even', () => {
    const even = (shift: number) => Array.from({ length: 400 }, (_, i) => shift + i / 400);
    const groups = { pilot: even(0.5), comparison: even(0), confidence };
    expectInterval(
      estimateOf(bootstrapBca({ ...groups, statistic: 'difference', seed })).interval,
      estimateOf(welchDifference(groups)).interval,
      2,
    );
  });

  it('reaches further up than down for skewed rows', () => {
    const { estimate, interval } = estimateOf(resample(minutes(40, 2), 'ratio'));
    expect(interval[1] - estimate).toBeGreaterThan(estimate - interval[0]);
  });

  it('gives the same interval for the same seed and another for another', () => {
    const groups = { pilot: minutes(40, 2), comparison: minutes(60, 1) };
    const at = (text: string) =>
      estimateOf(bootstrapBca({ ...groups, statistic: 'ratio', confidence, seed: text })).interval;
    expect(at('a')).toEqual(at('a'));
    expect(at('a')).not.toEqual(at('b'));
  });

  it.each<[string, number[], BootstrapStatistic]>([
    ['empty_group', [], 'difference'],
    ['too_few_units', minutes(19, 1), 'difference'],
    ['constant_group', new Array<number>(20).fill(3), 'difference'],
    ['not_positive', [...minutes(40, 2), 0], 'ratio'],
    ['not_a_number', [1, Number.POSITIVE_INFINITY], 'difference'],
    ['too_many_rows', minutes(5_001, 1), 'difference'],
    ['too_many_rows', new Array<number>(1e9), 'difference'],
  ])('refuses as %s: %#', (code, pilot, statistic) => {
    expect(refusalOf(resample(pilot, statistic))).toBe(code);
  });

  it('refuses a number of resamples that is too small to tell or too large to wait for', () => {
    const groups = { pilot: minutes(40, 2), comparison: minutes(60, 1) };
    const code = (resamples: number) =>
      refusalOf(bootstrapBca({ ...groups, statistic: 'difference', confidence, seed, resamples }));
    expect(code(10)).toBe('out_of_range');
    expect(code(1e9)).toBe('out_of_range');
    expect(code(Number.NaN)).toBe('out_of_range');
  });
});
