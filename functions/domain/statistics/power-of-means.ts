import { criticalT } from './distributions.ts';
import { type Confidence, refusal } from './estimate.ts';
import { refuseConfidence } from './inputs.ts';
import { noncentralTCdf } from './noncentral-t.ts';
import {
  fewestUnits,
  type PlannedResult,
  type PlannedSizes,
  planned,
  refuseNotAboveZero,
  refusePlan,
  refusePower,
  smallestReaching,
} from './planned.ts';

function meansChance(sizes: PlannedSizes, effect: number, confidence: Confidence): number {
  const degreesOfFreedom = sizes.pilot + sizes.comparison - 2;
  const noncentrality = Math.abs(effect) / Math.sqrt(1 / sizes.pilot + 1 / sizes.comparison);
  return (
    1 - noncentralTCdf(criticalT(confidence, degreesOfFreedom), degreesOfFreedom, noncentrality)
  );
}

/** A difference of means (or of logarithms of minutes) that is expected, and the spread of one unit around its group. */
export type ExpectedDifference = {
  readonly sizes: PlannedSizes;
  readonly difference: number;
  readonly standardDeviation: number;
  readonly confidence: Confidence;
};

/**
 * How likely is it that a t interval of a difference of means excludes zero on the side of the true difference?
 *
 * Unit: a chance. For minutes, give the logarithm of the expected factor and the spread of logarithms. Assumes
 * independent units and one normal spread. Refuses fewer than two units a group, and a spread not above zero.
 *
 * Source: R's `power.t.test` (one tail), extended to groups of unequal size; noncentral t by Lenth 1989.
 */
export function powerOfMeans(plan: ExpectedDifference): PlannedResult {
  const { sizes, difference, standardDeviation, confidence } = plan;
  const refused =
    refusePlan(sizes, confidence) ?? refuseNotAboveZero(standardDeviation, 'standard deviation');
  if (refused) return refused;
  if (!Number.isFinite(difference))
    return refusal('not_a_number', 'The expected difference is not a number. Enter one.');
  return planned(meansChance(sizes, difference / standardDeviation, confidence));
}

/**
 * What is the smallest difference of means that such a pilot tells from none with the wanted chance?
 *
 * Unit: that of the standard deviation. Assumes and refuses as {@link powerOfMeans}, and a chance that is not
 * between that of a false alarm and 1.
 */
export function smallestDetectableDifference({
  sizes,
  standardDeviation,
  confidence,
  power,
}: Omit<ExpectedDifference, 'difference'> & { readonly power: number }): PlannedResult {
  const refused =
    refusePlan(sizes, confidence) ??
    refuseNotAboveZero(standardDeviation, 'standard deviation') ??
    refusePower(power, confidence);
  if (refused) return refused;
  const inDeviations = smallestReaching(power, 1_000, effect =>
    meansChance(sizes, effect, confidence),
  );
  return planned(inDeviations * standardDeviation);
}

/** How many units a group does a difference of means need? As {@link powerOfMeans}, which see. */
export function unitsForMeans({
  difference,
  standardDeviation,
  confidence,
  power,
}: Omit<ExpectedDifference, 'sizes'> & { readonly power: number }): PlannedResult {
  const refused =
    refuseConfidence(confidence) ??
    refuseNotAboveZero(standardDeviation, 'standard deviation') ??
    refuseNotAboveZero(Math.abs(difference), 'size of the expected difference') ??
    refusePower(power, confidence);
  if (refused) return refused;
  const effect = difference / standardDeviation;
  return fewestUnits(power, sizes => meansChance(sizes, effect, confidence));
}
