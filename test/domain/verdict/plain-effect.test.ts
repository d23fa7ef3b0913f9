import { describe, expect, it } from 'vitest';
import {
  changeOf,
  type EffectFigures,
  gainRange,
  plainEffect,
  unitOfEffect,
} from '#domain/verdict/plain-effect.ts';
import { closeRate } from '../pilot/story.ts';

const share: EffectFigures = {
  kind: 'proportion',
  unit: '%',
  direction: 'increase',
  confidence: '90',
  scale: 'difference',
  estimate: '0.055',
  interval: ['0.02', '0.09'],
};
const ratio: EffectFigures = {
  ...share,
  kind: 'mean',
  unit: 'min',
  direction: 'decrease',
  scale: 'ratio',
  estimate: '1.22',
  interval: ['0.985', '1.518'],
};
const days: EffectFigures = { ...share, kind: 'mean', unit: 'days', direction: 'decrease' };

describe('an effect in plain words', () => {
  it('tells shares in points, and ratios in percent', () => {
    expect(plainEffect(share)).toBe('between 2 and 9 points better, 90% sure');
    expect(plainEffect({ ...ratio, estimate: '0.8', interval: ['0.7', '0.9'] })).toBe(
      'between 10 and 30% better, 90% sure',
    );
  });

  it('says worse for a change against the agreed direction, and both where the range holds both', () => {
    expect(plainEffect(ratio)).toBe('between 52% worse and 2% better, 90% sure');
    expect(plainEffect({ ...share, direction: 'decrease' })).toBe(
      'between 2 and 9 points worse, 90% sure',
    );
    expect(plainEffect({ ...days, estimate: '-6', interval: ['-9.04', '-2.96'] })).toBe(
      'between 3 and 9 days better, 90% sure',
    );
  });

  it('admits that a reported figure has no range, and that there may be none at all', () => {
    const { interval: _none, ...single } = share;
    expect(plainEffect(single)).toBe('5.5 points better, as reported, without a range');
    const { estimate: _nothing, ...empty } = single;
    expect(plainEffect(empty)).toBeUndefined();
    expect(changeOf(empty)).toBeUndefined();
  });

  it('keeps apart which way a number went and whether that was good', () => {
    const six = { ...days, estimate: '-6', interval: ['-9', '-3'] as const };
    expect(changeOf(six)).toEqual({
      direction: 'better',
      movement: 'down',
      value: '-6',
      unit: 'days',
      rendered: '6 days',
    });
    expect(changeOf({ ...six, direction: 'increase' })).toMatchObject({
      direction: 'worse',
      movement: 'down',
    });
    expect(changeOf(ratio)).toEqual({
      direction: 'unknown',
      value: '22',
      unit: '%',
      rendered: 'between 52% worse and 2% better',
    });
    expect(changeOf({ ...days, estimate: '0', interval: ['0', '0'] })).toMatchObject({
      direction: 'unchanged',
      rendered: '0 days',
    });
  });
});

describe('an effect at its edges', () => {
  const plain = (interval: readonly [string, string], of: Partial<EffectFigures> = {}) =>
    plainEffect({ ...days, direction: 'increase', interval, ...of });

  it('is better or worse where its range only touches nothing', () => {
    expect(plain(['0', '4'])).toBe('between 0 and 4 days better, 90% sure');
    expect(plain(['-4', '0'])).toBe('between 0 and 4 days worse, 90% sure');
    expect(
      changeOf({ ...days, direction: 'increase', estimate: '2', interval: ['0', '4'] }),
    ).toEqual({
      direction: 'better',
      movement: 'up',
      value: '2',
      unit: 'days',
      rendered: '2 days',
    });
    expect(
      changeOf({ ...days, direction: 'increase', estimate: '-2', interval: ['-4', '0'] }),
    ).toEqual({
      direction: 'worse',
      movement: 'down',
      value: '-2',
      unit: 'days',
      rendered: '2 days',
    });
  });

  it('is unchanged where nothing moved', () => {
    const { interval: _none, ...single } = days;
    expect(changeOf({ ...single, estimate: '0' })).toEqual({
      direction: 'unchanged',
      value: '0',
      unit: 'days',
      rendered: '0 days',
    });
    expect(plainEffect({ ...single, estimate: '0' })).toBe(
      '0 days better, as reported, without a range',
    );
    expect(plainEffect({ ...single, estimate: '3' })).toBe(
      '3 days worse, as reported, without a range',
    );
  });

  it('moves the way of the number, and is good by the agreed direction', () => {
    expect(changeOf({ ...days, estimate: '-6', interval: ['-9', '-3'] })).toMatchObject({
      direction: 'better',
      movement: 'down',
      value: '-6',
    });
    expect(changeOf({ ...days, estimate: '6', interval: ['3', '9'] })).toMatchObject({
      direction: 'worse',
      movement: 'up',
      value: '6',
    });
  });

  it('has two digits below ten and none after the point from there', () => {
    expect(plain(['9.96', '10.4'])).toBe('between 10 and 10 days better, 90% sure');
    expect(plain(['0.0123', '1.234'])).toBe('between 0.01 and 1.2 days better, 90% sure');
    expect(plain(['0.049', '0.051'])).toBe('between 0.049 and 0.051 days better, 90% sure');
  });

  it('tells both ends of a range with the decimals of the larger, and nothing as nothing', () => {
    expect(plain(['-0.017', '0.41'])).toBe(
      'between 0.02 days worse and 0.41 days better, 90% sure',
    );
    expect(plain(['7.8', '14.2'])).toBe('between 8 and 14 days better, 90% sure');
    expect(plain(['1.234', '99.6'])).toBe('between 1 and 100 days better, 90% sure');
    expect(plain(['-0.04', '52'])).toBe('between 0.04 days worse and 52 days better, 90% sure');
    expect(plain(['0', '0.41'])).toBe('between 0 and 0.41 days better, 90% sure');
  });

  it('of a metric in percent is told in points, and a share of it in percent', () => {
    expect(plain(['2', '9'], { unit: '%' })).toBe('between 2 and 9 points better, 90% sure');
    expect(plain(['1.02', '1.09'], { scale: 'ratio' })).toBe('between 2 and 9% better, 90% sure');
  });
});

describe('the unit of an effect', () => {
  const of = (kind: 'proportion' | 'mean' | 'rate', unit: string, more: object = {}) =>
    unitOfEffect({ ...closeRate, kind, metric: { ...closeRate.metric, unit }, ...more });
  const relative = { target: { scale: 'relative', change: '0.2' } } as const;

  it('is known before anything is measured', () => {
    expect(of('proportion', 'deals')).toBe('points');
    expect(of('mean', '%')).toBe('points');
    expect(of('mean', 'min')).toBe('min');
    expect(of('mean', 'min', relative)).toBe('min');
    expect(of('mean', 'min', { skewed: true })).toBe('min');
    expect(of('mean', 'min', { ...relative, skewed: true })).toBe('%');
    expect(of('rate', 'tickets')).toBe('%');
  });

  it('holds for both ends of its range, the worse end first', () => {
    expect(gainRange(share)).toEqual({ low: 2, high: 9, unit: 'points' });
    expect(gainRange({ ...days, interval: ['-9', '-3'] })).toEqual({
      low: 3,
      high: 9,
      unit: 'days',
    });
    const { interval: _none, ...single } = share;
    expect(gainRange(single)).toBeUndefined();
  });
});
