import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { canonicalDecimal } from '#domain/numbers/decimal.ts';
import { newcombePairedDifference } from '#domain/statistics/newcombe-paired.ts';
import { judged, rowsFor, shares, yesAndNo } from './sample-fixture.ts';

/** Of 41 people: 14 passed twice, 5 only with AI, none only without, 22 never (Altman et al. 2000, table 6.2). */
const TIMES = { both: 14, withAi: 5, without: 0, never: 22 };
const repeated = (pair: readonly [number, number], times: number) => Array(times).fill(pair);
const PAIRS: readonly (readonly [number, number])[] = [
  ...repeated([1, 1], TIMES.both),
  ...repeated([0, 1], TIMES.withAi),
  ...repeated([1, 0], TIMES.without),
  ...repeated([0, 0], TIMES.never),
];
const before = rowsFor(
  'u',
  PAIRS.map(([value]) => value),
);
const after = rowsFor(
  'u',
  PAIRS.map(([, value]) => value),
);
const paired: Criterion = { ...shares, comparison: 'paired', confidence: '95' };

describe('yes and no of the same units (V5)', () => {
  it('are judged by Newcombe’s interval for paired shares, as published', () => {
    const verdict = judged(paired, yesAndNo(before), yesAndNo(after));
    expect(verdict).toMatchObject({
      scale: 'difference',
      method: 'newcombe-paired-score/1',
      n: [41, 41],
      grade: 'C',
    });
    expect(Number(verdict.estimate)).toBeCloseTo(5 / 41, 9);
    expect(verdict.interval?.map(each => Number(Number(each).toFixed(3)))).toEqual([0.011, 0.226]);
  });

  it('are so too where before and after was agreed and every unit is on both sides once', () => {
    const agreed: Criterion = { ...paired, comparison: 'before-after' };
    expect(judged(agreed, yesAndNo(before), yesAndNo(after)).method).toBe(
      'newcombe-paired-score/1',
    );
  });

  it('do not depend on the order of the rows', () => {
    expect(judged(paired, yesAndNo(before.toReversed()), yesAndNo(after))).toEqual(
      judged(paired, yesAndNo(before), yesAndNo(after)),
    );
  });

  it('leave out units that are on one side alone, and say so', () => {
    const more = yesAndNo([...after, ...rowsFor('new', [1, 1, 1])]);
    const verdict = judged(paired, yesAndNo(before), more);
    expect(verdict).toMatchObject({ n: [41, 41], estimate: canonicalDecimal(5 / 41) });
    expect(verdict.reasons).toContain(
      'Units without figures both with AI and without were left out.',
    );
    expect(judged(paired, yesAndNo(before), yesAndNo(after)).reasons.join(' ')).not.toContain(
      'left out',
    );
  });

  it('keep a range where no unit changed, which a test of the changes alone would refuse', () => {
    const verdict = judged(paired, yesAndNo(before), yesAndNo(before));
    expect(verdict.outcome).not.toBe('not-assessable');
    const [low, high] = verdict.interval ?? [];
    expect(Number(low)).toBeLessThan(0);
    expect(Number(high)).toBeGreaterThan(0);
  });

  it('that are there several times are compared by one share a unit', () => {
    const twice = [...after, ...after];
    expect(judged(paired, yesAndNo(before), yesAndNo(twice)).method).toBe('paired-t/1');
  });

  it('of independent units stay independent', () => {
    const others = rowsFor(
      'other',
      after.map(({ value }) => value),
    );
    expect(
      judged({ ...paired, comparison: 'before-after' }, yesAndNo(before), yesAndNo(others)).method,
    ).toBe('newcombe-hybrid-score/1');
  });

  it('count the uncertainty of a target that is a share of the measured figure', () => {
    const relative: Criterion = { ...paired, target: { scale: 'relative', change: '0.2' } };
    const verdict = judged(relative, yesAndNo(before), yesAndNo(after));
    expect(verdict.method).toBe('newcombe-paired-score/1');
    expect(verdict.reasons).toContain(
      "The target is a share of the comparison's own figure; that figure's uncertainty was counted too.",
    );
  });

  it('guard against harm by the whole range', () => {
    const guardrail: Criterion = {
      ...paired,
      role: 'guardrail',
      target: { scale: 'absolute', change: '0.05' },
    };
    expect(judged(guardrail, yesAndNo(before), yesAndNo(after)).outcome).toBe('met');
    expect(judged(guardrail, yesAndNo(after), yesAndNo(before)).outcome).toBe('inconclusive');
  });

  it('agree with the method itself', () => {
    const { both, withAi, without, never } = TIMES;
    const method = newcombePairedDifference({
      bothSucceed: both,
      onlyPilotSucceeds: withAi,
      onlyComparisonSucceeds: without,
      neitherSucceeds: never,
      confidence: 0.95,
    });
    if (method.kind === 'refusal') throw new Error(method.sentence);
    expect(judged(paired, yesAndNo(before), yesAndNo(after)).interval).toEqual(
      method.interval.map(each => canonicalDecimal(each)),
    );
  });
});
