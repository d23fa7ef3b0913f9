import { answer } from './answer.ts';
import { criticalT, twoSidedT } from './distributions.ts';
import {
  type Confidence,
  refusal,
  type StatisticsRefusal,
  type StatisticsResult,
  type TwoGroups,
} from './estimate.ts';
import {
  type GroupLabel,
  refuseConfidence,
  refuseCount,
  refuseEither,
  refuseFewerThan,
  refuseRows,
} from './inputs.ts';
import { isConstant, type Moments, momentsOf } from './moments.ts';

/** Difference of means with Welch's standard error and the Satterthwaite degrees of freedom. */
export type WelchComparison = {
  readonly difference: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
};

function compareMoments({ pilot, comparison }: TwoGroups<Moments>): WelchComparison {
  const pilotVariance = pilot.standardDeviation ** 2 / pilot.n;
  const comparisonVariance = comparison.standardDeviation ** 2 / comparison.n;
  const variance = pilotVariance + comparisonVariance;
  return {
    difference: pilot.mean - comparison.mean,
    standardError: Math.sqrt(variance),
    degreesOfFreedom:
      variance ** 2 /
      (pilotVariance ** 2 / (pilot.n - 1) + comparisonVariance ** 2 / (comparison.n - 1)),
  };
}

/** Limits of a t interval around `center`. */
export function tInterval(
  center: number,
  standardError: number,
  degreesOfFreedom: number,
  confidence: Confidence,
): [number, number] {
  const halfWidth = criticalT(confidence, degreesOfFreedom) * standardError;
  return [center - halfWidth, center + halfWidth];
}

export function refuseConstant(moments: Moments, label: GroupLabel): StatisticsRefusal | undefined {
  return isConstant(moments)
    ? refusal(
        'constant_group',
        `Every row of the ${label} is the same, so its spread cannot be estimated. Check the measure.`,
      )
    : undefined;
}

function refuseMoments(moments: Moments, label: GroupLabel): StatisticsRefusal | undefined {
  const few =
    refuseCount(moments.n, `units in the ${label}`) ?? refuseFewerThan(2, moments.n, label);
  if (few) return few;
  if (!Number.isFinite(moments.mean) || !Number.isFinite(moments.standardDeviation))
    return refusal(
      'not_a_number',
      `The mean or spread of the ${label} is not a number. Enter both.`,
    );
  if (moments.standardDeviation < 0)
    return refusal('out_of_range', `The spread of the ${label} is below zero. Enter it again.`);
  return refuseConstant(moments, label);
}

/**
 * By how much do the means of two independent groups differ, where only size, mean and standard deviation
 * of each are known? As {@link welchDifference}, which see.
 */
export function welchDifferenceOfMoments({
  confidence,
  ...groups
}: TwoGroups<Moments> & { readonly confidence: Confidence }): StatisticsResult {
  const refused = refuseConfidence(confidence) ?? refuseEither(groups, refuseMoments);
  if (refused) return refused;
  const { difference, standardError, degreesOfFreedom } = compareMoments(groups);
  const t = difference / standardError;
  return answer({
    kind: 'estimate',
    scale: 'difference',
    estimate: difference,
    interval: tInterval(difference, standardError, degreesOfFreedom, confidence),
    confidence,
    n: [groups.pilot.n, groups.comparison.n],
    method: 'welch-t/1',
    warnings: [],
    detail: { t, degreesOfFreedom, standardError, pValue: twoSidedT(t, degreesOfFreedom) },
  });
}

/**
 * By how much do the means of two independent groups differ?
 *
 * Welch's t interval: the two spreads need not be equal. Unit: that of the rows. Assumes independent rows
 * (one a unit of assignment) and means that are near normal. Refuses a group with fewer than two rows, rows
 * that are not numbers, and a group whose rows are all the same.
 *
 * Source: Welch 1947, Biometrika 34:28–35; degrees of freedom by Satterthwaite 1946, Biometrics 2:110–114.
 */
export function welchDifference({
  confidence,
  ...groups
}: TwoGroups<readonly number[]> & { readonly confidence: Confidence }): StatisticsResult {
  return (
    refuseEither(groups, refuseRows) ??
    welchDifferenceOfMoments({
      pilot: momentsOf(groups.pilot),
      comparison: momentsOf(groups.comparison),
      confidence,
    })
  );
}
