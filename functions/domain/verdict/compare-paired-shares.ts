import type { UnitRow } from '../statistics/clustered.ts';
import type { Confidence, StatisticsResult, TwoGroups } from '../statistics/estimate.ts';
import { newcombePairedDifference, type PairedCounts } from '../statistics/newcombe-paired.ts';
import { UNITS_DROPPED } from './compare-rows.ts';

/**
 * Compares yes and no of the same units, with AI and without, by Newcombe's interval for paired shares (rule V5).
 * `undefined` where no unit is on both sides, or one has several rows on a side: units with a share of their own are
 * compared like amounts.
 */
export function comparePairedShares({
  pilot,
  comparison,
  confidence,
}: TwoGroups<readonly UnitRow[]> & { readonly confidence: Confidence }):
  | StatisticsResult
  | undefined {
  const withAi = onceEach(pilot);
  const without = onceEach(comparison);
  if (!withAi || !without) return undefined;
  const pairs = [...withAi].flatMap(([unit, after]) => {
    const before = without.get(unit);
    return before === undefined ? [] : [{ before, after }];
  });
  if (pairs.length === 0) return undefined;
  const result = newcombePairedDifference({ ...countsOf(pairs), confidence });
  const isComplete = pairs.length === withAi.size && pairs.length === without.size;
  return isComplete || result.kind === 'refusal'
    ? result
    : { ...result, warnings: [...result.warnings, UNITS_DROPPED] };
}

/** Whether each unit succeeded; `undefined` where one is there more than once. */
function onceEach(rows: readonly UnitRow[]): ReadonlyMap<string, boolean> | undefined {
  const byUnit = new Map(rows.map(({ unit, value }) => [unit, value === 1]));
  return byUnit.size === rows.length ? byUnit : undefined;
}

type Pair = { readonly before: boolean; readonly after: boolean };

function countsOf(pairs: readonly Pair[]): PairedCounts {
  const count = (before: boolean, after: boolean): number =>
    pairs.filter(pair => pair.before === before && pair.after === after).length;
  return {
    bothSucceed: count(true, true),
    onlyPilotSucceeds: count(false, true),
    onlyComparisonSucceeds: count(true, false),
    neitherSucceeds: count(false, false),
  };
}
