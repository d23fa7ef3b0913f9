import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { type Plan, planProblem } from '#domain/planner/plan.ts';
import { closeRate } from '../pilot/story.ts';

const plan = (kind: Criterion['kind'], change: Partial<Plan> = {}): Plan => ({
  criterion: { ...closeRate, kind, minimumSample: 2 },
  units: { pilot: 30, comparison: 40 },
  today: 0.4,
  spread: 0.2,
  expected: 0.1,
  seed: 'test',
  ...change,
});
const codeOf = (given: Plan) => planProblem(given)?.code;
const KINDS = ['proportion', 'mean', 'rate'] as const;

describe.each(KINDS)('a plan for a criterion of kind %s', kind => {
  it('has no problem where every figure can be', () => {
    expect(planProblem(plan(kind))).toBeUndefined();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'has no figure that is %d',
    impossible => {
      const units = { pilot: 30, comparison: 40 };
      expect(codeOf(plan(kind, { today: impossible }))).toBe('today_impossible');
      expect(codeOf(plan(kind, { expected: impossible }))).toBe('change_impossible');
      expect(codeOf(plan(kind, { units: { ...units, pilot: impossible } }))).toBe(
        'units_impossible',
      );
      expect(codeOf(plan(kind, { units: { ...units, comparison: impossible } }))).toBe(
        'units_impossible',
      );
      const target = { scale: 'absolute', change: String(impossible) } as const;
      const { criterion } = plan(kind);
      expect(codeOf(plan(kind, { criterion: { ...criterion, target } }))).toBe('change_impossible');
    },
  );

  it.each([
    ['below zero', -1, 'units_impossible'],
    ['in part', 20.5, 'units_impossible'],
    ['of a billion', 1e9, 'units_impossible'],
    ['of nobody', 0, 'too_few_units'],
    ['of one', 1, 'too_few_units'],
  ])('has no group %s', (_size, units, code) => {
    expect(codeOf(plan(kind, { units: { pilot: units, comparison: 40 } }))).toBe(code);
    expect(codeOf(plan(kind, { units: { pilot: 40, comparison: units } }))).toBe(code);
  });

  it('takes groups from two units on', () => {
    expect(codeOf(plan(kind, { units: { pilot: 2, comparison: 2 } }))).toBeUndefined();
  });
});

describe('a plan', () => {
  it('of averages says how much single results differ', () => {
    const { spread: _none, ...without } = plan('mean');
    expect(codeOf(without)).toBe('spread_missing');
    for (const spread of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(codeOf(plan('mean', { spread }))).toBe('spread_missing');
    expect(codeOf({ ...plan('rate'), spread: 0 })).toBeUndefined();
  });

  it('of a share has one from none to all today', () => {
    expect(codeOf(plan('proportion', { today: 0 }))).toBeUndefined();
    expect(codeOf(plan('proportion', { today: 1 }))).toBeUndefined();
    expect(codeOf(plan('proportion', { today: 1.01 }))).toBe('today_impossible');
    expect(codeOf(plan('proportion', { today: -0.01 }))).toBe('today_impossible');
    expect(codeOf(plan('mean', { today: -4 }))).toBeUndefined();
  });

  it('of what is compared by a factor starts above zero', () => {
    const { criterion } = plan('mean');
    expect(codeOf(plan('rate', { today: 0 }))).toBe('today_impossible');
    expect(codeOf(plan('mean', { today: 0, criterion: { ...criterion, skewed: true } }))).toBe(
      'today_impossible',
    );
    expect(codeOf(plan('mean', { today: 0 }))).toBeUndefined();
  });

  it('of logged hours cannot be made', () => {
    expect(codeOf(plan('hours'))).toBe('not_planned');
  });
});
