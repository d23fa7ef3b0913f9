import type { Criterion } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { Measurement } from '../pilot/measurement.ts';
import type { Pilot } from '../pilot/state.ts';
import type { CriterionEvidence } from './judge-criterion.ts';
import { type RowsByDigest, sampleOf } from './sample.ts';

/** Gathers what was locked for a criterion, or says that rows are missing. Late observations are left out (rule V6). */
export function evidenceFor(
  pilot: Pilot,
  criterion: Criterion,
  rows: RowsByDigest,
): CriterionEvidence | 'rows missing' {
  const baseline = pilot.baselines[criterion.id];
  const ofGroup = (group: 'comparison' | 'with-ai'): Measurement[] =>
    pilot.observations
      .filter(each => each.criterion === criterion.id && each.group === group && each.counted)
      .map(each => each.measurement);
  const usesBaseline = criterion.comparison === 'before-after' || criterion.comparison === 'paired';
  const compared = usesBaseline
    ? baseline?.kind === 'recorded'
      ? [baseline.measurement]
      : ofGroup('comparison')
    : ofGroup('comparison');
  const comparison = sampleOf(compared, rows, criterion);
  const result =
    criterion.kind === 'hours' ? loggedHours(pilot) : sampleOf(ofGroup('with-ai'), rows, criterion);
  if (comparison === 'rows missing' || result === 'rows missing') return 'rows missing';
  return {
    ...(comparison === undefined ? {} : { comparison }),
    ...(result === undefined ? {} : { pilot: result }),
    ...(criterion.kind === 'hours' ? { comparison: { kind: 'figure', value: 0 } as const } : {}),
    baselineBeforeStart: baseline?.kind === 'recorded',
    drawnByProduct: false,
  };
}

/** Conservative hours from the time logs: a reported figure, since people logged it themselves (rule T2). */
function loggedHours(pilot: Pilot) {
  const minutes = Object.values(pilot.time.byDay).reduce(
    (sum, day) => sum + day.conservativeMinutes,
    0,
  );
  return { kind: 'figure', value: toNumber((minutes / 60).toFixed(4)) } as const;
}
