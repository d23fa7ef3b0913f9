import { describe, expect, it } from 'vitest';
import { changeOf, type EffectFigures, plainEffect } from '#domain/verdict/plain-effect.ts';

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
    expect(plainEffect(ratio)).toBe('between 52% worse and 1.5% better, 90% sure');
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
      rendered: 'between 52% worse and 1.5% better',
    });
    expect(changeOf({ ...days, estimate: '0', interval: ['0', '0'] })).toMatchObject({
      direction: 'unchanged',
      rendered: '0 days',
    });
  });
});
