import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { criterionProblem } from '#domain/criteria/criterion-problem.ts';
import { closeRate } from '../pilot/story.ts';

const minutes: Criterion = {
  ...closeRate,
  kind: 'mean',
  direction: 'decrease',
  target: { scale: 'relative', change: '-0.2' },
};
const hours: Criterion = {
  ...closeRate,
  kind: 'hours',
  rule: 'estimate-reaches-target',
  target: { scale: 'absolute', change: '40' },
};
const guardrail: Criterion = { ...minutes, role: 'guardrail' };
const relative = (change: string) => ({ target: { scale: 'relative', change } as const });
const absolute = (change: string) => ({ target: { scale: 'absolute', change } as const });

describe('a criterion that can be held to its word', () => {
  it.each<[string, Criterion]>([
    ['a share that rises', closeRate],
    ['a share that must not fall', { ...closeRate, ...absolute('0') }],
    ['minutes that fall by a fifth', minutes],
    ['minutes that fall by ten', { ...minutes, ...absolute('-10') }],
    ['an amount that more than doubles', { ...minutes, direction: 'increase', ...relative('1.5') }],
    ['hours reclaimed', hours],
    ['a guardrail with a margin', { ...guardrail, ...relative('0.1') }],
    ['a guardrail of more than all on a cost', { ...guardrail, ...relative('1.2') }],
  ])('is %s', (_what, criterion) => {
    expect(criterionProblem(criterion)).toBeUndefined();
  });
});

describe('a criterion that nobody should sign', () => {
  it.each<[string, Criterion, string]>([
    ['rises by less than nothing', { ...closeRate, ...absolute('-0.01') }, 'for the worse'],
    ['falls by more than nothing', { ...minutes, ...relative('0.1') }, 'for the worse'],
    ['falls by all there is', { ...minutes, ...relative('-1') }, 'whole figure'],
    ['is a share beyond all there is', { ...closeRate, ...absolute('1.1') }, 'all there is'],
    ['guards with no margin', { ...guardrail, ...relative('0') }, 'above zero'],
    ['guards with a margin for the better', { ...guardrail, ...relative('-0.1') }, 'above zero'],
    [
      'guards with a loss of everything',
      { ...guardrail, direction: 'increase', ...relative('1') },
      'whole figure',
    ],
    ['counts hours as a share of none', { ...hours, ...relative('0.2') }, 'number of hours'],
    ['asks hours for a range', { ...hours, rule: 'reaches-target-and-is-real' }, 'have no range'],
  ])('%s', (_what, criterion, problem) => {
    expect(criterionProblem(criterion)).toContain(problem);
  });
});
