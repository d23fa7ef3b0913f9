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
const drawn: Criterion = {
  ...closeRate,
  comparison: 'comparison-group',
  unitOfAssignment: 'person',
  drawn: true,
};
const byPiece: Criterion = {
  ...drawn,
  ...minutes,
  comparison: 'comparison-group',
  unitOfAssignment: 'task',
  metric: { ...closeRate.metric, unit: 'min' },
  drawn: true,
};
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
    ['minutes that must not rise', { ...minutes, ...relative('0') }],
    ['a share that changes by all there is', { ...closeRate, ...absolute('1') }],
    ['a share that more than doubles', { ...closeRate, ...relative('1.5') }],
    [
      'a number that rises by more than one',
      { ...minutes, direction: 'increase', ...absolute('9') },
    ],
    ['of people drawn by lot', drawn],
    ['of pieces of work drawn by lot, by their minutes', byPiece],
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
    ['draws groups and compares none', { ...drawn, comparison: 'before-after' }, 'compare a group'],
    ['draws deals', { ...drawn, unitOfAssignment: 'deal' }, 'pieces of work'],
    ['draws teams by their minutes', { ...byPiece, unitOfAssignment: 'team' }, 'pieces of work'],
    [
      'draws pieces of work by a share',
      { ...byPiece, kind: 'proportion', ...absolute('0'), direction: 'increase' },
      'pieces of work',
    ],
    [
      'draws pieces of work by their cost',
      { ...byPiece, metric: { ...closeRate.metric, unit: 'EUR' } },
      'pieces of work',
    ],
    ['asks hours for a range', { ...hours, rule: 'reaches-target-and-is-real' }, 'have no range'],
  ])('%s', (_what, criterion, problem) => {
    expect(criterionProblem(criterion)).toContain(problem);
  });
});
