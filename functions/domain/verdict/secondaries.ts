import type { Criterion } from '../criteria/criterion.ts';
import { holmAdjust } from '../statistics/holm.ts';
import { CONFIDENCE } from './effect.ts';
import type { CriterionVerdict } from './verdict.ts';

/** A criterion with its verdict, and the chance of such data if nothing had changed. */
export type Judged = {
  readonly criterion: Criterion;
  readonly verdict: CriterionVerdict;
  readonly pValue?: number;
};

const BY_CHANCE =
  'Of several secondary questions some look real by chance; counting all of them (Holm), this one does not stand out.';

/**
 * Takes back a secondary result that looks real only because many were looked at (rule V7). The primary criterion
 * is judged as it is; secondaries decide nothing either way.
 */
export function adjustSecondaries(judged: readonly Judged[]): readonly Judged[] {
  const tested = judged.filter(
    ({ criterion, pValue }) => criterion.role === 'secondary' && pValue !== undefined,
  );
  const adjusted = holmAdjust(tested.map(({ pValue }) => pValue ?? 1));
  if (adjusted.kind === 'refusal') return judged;
  const byCriterion = new Map(
    tested.map((each, index) => [each.criterion.id, adjusted.pValues[index] ?? 1]),
  );
  return judged.map(each => {
    const pValue = byCriterion.get(each.criterion.id);
    return pValue !== undefined && claimsReality(each) && pValue > levelOf(each.criterion)
      ? { ...each, verdict: takenBack(each.verdict) }
      : each;
  });
}

/** One in ten is 0.1, whatever binary digits say: exact tests give just that chance. */
const levelOf = ({ confidence }: Criterion): number =>
  Number((1 - CONFIDENCE[confidence]).toFixed(9));

const claimsReality = ({ criterion, verdict }: Judged): boolean =>
  verdict.outcome === 'met' && criterion.rule !== 'estimate-reaches-target';

const takenBack = (verdict: CriterionVerdict): CriterionVerdict => ({
  ...verdict,
  outcome: 'inconclusive',
  reasons: [BY_CHANCE, ...verdict.reasons.slice(1)],
});
