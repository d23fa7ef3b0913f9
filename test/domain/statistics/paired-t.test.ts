import { describe, expect, it } from 'vitest';
import { pairedDifference, pairedRatio } from '#domain/statistics/paired-t.ts';
import { estimateOf, expectInterval, refusalOf } from './expect-estimate.ts';
import { MAIZE, SLEEP } from './published-samples.ts';

const confidence = 0.95;
const nothing = (rows: readonly number[]) => rows.map(() => 0);

describe('paired t interval', () => {
  it("gives the paired t and interval of R's help page for `sleep`", () => {
    const result = estimateOf(
      pairedDifference({ pilot: SLEEP.first, comparison: SLEEP.second, confidence }),
    );
    expect(result.detail.t).toBeCloseTo(-4.0621, 4);
    expect(result.detail.degreesOfFreedom).toBe(9);
    expect(result.detail.pValue).toBeCloseTo(0.002833, 6);
    expectInterval(result.interval, [-2.45989, -0.70011], 5);
  });

  it("gives Fisher's t for Darwin's maize (The Design of Experiments, §17)", () => {
    const result = estimateOf(
      pairedDifference({ pilot: MAIZE, comparison: nothing(MAIZE), confidence }),
    );
    expect(result.detail.t).toBeCloseTo(2.14799, 5);
    expectInterval(result.interval, [0.0312, 41.8355], 4);
  });

  it.each([
    ['unequal_lengths', [1, 2, 3], [1, 2]],
    ['too_few_units', [1], [2]],
    ['empty_group', [], []],
    ['constant_group', [1, 2, 3], [2, 3, 4]],
    ['not_a_number', [1, Number.NaN], [1, 2]],
    ['out_of_range', [1e308, -1e308], [-1e308, 1e308]],
    ['too_many_rows', new Array<number>(1e9), [1, 2]],
  ])('refuses as %s', (code, pilot, comparison) => {
    expect(refusalOf(pairedDifference({ pilot, comparison, confidence }))).toBe(code);
  });
});

describe('paired ratio', () => {
  it('is the geometric mean of the ratios of the pairs', () => {
    const result = estimateOf(
      pairedRatio({ pilot: [10, 60, 9], comparison: [20, 40, 27], confidence }),
    );
    expect(result.estimate).toBeCloseTo((0.5 * 1.5 * (1 / 3)) ** (1 / 3), 14);
    expect(result.scale).toBe('ratio');
  });

  it('refuses a row without a logarithm', () => {
    expect(refusalOf(pairedRatio({ pilot: [1, 0], comparison: [1, 2], confidence }))).toBe(
      'not_positive',
    );
  });
});
