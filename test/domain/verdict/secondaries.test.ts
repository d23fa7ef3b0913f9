import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { adjustSecondaries, type Judged } from '#domain/verdict/secondaries.ts';
import type { CriterionVerdict } from '#domain/verdict/verdict.ts';
import { shares } from './sample-fixture.ts';

const judged = (
  id: string,
  pValue: number | undefined,
  change: Partial<Criterion> = {},
  verdict: Partial<CriterionVerdict> = {},
): Judged => ({
  criterion: { ...shares, id, role: 'secondary', confidence: '90', ...change },
  verdict: {
    criterion: id,
    outcome: 'met',
    grade: 'C',
    direction: 'increase',
    family: 'revenue',
    reasons: ['It reaches its target.', 'A note.'],
    ...verdict,
  },
  ...(pValue === undefined ? {} : { pValue }),
});
const outcomes = (...all: readonly Judged[]): string[] =>
  adjustSecondaries(all).map(({ verdict }) => verdict.outcome);

describe('several secondary criteria (V7)', () => {
  it('are taken together: what stands alone at 6 in 100 does not stand beside another', () => {
    expect(outcomes(judged('S1', 0.06))).toEqual(['met']);
    expect(outcomes(judged('S1', 0.06), judged('S2', 0.5))).toEqual([
      'inconclusive',
      'inconclusive',
    ]);
    expect(outcomes(judged('S1', 0.04), judged('S2', 0.09))).toEqual(['met', 'met']);
  });

  it('stand at exactly the agreed level', () => {
    expect(outcomes(judged('S1', 0.05), judged('S2', 0.05))).toEqual(['met', 'met']);
    expect(outcomes(judged('S1', 0.1, { confidence: '95' }))).toEqual(['inconclusive']);
  });

  it('say why one was taken back, in place of its first reason', () => {
    const [first] = adjustSecondaries([judged('S1', 0.06), judged('S2', 0.5)]);
    expect(first?.verdict.reasons).toEqual([
      'Of several secondary questions some look real by chance; counting all of them (Holm), this one does not stand out.',
      'A note.',
    ]);
  });

  it('leave alone what claims nothing, and what was never tested', () => {
    expect(
      outcomes(
        judged('S1', 0.9, {}, { outcome: 'not-met' }),
        judged('S2', 0.9, { rule: 'estimate-reaches-target' }),
        judged('S3', undefined),
      ),
    ).toEqual(['not-met', 'met', 'met']);
  });

  it('leave the primary one as it is, and out of the count', () => {
    expect(outcomes(judged('C1', 0.9, { role: 'primary' }), judged('S1', 0.06))).toEqual([
      'met',
      'met',
    ]);
  });
});
