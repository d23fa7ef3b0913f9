import { describe, expect, it } from 'vitest';
import { settlingSize } from '#domain/planner/settling-size.ts';
import type { CriterionVerdict } from '#domain/verdict/verdict.ts';
import { closeRate } from '#test/domain/pilot/story.ts';

/** Six points up of five asked for, between none and twelve: a hundred in each group. */
const open: CriterionVerdict = {
  criterion: 'C1',
  outcome: 'inconclusive',
  scale: 'difference',
  estimate: '0.06',
  interval: ['0', '0.12'],
  target: '0.05',
  n: [100, 120],
  grade: 'C',
  direction: 'increase',
  family: 'revenue',
  reasons: [],
};

describe('the size that would settle an open test', () => {
  it('tells a change that reaches its target from none eight times in ten', () => {
    // 90 % sure: (1.645 + 0.842) / 1.645 = 1.512 times as sharp, squared, of 100.
    expect(settlingSize(closeRate, open)).toBe(229);
  });

  it('is larger where the whole range has to lie beyond the target', () => {
    const strict = { ...closeRate, rule: 'whole-interval-beyond-target' } as const;
    // One point away from the target instead of six from none: 36 times as many.
    expect(settlingSize(strict, { ...open, interval: ['0.05', '0.07'], n: [100, 100] })).toBe(229);
    expect(settlingSize(strict, open)).toBe(8227);
  });

  it('shows a change short of its target to be short', () => {
    expect(
      settlingSize(closeRate, { ...open, estimate: '0.02', interval: ['-0.04', '0.08'] }),
    ).toBe(915);
  });

  it('goes by ratios where that is how it was judged', () => {
    const ratio = {
      ...open,
      scale: 'ratio',
      estimate: '0.8',
      interval: ['0.64', '1'],
      target: '0.9',
      direction: 'decrease',
    } as const;
    expect(settlingSize({ ...closeRate, direction: 'decrease' }, ratio)).toBe(229);
  });

  it('is none where nothing is open, nothing was measured, or no size would do', () => {
    expect(settlingSize(closeRate, { ...open, outcome: 'met' })).toBeUndefined();
    const { interval: _none, ...single } = open;
    expect(settlingSize(closeRate, single)).toBeUndefined();
    const onTarget = { ...open, estimate: '0.0499', interval: ['-0.0101', '0.1099'] } as const;
    expect(settlingSize(closeRate, onTarget)).toBeUndefined();
  });

  it('goes by the target where it is reached exactly, in either direction', () => {
    // Reached: told from none, as in the first test. One point short: told from the target.
    const reached = { ...open, estimate: '0.05', interval: ['-0.01', '0.11'] } as const;
    expect(settlingSize(closeRate, reached)).toBe(330);
    const falling = { ...closeRate, direction: 'decrease' } as const;
    const fallen = { ...reached, estimate: '-0.05', interval: ['-0.11', '0.01'] } as const;
    expect(settlingSize(falling, { ...fallen, target: '-0.05' })).toBe(330);
    expect(settlingSize(falling, { ...fallen, target: '-0.06' })).toBe(8227);
  });

  it('asks of a guardrail that its margin is left behind, reached or not', () => {
    const guardrail = { ...closeRate, role: 'guardrail' } as const;
    expect(settlingSize(guardrail, { ...open, target: '-0.05', estimate: '0.01' })).toBe(229);
  });

  it('is at least what both groups had, and at most what a pilot can ask for', () => {
    const sharp = { ...open, estimate: '0.12', interval: ['0.06', '0.18'] } as const;
    expect(settlingSize(closeRate, sharp)).toBe(120);
    const large = (n: number) => settlingSize(closeRate, { ...open, n: [n, n] });
    expect(large(8_752)).toBe(20_000);
    expect(large(8_753)).toBeUndefined();
  });

  it('is none where the result lies on the bound, or has no width', () => {
    expect(settlingSize(closeRate, { ...open, target: '0', estimate: '0' })).toBeUndefined();
    expect(settlingSize(closeRate, { ...open, interval: ['0.06', '0.06'] })).toBeUndefined();
  });
});
