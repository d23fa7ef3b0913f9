import { describe, expect, it } from 'vitest';
import type { Confidence } from '#domain/statistics/estimate.ts';
import { permutationDifference } from '#domain/statistics/permutation.ts';
import { signFlipDifference } from '#domain/statistics/sign-flip.ts';
import { estimateOf, expectInterval, refusalOf } from './expect-estimate.ts';
import { MAIZE, MICE, SLEEP } from './published-samples.ts';

const seed = 'charter-hash';
const confidence = 0.95;
const sequence = (length: number) => Array.from({ length }, (_, i) => i);

describe('permutation of two groups', () => {
  it('gives 1613/11440 for mouse survival (Efron & Tibshirani 1993, chapter 15)', () => {
    const result = estimateOf(
      permutationDifference({ pilot: MICE.treated, comparison: MICE.untreated, confidence, seed }),
    );
    expect(result.estimate).toBeCloseTo(30.63, 2);
    expect(result.detail.upperPValue).toBe(1613 / 11440);
    expect(result.detail.allocations).toBe(11440);
    expect(result.method).toBe('permutation-exact/1');
  });

  it('excludes zero from the interval exactly where the test rejects it', () => {
    const shifted = (by: number) =>
      estimateOf(
        permutationDifference({
          pilot: MICE.treated.map(days => days + by),
          comparison: MICE.untreated,
          confidence,
          seed,
        }),
      );
    const [lower] = shifted(0).interval;
    expect(shifted(-lower + 0.01).detail.upperPValue).toBeLessThanOrEqual(0.025);
    expect(shifted(-lower - 0.01).detail.upperPValue).toBeGreaterThan(0.025);
    expect(shifted(-lower + 0.01).interval[0]).toBeGreaterThan(0);
  });

  it('draws from the seed where allocations are too many to visit, and comes close to Welch', () => {
    const groups = {
      pilot: [...SLEEP.second, ...MICE.treated.map(days => days / 50)],
      comparison: [...SLEEP.first, 1.1, 0.4],
      confidence,
    } as const;
    const result = estimateOf(permutationDifference({ ...groups, seed }));
    expect(result.method).toBe('permutation-drawn/1');
    expect(result.warnings.map(warning => warning.code)).toEqual(['random_permutations']);
    expect(permutationDifference({ ...groups, seed })).toEqual(result);
    expect(permutationDifference({ ...groups, seed: 'other' })).not.toEqual(result);
    expectInterval(result.interval, [0.12, 2.45], 0);
  });

  it('refuses three a group at 95 %, where even the extreme allocation is no surprise', () => {
    const at = (level: Confidence) =>
      permutationDifference({ pilot: [7, 8, 9], comparison: [1, 2, 3], confidence: level, seed });
    expect(refusalOf(at(0.95))).toBe('too_few_units');
    expectInterval(estimateOf(at(0.8)).interval, [5, 7], 12);
  });

  it.each([
    ['empty_group', [], [1]],
    ['constant_group', [2, 2, 2, 2], [2, 2, 2, 2]],
    ['not_a_number', [Number.NaN, 1], [1, 2]],
    ['too_many_rows', sequence(5_001), [1, 2]],
    ['too_many_rows', new Array<number>(1e9), [1, 2]],
  ])('refuses as %s', (code, pilot, comparison) => {
    expect(refusalOf(permutationDifference({ pilot, comparison, confidence, seed }))).toBe(code);
  });
});

describe('sign flips of pairs', () => {
  const flip = (pilot: readonly number[]) =>
    signFlipDifference({ pilot, comparison: pilot.map(() => 0), confidence, seed });

  it("gives 1726/32768 for Darwin's maize (Fisher 1935, The Design of Experiments, §21)", () => {
    const result = estimateOf(flip(MAIZE));
    expect(result.detail.pValue).toBe(1726 / 32768);
    expect(result.detail.upperPValue).toBe(863 / 32768);
  });

  it('draws from the seed beyond 17 pairs', () => {
    const differences = [...MAIZE, 12, 19, 20];
    expect(estimateOf(flip(differences)).method).toBe('sign-flip-drawn/1');
    expect(flip(differences)).toEqual(flip(differences));
  });

  it('refuses five pairs at 95 %, which can fall in 32 ways only', () => {
    expect(refusalOf(flip([3, 4, 5, 6, 7]))).toBe('too_few_units');
    expectInterval(estimateOf(flip([3, 4, 5, 6, 7, 8])).interval, [3, 8], 12);
  });

  it.each([
    ['empty_group', []],
    ['constant_group', [2, 2, 2, 2, 2, 2]],
    ['not_a_number', [Number.NaN, 1]],
    ['too_many_rows', sequence(5_001)],
  ])('refuses as %s', (code, differences) => {
    expect(refusalOf(flip(differences))).toBe(code);
  });
});
