import { adjustedRatio } from '../statistics/adjusted-ratio.ts';
import { bootstrapBca } from '../statistics/bootstrap-bca.ts';
import {
  clusteredDifference,
  clusteredRatio,
  type UnitRow,
  valuesByUnit,
} from '../statistics/clustered.ts';
import type {
  Confidence,
  StatisticsResult,
  StatisticsWarning,
  TwoGroups,
} from '../statistics/estimate.ts';
import { refusal } from '../statistics/estimate.ts';
import { geometricMeanRatio } from '../statistics/geometric-mean-ratio.ts';
import { asRatio } from '../statistics/log-scale.ts';
import { meanOf } from '../statistics/moments.ts';
import { pairedDifference } from '../statistics/paired-t.ts';
import { permutationDifference } from '../statistics/permutation.ts';
import { signFlipDifference } from '../statistics/sign-flip.ts';
import { welchDifference } from '../statistics/welch.ts';

/** Rows of two groups, and how they are to be compared. */
export type RowComparison = TwoGroups<readonly UnitRow[]> & {
  readonly confidence: Confidence;
  /** The same seed always gives the same interval, where a method has to draw. */
  readonly seed: string;
  readonly scale: 'difference' | 'ratio';
  readonly isSkewed: boolean;
  /** Agreed as a comparison within units. */
  readonly isPaired: boolean;
};

/** Below this many a group, intervals come from exact or drawn re-allocation instead of a t distribution. */
const FEWEST_FOR_T = 10;

/** Below this many a group, resampled intervals of skewed rows are too narrow. */
const FEWEST_FOR_BOOTSTRAP = 20;

/**
 * Compares rows by the units they belong to (rule V5): within units that are in both groups, by one figure a unit
 * where units repeat, else row by row; exactly where the groups are small.
 */
export function compareRows(given: RowComparison): StatisticsResult {
  const rows = {
    ...given,
    pilot: given.pilot.toSorted(byUnitAndValue),
    comparison: given.comparison.toSorted(byUnitAndValue),
  };
  const comparisonUnits = new Set(rows.comparison.map(row => row.unit));
  const isShared = rows.pilot.some(row => comparisonUnits.has(row.unit));
  if (rows.isPaired || isShared) return withinUnits(rows);
  return repeatsUnits(rows.pilot) || repeatsUnits(rows.comparison)
    ? betweenRepeatedUnits(rows)
    : betweenRows(rows);
}

/** Draws and sums go by this order, so that a verdict does not depend on how an import was sorted. */
function byUnitAndValue(a: UnitRow, b: UnitRow): number {
  if (a.unit === b.unit) return a.value - b.value;
  return a.unit < b.unit ? -1 : 1;
}

const repeatsUnits = (rows: readonly UnitRow[]): boolean =>
  new Set(rows.map(row => row.unit)).size < rows.length;

/** One figure a unit and group, on logarithms for a ratio; units that are in one group alone are left out, and said to be. */
function withinUnits({ scale, ...rows }: RowComparison): StatisticsResult {
  const unreadable = scale === 'ratio' ? notAboveZero(rows) : undefined;
  if (unreadable) return unreadable;
  const figure = (values: readonly number[]) =>
    meanOf(scale === 'ratio' ? values.map(Math.log) : values);
  const comparisonUnits = valuesByUnit(rows.comparison);
  const pilotUnits = valuesByUnit(rows.pilot);
  const pilot: number[] = [];
  const comparison: number[] = [];
  for (const [unit, values] of pilotUnits) {
    const before = comparisonUnits.get(unit);
    if (!before) continue;
    pilot.push(figure(values));
    comparison.push(figure(before));
  }
  if (pilot.length === 0)
    return refusal('too_few_units', 'No unit has figures both with AI and without.');
  const pairs = { pilot, comparison, confidence: rows.confidence };
  const result =
    pilot.length < FEWEST_FOR_T
      ? signFlipDifference({ ...pairs, seed: rows.seed })
      : pairedDifference(pairs);
  const isComplete = pilot.length === pilotUnits.size && pilot.length === comparisonUnits.size;
  const shown = isComplete ? result : withNote(result);
  return scale === 'ratio' && shown.kind === 'estimate'
    ? asRatio(shown, `ratio-${shown.method}`)
    : shown;
}

/** Said where units were compared with themselves and some were on one side alone. */
export const UNITS_DROPPED: StatisticsWarning = {
  code: 'units_dropped',
  sentence: 'Units without figures both with AI and without were left out.',
};

const betweenRepeatedUnits = ({ scale, ...rows }: RowComparison): StatisticsResult =>
  scale === 'ratio' ? clusteredRatio(rows) : clusteredDifference(rows);

function betweenRows({ scale, isSkewed, confidence, seed, ...rows }: RowComparison) {
  const groups = {
    pilot: rows.pilot.map(row => row.value),
    comparison: rows.comparison.map(row => row.value),
    confidence,
  };
  const smallest = Math.min(groups.pilot.length, groups.comparison.length);
  if (scale === 'ratio' && strataIn(rows) > 1) return withinStrata(rows, confidence);
  if (scale === 'ratio')
    return smallest < FEWEST_FOR_T ? smallRatio(rows, groups, seed) : geometricMeanRatio(groups);
  if (smallest < (isSkewed ? FEWEST_FOR_BOOTSTRAP : FEWEST_FOR_T))
    return permutationDifference({ ...groups, seed });
  return isSkewed
    ? bootstrapBca({ ...groups, seed, statistic: 'difference' })
    : welchDifference(groups);
}

const strataIn = ({ pilot, comparison }: TwoGroups<readonly UnitRow[]>): number =>
  new Set([...pilot, ...comparison].map(row => row.stratum)).size;

/** Pieces of several people or tasks: each is compared with pieces of the same person and task. */
const withinStrata = (
  { pilot, comparison }: TwoGroups<readonly UnitRow[]>,
  confidence: Confidence,
): StatisticsResult =>
  adjustedRatio({
    rows: [
      ...pilot.map(row => ({ ...row, inPilot: true })),
      ...comparison.map(row => ({ ...row, inPilot: false })),
    ],
    confidence,
    standardError: 'hc3',
    quantile: 't',
  });

function smallRatio(
  rows: TwoGroups<readonly UnitRow[]>,
  groups: TwoGroups<readonly number[]> & { readonly confidence: Confidence },
  seed: string,
): StatisticsResult {
  const unreadable = notAboveZero(rows);
  if (unreadable) return unreadable;
  const onLogs = permutationDifference({
    pilot: groups.pilot.map(Math.log),
    comparison: groups.comparison.map(Math.log),
    confidence: groups.confidence,
    seed,
  });
  return onLogs.kind === 'estimate' ? asRatio(onLogs, `ratio-${onLogs.method}`) : onLogs;
}

const notAboveZero = ({ pilot, comparison }: TwoGroups<readonly UnitRow[]>) =>
  [...pilot, ...comparison].some(row => row.value <= 0)
    ? refusal('not_positive', 'A row is not above zero, so a ratio cannot be taken of it.')
    : undefined;

const withNote = (result: StatisticsResult): StatisticsResult =>
  result.kind === 'estimate'
    ? { ...result, warnings: [...result.warnings, UNITS_DROPPED] }
    : result;
