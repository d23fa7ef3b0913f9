import type { Criterion } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { Measurement } from '../pilot/measurement.ts';
import { isCounted } from '../pilot/observations.ts';
import type { Pilot } from '../pilot/state.ts';
import type { CriterionEvidence } from './judge-criterion.ts';
import { type RowsByDigest, sampleOf } from './sample.ts';

/** Gathers what was locked for a criterion, or says that rows are missing. What came late or was corrected is left out (rules V6, V8). */
export function evidenceFor(
  pilot: Pilot,
  criterion: Criterion,
  rows: RowsByDigest,
): CriterionEvidence | 'rows missing' {
  const baseline = pilot.baselines[criterion.id];
  const before = baseline?.kind === 'recorded' ? [baseline.measurement] : [];
  const ofGroup = (group: 'comparison' | 'with-ai'): Measurement[] =>
    pilot.observations
      .filter(each => each.criterion === criterion.id && each.group === group && isCounted(each))
      .map(each => each.measurement);
  const comparison = sampleOf(
    comparedWith(criterion, before, ofGroup('comparison')),
    rows,
    criterion,
  );
  const result =
    criterion.kind === 'hours' ? loggedHours(pilot) : sampleOf(ofGroup('with-ai'), rows, criterion);
  const earlier =
    criterion.comparison === 'difference-in-differences'
      ? sampleOf(before, rows, criterion)
      : undefined;
  if (comparison === 'rows missing' || result === 'rows missing' || earlier === 'rows missing')
    return 'rows missing';
  return {
    ...(comparison === undefined ? {} : { comparison }),
    ...(result === undefined ? {} : { pilot: result }),
    ...(criterion.kind === 'hours' ? { comparison: { kind: 'figure', value: 0 } as const } : {}),
    ...(earlier === undefined ? {} : { before: earlier }),
    baselineBeforeStart: baseline?.kind === 'recorded',
    drawnByProduct: false,
  };
}

/** Before and after is held against the baseline; one that came late stands among the comparison's observations. */
function comparedWith(
  { comparison }: Criterion,
  before: readonly Measurement[],
  comparisonGroup: readonly Measurement[],
): readonly Measurement[] {
  const usesBaseline = comparison === 'before-after' || comparison === 'paired';
  return usesBaseline && before.length > 0 ? before : comparisonGroup;
}

/** Conservative hours from the time logs: a reported figure, since people logged it themselves (rule T2). */
function loggedHours(pilot: Pilot) {
  const minutes = Object.values(pilot.time.byDay).reduce(
    (sum, day) => sum + day.conservativeMinutes,
    0,
  );
  return { kind: 'figure', value: toNumber((minutes / 60).toFixed(4)) } as const;
}
