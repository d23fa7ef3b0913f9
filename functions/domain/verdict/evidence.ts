import type { Allocated } from '../allocation/allocate.ts';
import type { Criterion } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { Draw } from '../pilot/draw.ts';
import type { Measurement, Row } from '../pilot/measurement.ts';
import { isCounted } from '../pilot/observations.ts';
import type { Pilot } from '../pilot/state.ts';
import { asDrawn, pieceNotes } from './drawn-evidence.ts';
import type { CriterionEvidence } from './judge-criterion.ts';
import { type RowsByDigest, sampleOf } from './sample.ts';

/**
 * Gathers what was locked for a criterion, or says that rows are missing. What came late or was corrected is left out
 * (rules V6 and V8).
 */
export function evidenceFor(
  pilot: Pilot,
  criterion: Criterion,
  rows: RowsByDigest,
): CriterionEvidence | 'rows missing' {
  const baseline = pilot.baselines[criterion.id];
  const before = baseline?.kind === 'recorded' ? [baseline.measurement] : [];
  const groups = groupsOf(pilot, criterion, rows);
  const comparison = sampleOf(
    comparedWith(criterion, before, groups.comparison),
    groups.rows,
    criterion,
  );
  const result =
    criterion.kind === 'hours'
      ? loggedHours(pilot)
      : sampleOf(groups['with-ai'], groups.rows, criterion);
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
    drawnByProduct: criterion.drawn === true && pilot.draw !== undefined,
    ...(groups.notes.length > 0 ? { notes: groups.notes } : {}),
  };
}

type Groups = Readonly<Record<'comparison' | 'with-ai', readonly Measurement[]>> & {
  readonly rows: RowsByDigest;
  readonly notes: readonly string[];
};

/** What was observed of both groups: as it was recorded, or as it was drawn where the product drew. */
function groupsOf(pilot: Pilot, criterion: Criterion, rows: RowsByDigest): Groups {
  const ofGroup = (group: 'comparison' | 'with-ai'): Measurement[] =>
    pilot.observations
      .filter(each => each.criterion === criterion.id && each.group === group && isCounted(each))
      .map(each => each.measurement);
  const recorded = { comparison: ofGroup('comparison'), 'with-ai': ofGroup('with-ai') };
  const { draw } = pilot;
  if (criterion.drawn !== true || draw === undefined) return { ...recorded, rows, notes: [] };
  return draw.unit === 'task'
    ? { ...recorded, rows, notes: pieceNotes(draw) }
    : regrouped(draw, recorded, rows);
}

/** People's rows by the group into which they were drawn; figures without rows stay where they were recorded. */
function regrouped(
  draw: Draw,
  recorded: Pick<Groups, 'comparison' | 'with-ai'>,
  rows: RowsByDigest,
): Groups {
  const rowsIn = (group: readonly Measurement[]): readonly Row[] | undefined => {
    const found = group.map(each => (each.shape === 'rows' ? rows[each.digest] : undefined));
    return found.includes(undefined) ? undefined : found.flatMap(each => each ?? []);
  };
  const comparison = rowsIn(recorded.comparison);
  const withAi = rowsIn(recorded['with-ai']);
  if (!comparison || !withAi) return { ...recorded, rows, notes: [] };
  const drawn = asDrawn(draw, { comparison, 'with-ai': withAi });
  return {
    comparison: asMeasurements('comparison', drawn.comparison),
    'with-ai': asMeasurements('with-ai', drawn.pilot),
    rows: { ...rows, comparison: drawn.comparison, 'with-ai': drawn.pilot },
    notes: drawn.notes,
  };
}

/** Rows that stand under a name of their own, beside those that entries name by their digest. */
const asMeasurements = (digest: Allocated, { length: count }: readonly Row[]): Measurement[] =>
  count === 0 ? [] : [{ shape: 'rows', digest, count }];

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
