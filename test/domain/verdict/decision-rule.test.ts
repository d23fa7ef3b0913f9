import { describe, expect, it } from 'vitest';
import { DECISION_RULES } from '#domain/criteria/criterion.ts';
import {
  guardrailOutcome,
  type HeldEffect,
  outcomeUnderRule,
} from '#domain/verdict/decision-rule.ts';

/** A rise with a target of five; the falling twin has every number turned. */
const rise = (estimate: number, interval?: [number, number]): HeldEffect => ({
  estimate,
  ...(interval ? { interval } : {}),
  none: 0,
  target: 5,
  direction: 'increase',
});
const turned = ({ estimate, interval, target, none }: HeldEffect): HeldEffect => ({
  estimate: -estimate,
  ...(interval ? { interval: [-interval[1], -interval[0]] } : {}),
  none,
  target: -target,
  direction: 'decrease',
});

const [estimateReaches, reachesAndReal, wholeInterval] = DECISION_RULES;

describe('a signed decision rule', () => {
  it.each([
    { rule: estimateReaches, effect: rise(5, [-1, 11]), outcome: 'met' },
    { rule: estimateReaches, effect: rise(4.9, [-1, 11]), outcome: 'inconclusive' },
    { rule: estimateReaches, effect: rise(2, [0, 4]), outcome: 'not-met' },
    { rule: reachesAndReal, effect: rise(6, [1, 11]), outcome: 'met' },
    { rule: reachesAndReal, effect: rise(6, [0, 12]), outcome: 'inconclusive' },
    { rule: reachesAndReal, effect: rise(4, [1, 7]), outcome: 'inconclusive' },
    { rule: reachesAndReal, effect: rise(2, [1, 4.9]), outcome: 'not-met' },
    { rule: wholeInterval, effect: rise(8, [5, 11]), outcome: 'met' },
    { rule: wholeInterval, effect: rise(8, [4.9, 11]), outcome: 'inconclusive' },
    { rule: wholeInterval, effect: rise(2, [-1, 4.9]), outcome: 'not-met' },
    { rule: estimateReaches, effect: rise(2, [0, 5]), outcome: 'inconclusive' },
    { rule: wholeInterval, effect: rise(2, [-1, 5]), outcome: 'inconclusive' },
    { rule: reachesAndReal, effect: rise(5, [1, 9]), outcome: 'met' },
    { rule: estimateReaches, effect: rise(5), outcome: 'met' },
    { rule: estimateReaches, effect: rise(4.9), outcome: 'not-met' },
  ] as const)(
    'makes $effect.estimate within $effect.interval $outcome under $rule',
    ({ rule, effect, outcome }) => {
      expect(outcomeUnderRule(rule, effect)).toBe(outcome);
      expect(outcomeUnderRule(rule, turned(effect))).toBe(outcome);
    },
  );

  it('holds a ratio against one for what is real', () => {
    const fifthLess: HeldEffect = {
      estimate: 0.7,
      interval: [0.5, 1.01],
      none: 1,
      target: 0.8,
      direction: 'decrease',
    };
    expect(outcomeUnderRule(reachesAndReal, fifthLess)).toBe('inconclusive');
    expect(outcomeUnderRule(reachesAndReal, { ...fifthLess, interval: [0.5, 0.99] })).toBe('met');
  });

  it('decides on the decimals that a verdict shows, not on binary digits', () => {
    const exact: HeldEffect = {
      estimate: 0.25 - 0.2,
      none: 0,
      target: 0.05,
      direction: 'increase',
    };
    expect(exact.estimate).toBeLessThan(exact.target);
    expect(outcomeUnderRule(estimateReaches, exact)).toBe('met');
  });

  it('counts the uncertainty of a target that is a share of a measured figure', () => {
    const effect = rise(3, [1, 4.9]);
    expect(outcomeUnderRule(reachesAndReal, effect)).toBe('not-met');
    expect(
      outcomeUnderRule(reachesAndReal, {
        ...effect,
        beyondTarget: { estimate: -2, interval: [-4.2, 0.2] },
      }),
    ).toBe('inconclusive');
    expect(
      outcomeUnderRule(reachesAndReal, {
        ...effect,
        beyondTarget: { estimate: 0.1, interval: [-2, 2.2] },
      }),
    ).toBe('met');
  });
});

describe('a guardrail', () => {
  const held = (interval: [number, number]): HeldEffect => ({
    estimate: (interval[0] + interval[1]) / 2,
    interval,
    none: 0,
    target: -2,
    direction: 'increase',
  });

  it.each([
    [[-1.9, 3], 'met'],
    [[-2, 3], 'inconclusive'],
    [[-5, 3], 'inconclusive'],
    [[-5, -2.1], 'not-met'],
  ] as const)('with its range at %j is %s', (interval, outcome) => {
    expect(guardrailOutcome(held([...interval]))).toBe(outcome);
    expect(guardrailOutcome(turned(held([...interval])))).toBe(outcome);
  });

  it('held to a single figure goes by that figure', () => {
    const { interval: _none, ...figure } = held([-1, -1]);
    expect(guardrailOutcome(figure)).toBe('met');
    expect(guardrailOutcome({ ...figure, estimate: -2.1 })).toBe('not-met');
  });
});

describe('a guardrail at the very edge of its margin (V3)', () => {
  it('is not shown harmless, nor breached, where the range ends there', () => {
    expect(guardrailOutcome(rise(7, [5, 9]))).toBe('inconclusive');
    expect(guardrailOutcome(rise(3, [1, 5]))).toBe('inconclusive');
    expect(guardrailOutcome(rise(7, [5.1, 9]))).toBe('met');
    expect(guardrailOutcome(rise(3, [1, 4.9]))).toBe('not-met');
  });

  it('is met by a single figure that is on it', () => {
    expect(guardrailOutcome(rise(5))).toBe('met');
    expect(guardrailOutcome(rise(4.9))).toBe('not-met');
  });
});
