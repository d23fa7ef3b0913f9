import { describe, expect, it } from 'vitest';
import { fisherExact } from '#domain/statistics/fisher-exact.ts';
import { refusalOf } from './expect-estimate.ts';

const test = (a: number, m: number, b: number, n: number) => {
  const result = fisherExact({
    pilot: { successes: a, trials: m },
    comparison: { successes: b, trials: n },
  });
  if (result.kind === 'refusal') throw new Error(result.code);
  return result;
};

describe("Fisher's exact test", () => {
  it('gives 17/70 one-sided and 34/70 two-sided for the lady tasting tea (Fisher 1935, §5; Agresti 1990, p. 61)', () => {
    expect(test(3, 4, 1, 4).upperPValue).toBeCloseTo(17 / 70, 12);
    expect(test(3, 4, 1, 4).pValue).toBeCloseTo(34 / 70, 12);
  });

  it("gives the convictions of twins of R's help page: 4.652e-4 one-sided", () => {
    expect(test(10, 13, 2, 17).upperPValue).toBeCloseTo(0.00046518, 8);
    expect(test(10, 13, 2, 17).pValue).toBeCloseTo(0.00053672, 8);
  });

  it('is certain of nothing where both groups do the same', () => {
    expect(test(0, 5, 0, 5).pValue).toBe(1);
    expect(test(5, 5, 5, 5).upperPValue).toBe(1);
  });

  it('refuses what no table can hold', () => {
    const code = (successes: number, trials: number) =>
      refusalOf(
        fisherExact({ pilot: { successes, trials }, comparison: { successes: 1, trials: 2 } }),
      );
    expect(code(3, 2)).toBe('successes_above_trials');
    expect(code(0, 0)).toBe('empty_group');
    expect(code(Number.NaN, 2)).toBe('not_a_number');
    expect(code(1, 1e9)).toBe('too_many_rows');
  });
});
