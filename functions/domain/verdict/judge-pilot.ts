import type { Criterion } from '../criteria/criterion.ts';
import type { Charter } from '../pilot/charter.ts';
import { type CriterionEvidence, judgeCriterion } from './judge-criterion.ts';
import { adjustSecondaries } from './secondaries.ts';
import { type Outcome, outcomeInWords, type PilotVerdict } from './verdict.ts';

/**
 * Judges a pilot by its signed charter and its locked observations (rule V1). Pure: anyone can run it again.
 * A breached guardrail makes it not met and is named first; every primary criterion has to be met and every
 * guardrail shown harmless, unless the signers agreed that it is only watched.
 */
export function judgePilot(
  charter: Charter,
  evidenceFor: (criterion: Criterion) => CriterionEvidence,
): PilotVerdict {
  const judged = adjustSecondaries(
    charter.criteria.map(each => judgeCriterion(each, evidenceFor(each))),
  );
  const breached = judged.filter(
    ({ criterion, verdict }) => criterion.role === 'guardrail' && verdict.outcome === 'not-met',
  );
  const deciding = judged.filter(
    ({ criterion }) =>
      criterion.role === 'primary' ||
      (criterion.role === 'guardrail' && criterion.watched !== true),
  );
  const outcome =
    breached.length > 0 ? 'not-met' : combine(deciding.map(each => each.verdict.outcome));
  return {
    outcome,
    criteria: judged.map(({ verdict }) => verdict),
    reasons: [
      ...breached.map(({ criterion }) => `Guardrail ${criterion.id} was breached.`),
      ...deciding
        .filter(each => each.verdict.outcome !== 'met' && !breached.includes(each))
        .map(({ criterion, verdict }) => `${criterion.id} is ${outcomeInWords(verdict.outcome)}.`),
      ...(outcome === 'met' ? ['Every deciding criterion is met.'] : []),
    ],
    rules: 'verdict/1',
  };
}

function combine(outcomes: readonly Outcome[]): Outcome {
  for (const worst of ['not-met', 'not-assessable', 'inconclusive'] as const)
    if (outcomes.includes(worst)) return worst;
  return outcomes.length === 0 ? 'not-assessable' : 'met';
}
