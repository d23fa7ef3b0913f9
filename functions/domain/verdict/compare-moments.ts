import { valuesByUnit } from '../statistics/clustered.ts';
import type { Confidence, StatisticsResult } from '../statistics/estimate.ts';
import { type Moments, meanOf, momentsOf } from '../statistics/moments.ts';
import { welchDifferenceOfMoments } from '../statistics/welch.ts';
import type { Sample } from './sample.ts';

/** Amounts: row by row, or as size, average and spread. */
export type Amounts = Extract<Sample, { kind: 'values' | 'mean' }>;

export const isAmounts = (sample: Sample): sample is Amounts =>
  sample.kind === 'values' || sample.kind === 'mean';

/**
 * Compares averages where at least one side was recorded as no more than that (rule V5). Rows of the other side are
 * brought to the same form, one figure a unit, and the answer says so.
 */
export function compareMoments(
  { pilot, comparison }: { readonly pilot: Amounts; readonly comparison: Amounts },
  multiplier: number,
  confidence: Confidence,
): StatisticsResult {
  const held = momentsOfAmounts(comparison);
  const result = welchDifferenceOfMoments({
    pilot: momentsOfAmounts(pilot),
    comparison: {
      ...held,
      mean: multiplier * held.mean,
      standardDeviation: Math.abs(multiplier) * held.standardDeviation,
    },
    confidence,
  });
  if (result.kind === 'refusal' || pilot.kind === comparison.kind) return result;
  return { ...result, warnings: [...result.warnings, ROWS_REDUCED] };
}

const ROWS_REDUCED = {
  code: 'rows_reduced',
  sentence:
    'One side was recorded as an average only, so the rows of the other were brought to their average and spread.',
} as const;

function momentsOfAmounts(amounts: Amounts): Moments {
  if (amounts.kind === 'mean')
    return { n: amounts.n, mean: amounts.mean, standardDeviation: amounts.sd };
  return momentsOf([...valuesByUnit(amounts.rows).values()].map(meanOf));
}
