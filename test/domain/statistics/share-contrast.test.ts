import { describe, expect, it } from 'vitest';
import { newcombeDifference } from '#domain/statistics/newcombe.ts';
import { shareContrast } from '#domain/statistics/share-contrast.ts';

const groups = {
  pilot: { successes: 56, trials: 70 },
  comparison: { successes: 48, trials: 80 },
  confidence: 0.95,
} as const;

describe('the contrast of a share with a multiple of another', () => {
  it("is Newcombe's published interval at a multiplier of 1 (1998: 56/70 − 48/80)", () => {
    const contrast = shareContrast({ ...groups, multiplier: 1 });
    const newcombe = newcombeDifference(groups);
    if (contrast.kind === 'refusal' || newcombe.kind === 'refusal') throw new Error('refused');
    expect(contrast.interval).toEqual(newcombe.interval);
    expect(contrast.interval[0]).toBeCloseTo(0.0524, 4);
    expect(contrast.interval[1]).toBeCloseTo(0.3339, 4);
  });

  it('asks more of the pilot, and is less certain of it, the larger the multiplier', () => {
    const contrast = shareContrast({ ...groups, multiplier: 1.2 });
    if (contrast.kind === 'refusal') throw new Error('refused');
    expect(contrast.estimate).toBeCloseTo(0.8 - 1.2 * 0.6, 12);
    const [lower, upper] = contrast.interval;
    expect(upper - lower).toBeGreaterThan(0.3339 - 0.0524);
  });

  it('refuses a target that leaves nothing of the figure, and counts that cannot be', () => {
    expect(shareContrast({ ...groups, multiplier: 0 })).toMatchObject({ code: 'not_positive' });
    expect(
      shareContrast({ ...groups, pilot: { successes: 71, trials: 70 }, multiplier: 1 }),
    ).toMatchObject({ code: 'successes_above_trials' });
  });
});
