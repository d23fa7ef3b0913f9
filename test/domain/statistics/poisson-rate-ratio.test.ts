import { describe, expect, it } from 'vitest';
import { poissonRateRatio, type UnitCount } from '#domain/statistics/poisson-rate-ratio.ts';
import { estimateOf, expectInterval, refusalOf } from './expect-estimate.ts';

const ratio = (pilot: readonly UnitCount[], comparison: readonly UnitCount[]) =>
  poissonRateRatio({ pilot, comparison, confidence: 0.95 });
const total = (events: number, exposure: number): UnitCount[] => [{ events, exposure }];
const weeks = (...events: number[]): UnitCount[] => events.map(n => ({ events: n, exposure: 1 }));

describe('ratio of rates', () => {
  it("gives R's help page for `poisson.test`: 11 in 800 against 21 in 3011", () => {
    const result = estimateOf(ratio(total(11, 800), total(21, 3011)));
    expect(result.estimate).toBeCloseTo(1.97149, 5);
    expectInterval(result.interval, [0.85843, 4.27727], 5);
    expect(result.method).toBe('poisson-rate-ratio-exact/1');
    expect(result.warnings.map(warning => warning.code)).toEqual([
      'dispersion_unknown',
      'coverage_off_nominal',
    ]);
  });

  it('answers from units as from their totals where counts spread no more than chance', () => {
    const units = estimateOf(ratio(weeks(4, 5, 6), weeks(9, 8, 10)));
    const totals = estimateOf(ratio(total(15, 3), total(27, 3)));
    expect(units.interval).toEqual(totals.interval);
    expect(units.detail.dispersion).toBeLessThan(1);
  });

  it('widens where units differ by more than chance', () => {
    const clustered = estimateOf(ratio(weeks(0, 0, 15, 0), weeks(1, 26, 0, 0)));
    const even = estimateOf(ratio(weeks(4, 4, 3, 4), weeks(7, 6, 7, 7)));
    expect(clustered.estimate).toBe(even.estimate);
    expect(clustered.interval[1]).toBeGreaterThan(even.interval[1]);
    expect(clustered.interval[0]).toBeLessThan(even.interval[0]);
    expect(clustered.warnings.map(warning => warning.code)).toContain('overdispersed');
    expect(clustered.detail.pValue).toBeGreaterThan(even.detail.pValue ?? 1);
  });

  it('has a lower limit of zero where the pilot group has no events', () => {
    expect(estimateOf(ratio(total(0, 10), total(9, 10))).interval[0]).toBe(0);
  });

  it.each([
    ['empty_group', [], weeks(1)],
    ['too_few_events', total(3, 1), total(0, 1)],
    ['too_few_events', total(0, 1), total(0, 1)],
    ['too_few_events', weeks(0, 0), weeks(9, 0)],
    ['not_positive', total(3, 0), total(3, 1)],
    ['not_positive', total(3, -1), total(3, 1)],
    ['not_a_number', total(3, Number.POSITIVE_INFINITY), total(3, 1)],
    ['not_a_number', total(Number.NaN, 1), total(3, 1)],
    ['negative_count', total(-3, 1), total(3, 1)],
    ['not_a_count', total(0.5, 1), total(3, 1)],
    ['too_many_rows', total(1e9, 1), total(3, 1)],
    ['too_many_rows', new Array<UnitCount>(1e9), total(3, 1)],
  ])('refuses as %s: %#', (code, pilot, comparison) => {
    expect(refusalOf(ratio(pilot, comparison))).toBe(code);
  });
});
