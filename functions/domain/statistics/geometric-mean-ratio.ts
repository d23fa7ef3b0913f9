import type { Confidence, StatisticsResult, TwoGroups } from './estimate.ts';
import { refuseConfidence, refuseEither, refuseNotPositive, refuseRows } from './inputs.ts';
import { asRatio } from './log-scale.ts';
import { welchDifference } from './welch.ts';

/**
 * By what factor do two independent groups differ, in measures such as minutes that are skewed and above zero?
 *
 * Ratio of geometric means: Welch's t interval on logarithms, taken back by the exponential. Unit: a factor
 * (0.8 is a fifth less). Assumes independent rows and logarithms whose means are near normal. Refuses rows
 * that are not above zero, and what {@link welchDifference} refuses.
 *
 * Source: Bland & Altman 1996, BMJ 312:1079; Welch 1947, Biometrika 34:28–35.
 */
export function geometricMeanRatio({
  confidence,
  ...groups
}: TwoGroups<readonly number[]> & { readonly confidence: Confidence }): StatisticsResult {
  const refused =
    refuseConfidence(confidence) ??
    refuseEither(groups, refuseRows) ??
    refuseEither(groups, refuseNotPositive);
  if (refused) return refused;
  const onLogs = welchDifference({
    pilot: groups.pilot.map(Math.log),
    comparison: groups.comparison.map(Math.log),
    confidence,
  });
  return asRatio(onLogs, 'geometric-mean-ratio-welch/1');
}
