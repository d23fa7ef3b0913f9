import { describe, expect, it } from 'vitest';
import type { Estimate, Scale } from '#domain/statistics/estimate.ts';
import { judgeNonInferiority, type Margin } from '#domain/statistics/non-inferiority.ts';
import { refusalOf } from './expect-estimate.ts';

const estimate = (interval: readonly [number, number], scale: Scale = 'difference'): Estimate => ({
  kind: 'estimate',
  scale,
  estimate: (interval[0] + interval[1]) / 2,
  interval,
  confidence: 0.9,
  n: [20, 20],
  method: 'welch-t/1',
  warnings: [],
  detail: {},
});
const outcome = (interval: readonly [number, number], margin: Margin, scale?: Scale) => {
  const result = judgeNonInferiority(estimate(interval, scale), margin);
  if (result.kind === 'refusal') throw new Error(result.code);
  return result.outcome;
};

describe('non-inferiority of a guardrail', () => {
  const lower: Margin = { acceptableLoss: 2, worse: 'lower' };
  const higher: Margin = { acceptableLoss: 2, worse: 'higher' };

  it.each([
    [[-1.9, 3], 'non_inferior'],
    [[-2, 3], 'undecided'],
    [[-9, -2], 'undecided'],
    [[-9, -2.1], 'inferior'],
  ] as const)('reads %j where lower is worse as %s', (interval, expected) => {
    expect(outcome(interval, lower)).toBe(expected);
  });

  it.each([
    [[-3, 1.9], 'non_inferior'],
    [[-3, 2], 'undecided'],
    [[2, 9], 'undecided'],
    [[2.1, 9], 'inferior'],
  ] as const)('reads %j where higher is worse as %s', (interval, expected) => {
    expect(outcome(interval, higher)).toBe(expected);
  });

  it('never takes "not significant" for "no harm"', () => {
    expect(outcome([-8, 8], lower)).toBe('undecided');
  });

  it('counts the margin of a ratio from one', () => {
    expect(outcome([0.95, 1.08], { acceptableLoss: 0.1, worse: 'higher' }, 'ratio')).toBe(
      'non_inferior',
    );
    expect(outcome([0.85, 1.08], { acceptableLoss: 0.1, worse: 'lower' }, 'ratio')).toBe(
      'undecided',
    );
  });

  it.each<[string, Margin, Scale]>([
    ['not_estimable', lower, 'level'],
    ['not_a_number', { acceptableLoss: Number.NaN, worse: 'lower' }, 'difference'],
    ['not_positive', { acceptableLoss: 0, worse: 'lower' }, 'difference'],
    ['out_of_range', { acceptableLoss: 1, worse: 'lower' }, 'ratio'],
  ])('refuses as %s: %j', (code, margin, scale) => {
    expect(refusalOf(judgeNonInferiority(estimate([0, 1], scale), margin))).toBe(code);
  });
});
