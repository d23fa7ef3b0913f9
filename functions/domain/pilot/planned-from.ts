import type { RecordedBaselines } from '../planner/signed-prospects.ts';
import type { RowsByDigest } from '../verdict/sample.ts';
import type { Measurement } from './measurement.ts';
import type { Baseline, Pilot } from './state.ts';

/** The part of a baseline that shows how far its units lie apart: its newest rows, or its average with a spread. */
export function spreadMeasurement(baseline: Baseline | undefined): Measurement | undefined {
  if (baseline?.kind !== 'recorded') return undefined;
  const { measurement, earlierRows = [] } = baseline;
  return measurement.shape === 'rows'
    ? measurement
    : (earlierRows.at(-1) ?? (measurement.shape === 'mean' ? measurement : undefined));
}

/** What a proposal is planned from beside its charter (rule P10). */
export const plannedFrom = ({ baselines }: Pilot, rows: RowsByDigest = {}): RecordedBaselines => ({
  measurementOf: criterion => spreadMeasurement(baselines[criterion]),
  rows,
});
