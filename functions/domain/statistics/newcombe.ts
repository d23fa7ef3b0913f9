import { answer } from './answer.ts';
import { coverageWarnings } from './coverage.ts';
import { criticalZ, twoSidedZ } from './distributions.ts';
import type { Confidence, StatisticsResult, TwoGroups } from './estimate.ts';
import { type Proportion, refuseConfidence, refuseEither, refuseProportion } from './inputs.ts';
import { deviateThatReaches } from './inversion.ts';
import { scoreLimits } from './wilson.ts';

/** Hybrid score limits of pilot − comparison for a standard normal deviate `z`. */
function hybridLimits({ pilot, comparison }: TwoGroups<Proportion>, z: number): [number, number] {
  const pilotShare = pilot.successes / pilot.trials;
  const comparisonShare = comparison.successes / comparison.trials;
  const [pilotLower, pilotUpper] = scoreLimits(pilot, z);
  const [comparisonLower, comparisonUpper] = scoreLimits(comparison, z);
  const difference = pilotShare - comparisonShare;
  return [
    difference - Math.hypot(pilotShare - pilotLower, comparisonUpper - comparisonShare),
    difference + Math.hypot(pilotUpper - pilotShare, comparisonShare - comparisonLower),
  ];
}

/**
 * By how much does the share of successes differ between two independent groups?
 *
 * Newcombe's hybrid score interval, without continuity correction. Unit: difference of shares, from −1 to 1
 * (0.05 is five percentage points). Assumes independent trials. The p-value is that of the smallest interval
 * that reaches zero. Refuses counts that cannot be, and a group without trials.
 *
 * Source: method 10 of Newcombe 1998, Stat Med 17:873–890.
 */
export function newcombeDifference({
  confidence,
  ...groups
}: TwoGroups<Proportion> & { readonly confidence: Confidence }): StatisticsResult {
  const refused = refuseConfidence(confidence) ?? refuseEither(groups, refuseProportion);
  if (refused) return refused;
  const { pilot, comparison } = groups;
  return answer({
    kind: 'estimate',
    scale: 'difference',
    estimate: pilot.successes / pilot.trials - comparison.successes / comparison.trials,
    interval: hybridLimits(groups, criticalZ(confidence)),
    confidence,
    n: [pilot.trials, comparison.trials],
    method: 'newcombe-hybrid-score/1',
    warnings: coverageWarnings('newcombe', Math.min(pilot.trials, comparison.trials)),
    detail: { pValue: twoSidedZ(deviateThatReaches(0, z => hybridLimits(groups, z))) },
  });
}
