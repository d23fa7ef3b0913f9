import {
  compareUnits,
  refuseSharedUnits,
  refuseUnitRows,
  type UnitRow,
  valuesByUnit,
} from './clustered.ts';
import type { Confidence, StatisticsResult, StatisticsWarning, TwoGroups } from './estimate.ts';
import { type GroupLabel, refuseConfidence, refuseEither } from './inputs.ts';
import { meanOf } from './moments.ts';

/** Rows of one group from the window before the start and the window after it. */
export type BeforeAndAfter = {
  readonly before: readonly UnitRow[];
  readonly after: readonly UnitRow[];
};

const PARALLEL_TRENDS: StatisticsWarning = {
  code: 'parallel_trends_assumed',
  sentence:
    'This is the effect only if both groups would have changed alike without the pilot, which the rows cannot show.',
};

const DROPPED: StatisticsWarning = {
  code: 'units_dropped',
  sentence: 'Units without rows both before and after the start were left out.',
};

/** Mean after − mean before of each unit that was seen in both windows. */
function changesOf({ before, after }: BeforeAndAfter): Map<string, number> {
  const earlier = valuesByUnit(before);
  const changes = new Map<string, number>();
  for (const [unit, values] of valuesByUnit(after)) {
    const past = earlier.get(unit);
    if (past) changes.set(unit, meanOf(values) - meanOf(past));
  }
  return changes;
}

const unitsOf = ({ before, after }: BeforeAndAfter): number =>
  new Set([...before, ...after].map(row => row.unit)).size;

/** Refuses a group that has no rows in a window, or rows that are not numbers. */
const refuseWindows = ({ before, after }: BeforeAndAfter, label: GroupLabel) =>
  refuseUnitRows(before, label) ?? refuseUnitRows(after, label);

/**
 * By how much more did the pilot group change than the comparison group?
 *
 * Rows are brought together to one change a unit of assignment, and the changes are compared as in
 * {@link compareUnits}: clustering by unit and serial dependence are thereby accounted for. Unit: that of the
 * rows; n is units seen in both windows. Assumes independent units and parallel trends: that both groups would
 * have changed alike without the pilot. Refuses a unit in both groups, a window without rows, and too few units.
 *
 * Source: Bertrand, Duflo & Mullainathan 2004, Q J Econ 119:249–275, §IV.C (time series collapsed).
 */
export function differenceInDifferences({
  confidence,
  seed,
  ...groups
}: TwoGroups<BeforeAndAfter> & {
  readonly confidence: Confidence;
  readonly seed: string;
}): StatisticsResult {
  const refused = refuseConfidence(confidence) ?? refuseEither(groups, refuseWindows);
  if (refused) return refused;
  const pilot = changesOf(groups.pilot);
  const comparison = changesOf(groups.comparison);
  const shared = refuseSharedUnits(pilot.keys(), comparison.keys());
  if (shared) return shared;
  const result = compareUnits({
    pilot: [...pilot.values()],
    comparison: [...comparison.values()],
    confidence,
    seed,
  });
  if (result.kind === 'refusal') return result;
  const isComplete =
    pilot.size === unitsOf(groups.pilot) && comparison.size === unitsOf(groups.comparison);
  return {
    ...result,
    method: `difference-in-differences-${result.method}`,
    warnings: [PARALLEL_TRENDS, ...(isComplete ? [] : [DROPPED]), ...result.warnings],
  };
}
