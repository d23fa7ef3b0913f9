import { describe, expect, it } from 'vitest';
import { newcombePairedDifference, type PairedCounts } from '#domain/statistics/newcombe-paired.ts';
import { estimateOf, expectInterval, refusalOf } from './expect-estimate.ts';

const difference = (both: number, pilot: number, comparison: number, neither: number) =>
  newcombePairedDifference({
    bothSucceed: both,
    onlyPilotSucceeds: pilot,
    onlyComparisonSucceeds: comparison,
    neitherSucceeds: neither,
    confidence: 0.95,
  });

describe('Newcombe interval of a difference of paired shares', () => {
  it('gives table 6.2 of Altman et al. 2000 (Statistics with Confidence, p. 52)', () => {
    const result = estimateOf(difference(14, 5, 0, 22));
    expect(result.estimate).toBeCloseTo(5 / 41, 15);
    expectInterval(result.interval, [0.011, 0.226], 3);
  });

  it('gives the airway example of Fagerland, Lydersen & Laake 2014 (Stat Med 33:2850)', () => {
    expectInterval(estimateOf(difference(1, 1, 7, 12)).interval, [-0.507, -0.026], 3);
  });

  it('keeps a width where no pair is discordant', () => {
    const [lower, upper] = estimateOf(difference(10, 0, 0, 10)).interval;
    expect(lower).toBeLessThan(0);
    expect(upper).toBe(-lower);
  });

  it('changes sign when the two conditions change places', () => {
    const [lower, upper] = estimateOf(difference(5, 7, 2, 6)).interval;
    expectInterval(estimateOf(difference(5, 2, 7, 6)).interval, [-upper, -lower], 15);
  });

  it.each<[string, PairedCounts[keyof PairedCounts]]>([
    ['not_a_number', Number.NaN],
    ['negative_count', -1],
    ['not_a_count', 0.5],
    ['too_many_rows', 1e9],
  ])('refuses as %s: %d', (code, count) => {
    expect(refusalOf(difference(count, 1, 1, 1))).toBe(code);
    expect(refusalOf(difference(1, count, 1, 1))).toBe(code);
    expect(refusalOf(difference(1, 1, count, 1))).toBe(code);
    expect(refusalOf(difference(1, 1, 1, count))).toBe(code);
  });

  it('refuses no pairs at all', () => {
    expect(refusalOf(difference(0, 0, 0, 0))).toBe('empty_group');
  });
});
