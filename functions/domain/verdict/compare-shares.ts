import type { UnitRow } from '../statistics/clustered.ts';
import { refusal, type StatisticsResult, type TwoGroups } from '../statistics/estimate.ts';
import { newcombeDifference } from '../statistics/newcombe.ts';
import { shareContrast } from '../statistics/share-contrast.ts';
import { comparePairedShares } from './compare-paired-shares.ts';
import { compareRows, type RowComparison } from './compare-rows.ts';
import { scaled } from './rows-of.ts';
import type { Sample } from './sample.ts';

type How = Omit<RowComparison, 'pilot' | 'comparison'>;

type Shares = {
  readonly comparison: Extract<Sample, { kind: 'proportion' }>;
  readonly pilot: Extract<Sample, { kind: 'proportion' }>;
};

/** Independent cases by their counts; cases of units that repeat by their pairs, or by unit (rule V5). */
export function compareShares(
  how: How,
  { comparison, pilot }: Shares,
  multiplier: number,
): StatisticsResult {
  const all = [...(comparison.rows ?? []), ...(pilot.rows ?? [])];
  if (!isYesOrNo(all)) return NOT_YES_OR_NO;
  const isRepeated = new Set(all.map(row => row.unit)).size < all.length;
  if (comparison.rows && pilot.rows && isRepeated)
    return compareUnitsOfShares(
      how,
      { pilot: pilot.rows, comparison: comparison.rows },
      multiplier,
    );
  const counts = {
    pilot: { successes: pilot.successes, trials: pilot.n },
    comparison: { successes: comparison.successes, trials: comparison.n },
    confidence: how.confidence,
  };
  return multiplier === 1 ? newcombeDifference(counts) : shareContrast({ ...counts, multiplier });
}

/**
 * Yes and no by the units they are of: pairs by Newcombe's paired interval, else one share a unit. Of pairs too, a
 * multiple of the comparison's share is held against by the units' differences: that interval takes no multiple.
 */
export function compareUnitsOfShares(
  how: How,
  { pilot, comparison }: TwoGroups<readonly UnitRow[]>,
  multiplier: number,
): StatisticsResult {
  if (!isYesOrNo([...pilot, ...comparison])) return NOT_YES_OR_NO;
  const { confidence } = how;
  const ofPairs =
    multiplier === 1 ? comparePairedShares({ pilot, comparison, confidence }) : undefined;
  return (
    ofPairs ??
    compareRows({
      ...how,
      scale: 'difference',
      isSkewed: false,
      pilot,
      comparison: scaled(comparison, multiplier),
    })
  );
}

const isYesOrNo = (rows: readonly UnitRow[]): boolean =>
  rows.every(({ value }) => value === 0 || value === 1);

const NOT_YES_OR_NO = refusal(
  'out_of_range',
  'Rows of a share are 1 for yes and 0 for no; others are there.',
);
