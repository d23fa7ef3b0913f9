import { criticalZ, standardNormalCdf } from './distributions.ts';
import { type Confidence, refusal, type StatisticsRefusal } from './estimate.ts';
import { refuseConfidence } from './inputs.ts';
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

const refuseShare = (share: number, what: string): StatisticsRefusal | undefined => {
  if (!Number.isFinite(share))
    return refusal('not_a_number', `The ${what} is not a number. Enter one.`);
  return share >= 0 && share <= 1
    ? undefined
    : refusal('out_of_range', `The ${what} is not a share from 0 to 1. Correct it.`);
};

function sharesChance(
  sizes: PlannedSizes,
  pilot: number,
  comparison: number,
  confidence: Confidence,
): number {
  const pooled =
    (sizes.pilot * pilot + sizes.comparison * comparison) / (sizes.pilot + sizes.comparison);
  const underNone = Math.sqrt(pooled * (1 - pooled) * (1 / sizes.pilot + 1 / sizes.comparison));
  const underEffect = Math.sqrt(
    (pilot * (1 - pilot)) / sizes.pilot + (comparison * (1 - comparison)) / sizes.comparison,
  );
  const excess = Math.abs(pilot - comparison) - criticalZ(confidence) * underNone;
  if (underEffect === 0) return excess > 0 ? 1 : 0;
  return standardNormalCdf(excess / underEffect);
}

/** Two shares that are expected. */
export type ExpectedShares = {
  readonly sizes: PlannedSizes;
  readonly pilot: number;
  readonly comparison: number;
  readonly confidence: Confidence;
};

/**
 * How likely is it that a difference of shares is told from none on the side where it is?
 *
 * Unit: a chance. Normal approximation: rough below about ten a group. Refuses shares outside 0 to 1 and fewer
 * than two units a group.
 *
 * Source: R's `power.prop.test`; Fleiss, Levin & Paik 2003, chapter 4 for groups of unequal size.
 */
export function powerOfShares({
  sizes,
  pilot,
  comparison,
  confidence,
}: ExpectedShares): PlannedResult {
  const refused =
    refusePlan(sizes, confidence) ??
    refuseShare(pilot, "pilot group's share") ??
    refuseShare(comparison, "comparison group's share");
  return refused ?? planned(sharesChance(sizes, pilot, comparison, confidence));
}

/**
 * What is the smallest rise (or fall) of a share that such a pilot tells from none with the wanted chance?
 *
 * Unit: difference of shares, positive. Assumes and refuses as {@link powerOfShares}; refuses also where not even
 * the largest possible change would be told from none.
 */
export function smallestDetectableShareChange({
  sizes,
  comparison,
  better,
  confidence,
  power,
}: Omit<ExpectedShares, 'pilot'> & {
  readonly better: 'higher' | 'lower';
  readonly power: number;
}): PlannedResult {
  const refused =
    refusePlan(sizes, confidence) ??
    refuseShare(comparison, "comparison group's share") ??
    refusePower(power, confidence);
  if (refused) return refused;
  const room = better === 'higher' ? 1 - comparison : comparison;
  const sign = better === 'higher' ? 1 : -1;
  const chanceAt = (change: number) =>
    sharesChance(sizes, comparison + sign * change, comparison, confidence);
  if (room === 0 || chanceAt(room) < power)
    return refusal(
      'out_of_range',
      'Not even the largest possible change would be told from none. Plan more units.',
    );
  return planned(smallestReaching(power, room, chanceAt));
}

/** How many units a group does a difference of shares need? As {@link powerOfShares}, which see. */
export function unitsForShares({
  pilot,
  comparison,
  confidence,
  power,
}: Omit<ExpectedShares, 'sizes'> & { readonly power: number }): PlannedResult {
  const refused =
    refuseConfidence(confidence) ??
    refuseShare(pilot, "pilot group's share") ??
    refuseShare(comparison, "comparison group's share") ??
    refuseNotAboveZero(Math.abs(pilot - comparison), 'difference of the shares') ??
    refusePower(power, confidence);
  return refused ?? fewestUnits(power, sizes => sharesChance(sizes, pilot, comparison, confidence));
}
