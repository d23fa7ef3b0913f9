import { describe, expect, it } from 'vitest';
import type { CriterionVerdictView } from '#contracts/verdict.ts';
import { effectInWords, shownEffect } from '#web/reader/effect.ts';
import { createFormats } from '#web/reader/formats.ts';

const formats = createFormats();
const ratio: CriterionVerdictView = {
  criterion: 'C1',
  name: 'Minutes',
  unit: 'min',
  outcome: 'not-met',
  scale: 'ratio',
  estimate: '1.22',
  interval: ['0.985', '1.518'],
  target: '0.8',
  grade: 'B',
  gradeName: 'compared groups',
  direction: 'decrease',
  family: 'time-saved',
  plain: '',
  reasons: [],
};

function inWords(verdict: CriterionVerdictView, kind: 'mean' | 'proportion'): string[] {
  const effect = shownEffect(verdict, kind);
  if (!effect) return [];
  const { estimate, low, high, target } = effect;
  return [estimate, low, high, target].map(value =>
    value === undefined ? 'none' : effectInWords(value, effect, formats),
  );
}

describe('an effect as it is shown', () => {
  it('turns a ratio into percent, with no more digits than its range bears', () => {
    expect(inWords(ratio, 'mean')).toEqual(['+22%', '−2%', '+52%', '−20%']);
  });

  it('turns a share into points', () => {
    const share = {
      ...ratio,
      scale: 'difference' as const,
      estimate: '0.0563',
      interval: ['0.0291', '0.0834'] as [string, string],
      target: '0.05',
    };
    expect(inWords(share, 'proportion')).toEqual([
      '+5.6 points',
      '+2.9 points',
      '+8.3 points',
      '+5 points',
    ]);
  });

  it('keeps the unit of an amount, singular where it is one', () => {
    const days = {
      ...ratio,
      unit: 'days',
      scale: 'difference' as const,
      estimate: '-6.2',
      interval: ['-11.4', '-1'] as [string, string],
      target: '-1',
    };
    expect(inWords(days, 'mean')).toEqual(['−6 days', '−11 days', '−1 day', '−1 day']);
  });

  it('draws no range for a single figure', () => {
    const { interval: _, ...figure } = ratio;
    expect(inWords({ ...figure, scale: 'difference', unit: 'h' }, 'mean')).toEqual([
      '+1.2 h',
      'none',
      'none',
      '+0.8 h',
    ]);
  });

  it('has nothing to show where nothing was assessed', () => {
    const { scale: _, ...unassessed } = ratio;
    expect(shownEffect(unassessed, 'mean')).toBeUndefined();
  });
});
