import { criticalZ } from './distributions.ts';
import { type Confidence, refusal, type StatisticsResult, type TwoGroups } from './estimate.ts';
import { type Proportion, refuseConfidence, refuseEither, refuseProportion } from './inputs.ts';
import { scoreLimits } from './wilson.ts';

/**
 * By how much does the pilot group's share exceed a multiple of the comparison group's, both being uncertain?
 *
 * Score limits of each share, combined by the method of variance estimates recovery (MOVER); with a multiplier of 1
 * it is Newcombe's hybrid score interval. A target of a fifth more has the multiplier 1.2, and is reached where the
 * contrast is above zero. Unit: difference of shares. Assumes independent trials. Refuses counts that cannot be, a
 * group without trials, and a multiplier that is not above zero.
 *
 * Source: Zou & Donner 2008, Stat Med 27:1693–1702 (linear contrasts); Newcombe 1998, Stat Med 17:873–890.
 */
export function shareContrast({
  confidence,
  multiplier,
  ...groups
}: TwoGroups<Proportion> & {
  readonly multiplier: number;
  readonly confidence: Confidence;
}): StatisticsResult {
  const refused = refuseConfidence(confidence) ?? refuseEither(groups, refuseProportion);
  if (refused) return refused;
  if (!Number.isFinite(multiplier) || multiplier <= 0)
    return refusal('not_positive', 'The target leaves nothing of the figure. Agree a smaller one.');
  const { pilot, comparison } = groups;
  const z = criticalZ(confidence);
  const [pilotLower, pilotUpper] = scoreLimits(pilot, z);
  const [comparisonLower, comparisonUpper] = scoreLimits(comparison, z);
  const pilotShare = pilot.successes / pilot.trials;
  const comparisonShare = comparison.successes / comparison.trials;
  const contrast = pilotShare - multiplier * comparisonShare;
  return {
    kind: 'estimate',
    scale: 'difference',
    estimate: contrast,
    interval: [
      contrast -
        Math.hypot(pilotShare - pilotLower, multiplier * (comparisonUpper - comparisonShare)),
      contrast +
        Math.hypot(pilotUpper - pilotShare, multiplier * (comparisonShare - comparisonLower)),
    ],
    confidence,
    n: [pilot.trials, comparison.trials],
    method: 'share-contrast-mover/1',
    warnings: [],
    detail: {},
  };
}
