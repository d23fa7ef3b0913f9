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
  refuseEither,
  refuseLength,
  refuseNotPositive,
  refuseRows,
} from './inputs.ts';
import { asRatio } from './log-scale.ts';
import { meanOf } from './moments.ts';
import { permutationDifference } from './permutation.ts';
import { welchDifference } from './welch.ts';

/** One row, and the unit of assignment (a person, a team) that it belongs to. */
export type UnitRow = {
  readonly unit: string;
  readonly value: number;
  /** Rows of one stratum are compared with one another only. */
  readonly stratum?: string;
};

/** Below this many units in a group, intervals come from permutation of the units. */
const FEWEST_UNITS_FOR_T = 10;

/** Refuses what {@link refuseRows} refuses, whatever the units. */
export const refuseUnitRows = (
  rows: readonly UnitRow[],
  label: GroupLabel,
): StatisticsRefusal | undefined =>
  refuseLength(rows.length, label) ??
  refuseRows(
    rows.map(row => row.value),
    label,
  );

const refuseUnitsNotPositive = (
  rows: readonly UnitRow[],
  label: GroupLabel,
): StatisticsRefusal | undefined =>
  refuseNotPositive(
    rows.map(row => row.value),
    label,
  );

/** The values of each unit, in the order in which units first appear. */
export function valuesByUnit(rows: readonly UnitRow[]): Map<string, number[]> {
  const units = new Map<string, number[]>();
  for (const { unit, value } of rows) {
    const values = units.get(unit);
    if (values) values.push(value);
    else units.set(unit, [value]);
  }
  return units;
}

export function refuseSharedUnits(
  pilot: Iterable<string>,
  comparison: Iterable<string>,
): StatisticsRefusal | undefined {
  const known = new Set(pilot);
  for (const unit of comparison)
    if (known.has(unit))
      return refusal(
        'unit_in_both_groups',
        'A unit has rows in both groups, so it was not assigned as a whole. Compare within units instead.',
      );
  return undefined;
}

/**
 * Compares one figure a unit: Welch's interval from ten units a group, permutation of units below. Refuses where
 * the units are too few to surprise at the confidence.
 */
export function compareUnits(
  figures: TwoGroups<readonly number[]> & {
    readonly confidence: Confidence;
    readonly seed: string;
  },
): StatisticsResult {
  const fewest = Math.min(figures.pilot.length, figures.comparison.length);
  const result =
    fewest >= FEWEST_UNITS_FOR_T ? welchDifference(figures) : permutationDifference(figures);
  return result.kind === 'refusal' && result.code === 'too_few_units'
    ? { ...result, code: 'too_few_clusters' }
    : result;
}

/**
 * By how much do two groups differ, where whole units (people, teams) were assigned and each has many rows?
 *
 * Every unit counts once, by the mean of its rows; then as {@link compareUnits}. Unit: that of the rows; n is
 * units. Assumes independent units; rows of a unit may depend on each other in any way. Refuses a unit in both
 * groups, too few units, and what Welch's and the permutation interval refuse.
 *
 * Source: Donner & Klar 2000, Design and Analysis of Cluster Randomization Trials, §7.
 */
export function clusteredDifference({
  confidence,
  seed,
  ...groups
}: TwoGroups<readonly UnitRow[]> & {
  readonly confidence: Confidence;
  readonly seed: string;
}): StatisticsResult {
  const refused = refuseConfidence(confidence) ?? refuseEither(groups, refuseUnitRows);
  if (refused) return refused;
  const units = { pilot: valuesByUnit(groups.pilot), comparison: valuesByUnit(groups.comparison) };
  const shared = refuseSharedUnits(units.pilot.keys(), units.comparison.keys());
  if (shared) return shared;
  const result = compareUnits({
    pilot: Array.from(units.pilot.values(), meanOf),
    comparison: Array.from(units.comparison.values(), meanOf),
    confidence,
    seed,
  });
  return result.kind === 'refusal' ? result : { ...result, method: `unit-means-${result.method}` };
}

/**
 * By what factor do two groups differ in minutes or the like, where whole units were assigned?
 *
 * {@link clusteredDifference} on logarithms: the ratio of geometric means, every unit counting once. Refuses
 * also rows that are not above zero.
 */
export function clusteredRatio({
  confidence,
  seed,
  ...groups
}: TwoGroups<readonly UnitRow[]> & {
  readonly confidence: Confidence;
  readonly seed: string;
}): StatisticsResult {
  const refused =
    refuseEither(groups, refuseUnitRows) ?? refuseEither(groups, refuseUnitsNotPositive);
  if (refused) return refused;
  const onLogs = (rows: readonly UnitRow[]) =>
    rows.map(({ unit, value }) => ({ unit, value: Math.log(value) }));
  const result = clusteredDifference({
    pilot: onLogs(groups.pilot),
    comparison: onLogs(groups.comparison),
    confidence,
    seed,
  });
  return result.kind === 'refusal' ? result : asRatio(result, `ratio-${result.method}`);
}
