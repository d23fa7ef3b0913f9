import { answer } from './answer.ts';
import { coverageWarnings } from './coverage.ts';
import { twoSidedT } from './distributions.ts';
import {
  type Confidence,
  refusal,
  type StatisticsRefusal,
  type StatisticsResult,
  type TwoGroups,
} from './estimate.ts';
import {
  refuseConfidence,
  refuseEither,
  refuseFewerThan,
  refuseNotPositive,
  refuseRows,
} from './inputs.ts';
import { asRatio } from './log-scale.ts';
import { momentsOf } from './moments.ts';
import { refuseConstant, tInterval } from './welch.ts';

/** Row `i` of `pilot` and row `i` of `comparison` are of the same unit. */
export type Pairs = TwoGroups<readonly number[]>;

/** Refuses pairs that no difference can be taken of. */
export function refusePairs(pairs: Pairs): StatisticsRefusal | undefined {
  const refused = refuseEither(pairs, refuseRows);
  if (refused) return refused;
  return pairs.pilot.length === pairs.comparison.length
    ? undefined
    : refusal(
        'unequal_lengths',
        'The two lists of pairs differ in length. Leave out units that were seen only once.',
      );
}

/** Pilot − comparison of each pair. Call after {@link refusePairs}. */
export const differencesOf = ({ pilot, comparison }: Pairs): number[] =>
  pilot.map((value, index) => value - (comparison[index] ?? Number.NaN));

/**
 * By how much did the same units change on average?
 *
 * Paired t interval. Unit: that of the rows; n is pairs. Assumes independent pairs and a mean difference that
 * is near normal. Refuses fewer than two pairs, lists of unequal length, and differences that are all the same.
 *
 * Source: Student 1908, Biometrika 6:1–25.
 */
export function pairedDifference({
  confidence,
  ...pairs
}: Pairs & { readonly confidence: Confidence }): StatisticsResult {
  const refused =
    refuseConfidence(confidence) ??
    refusePairs(pairs) ??
    refuseFewerThan(2, pairs.pilot.length, 'group');
  if (refused) return refused;
  const moments = momentsOf(differencesOf(pairs));
  const constant = refuseConstant(moments, 'group');
  if (constant) return constant;
  const degreesOfFreedom = moments.n - 1;
  const standardError = moments.standardDeviation / Math.sqrt(moments.n);
  const t = moments.mean / standardError;
  return answer({
    kind: 'estimate',
    scale: 'difference',
    estimate: moments.mean,
    interval: tInterval(moments.mean, standardError, degreesOfFreedom, confidence),
    confidence,
    n: [moments.n],
    method: 'paired-t/1',
    warnings: coverageWarnings('pairedT', moments.n),
    detail: { t, degreesOfFreedom, standardError, pValue: twoSidedT(t, degreesOfFreedom) },
  });
}

/**
 * By what factor did the same units change, in measures such as minutes that are skewed and above zero?
 *
 * {@link pairedDifference} on logarithms, taken back by the exponential. Unit: a factor. Refuses also rows
 * that are not above zero.
 *
 * Source: Bland & Altman 1996, BMJ 312:1079.
 */
export function pairedRatio({
  confidence,
  ...pairs
}: Pairs & { readonly confidence: Confidence }): StatisticsResult {
  const refused = refusePairs(pairs) ?? refuseEither(pairs, refuseNotPositive);
  if (refused) return refused;
  const onLogs = pairedDifference({
    pilot: pairs.pilot.map(Math.log),
    comparison: pairs.comparison.map(Math.log),
    confidence,
  });
  return asRatio(onLogs, 'paired-ratio-t/1');
}
