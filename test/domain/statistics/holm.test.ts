import { describe, expect, it } from 'vitest';
import { holmAdjust } from '#domain/statistics/holm.ts';
import { refusalOf } from './expect-estimate.ts';

const adjusted = (...pValues: number[]): readonly number[] => {
  const result = holmAdjust(pValues);
  if (result.kind === 'refusal') throw new Error(result.code);
  return result.pValues;
};

describe('Holm adjustment', () => {
  it('multiplies by the criteria that are left, and never falls from one to the next', () => {
    const given = [0.01, 0.02, 0.022, 0.09];
    const expected = [0.04, 0.06, 0.06, 0.09];
    for (const [i, p] of adjusted(...given).entries()) expect(p).toBeCloseTo(expected[i] ?? -1, 12);
  });

  it('keeps the order given, and never goes above one', () => {
    expect(adjusted(0.5, 0.01, 0.9)).toEqual([1, 0.03, 1]);
  });

  it('leaves a single criterion as it is', () => {
    expect(adjusted(0.04)).toEqual([0.04]);
  });

  it.each([
    ['empty_group', []],
    ['not_a_number', [0.1, Number.NaN]],
    ['out_of_range', [0.1, -0.1]],
    ['out_of_range', [1.1]],
  ])('refuses as %s: %j', (code, pValues) => {
    expect(refusalOf(holmAdjust(pValues))).toBe(code);
  });
});
