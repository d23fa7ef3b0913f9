import { type Confidence, refusal, type StatisticsRefusal } from './estimate.ts';
import { refuseConfidence, refuseCount } from './inputs.ts';

/** A chance from 0 to 1, a size in units a group, or an effect in the unit asked about. */
export type Planned = { readonly kind: 'planned'; readonly value: number };

export type PlannedResult = Planned | StatisticsRefusal;

/** How many units are planned in each group. */
export type PlannedSizes = { readonly pilot: number; readonly comparison: number };

export const planned = (value: number): Planned => ({ kind: 'planned', value });

const MOST_UNITS_PLANNED = 1_000_000;

export function refusePlan(
  { pilot, comparison }: PlannedSizes,
  confidence: number,
): StatisticsRefusal | undefined {
  const refused =
    refuseConfidence(confidence) ??
    refuseCount(pilot, 'units in the pilot group') ??
    refuseCount(comparison, 'units in the comparison group');
  if (refused) return refused;
  return pilot < 2 || comparison < 2
    ? refusal('too_few_units', 'Plan at least two units in each group.')
    : undefined;
}

export const refuseNotAboveZero = (value: number, what: string): StatisticsRefusal | undefined => {
  if (!Number.isFinite(value))
    return refusal('not_a_number', `The ${what} is not a number. Enter one.`);
  return value > 0
    ? undefined
    : refusal('not_positive', `The ${what} is not above zero. Correct it.`);
};

/** Smallest x in (0, most] at which an increasing chance reaches `wanted`. */
export function smallestReaching(
  wanted: number,
  most: number,
  chanceAt: (x: number) => number,
): number {
  let below = 0;
  let above = most;
  while (above - below > 1e-12 * above) {
    const middle = (below + above) / 2;
    if (middle === below || middle === above) break;
    if (chanceAt(middle) >= wanted) above = middle;
    else below = middle;
  }
  return above;
}

/** Refuses a chance that no plan can promise. */
export function refusePower(power: number, confidence: Confidence): StatisticsRefusal | undefined {
  if (!Number.isFinite(power))
    return refusal('not_a_number', 'The wanted chance is not a number. Enter one.');
  return power > (1 - confidence) / 2 && power < 1
    ? undefined
    : refusal('out_of_range', 'Ask for a chance above that of a false alarm and below 1.');
}

/** Fewest units a group at which an increasing chance reaches `power`, or a refusal. */
export function fewestUnits(
  power: number,
  chanceAt: (sizes: PlannedSizes) => number,
): PlannedResult {
  const reaches = (units: number) => chanceAt({ pilot: units, comparison: units }) >= power;
  let above = 2;
  while (!reaches(above)) {
    if (above >= MOST_UNITS_PLANNED)
      return refusal('out_of_range', 'No pilot is large enough for this. Expect a larger effect.');
    above *= 2;
  }
  let below = above === 2 ? 1 : above / 2;
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2);
    if (reaches(middle)) above = middle;
    else below = middle;
  }
  return planned(above);
}
