import type { AppDeps } from '#application/deps.ts';
import { type Measurement, type Row, rowsDigest } from '#domain/pilot/measurement.ts';
import { spreadMeasurement } from '#domain/pilot/planned-from.ts';
import type { Pilot } from '#domain/pilot/state.ts';

/** A measurement as it comes in: rows inline. */
export type MeasurementWithRows =
  | Exclude<Measurement, { shape: 'rows' }>
  | { readonly shape: 'rows'; readonly rows: readonly Row[] };

/** The measurement as the ledger holds it: its rows apart, their units under pseudonyms (rule A3). */
export async function withoutRows(
  { pseudonyms }: Pick<AppDeps, 'pseudonyms'>,
  workspace: string,
  measurement: MeasurementWithRows,
): Promise<{ readonly measurement: Measurement; readonly rows?: readonly Row[] }> {
  if (measurement.shape !== 'rows') return { measurement };
  const pseudonymOf = await pseudonyms.in(workspace);
  const rows = measurement.rows.map(row => ({ ...row, unit: pseudonymOf(row.unit) }));
  return { measurement: { shape: 'rows', digest: rowsDigest(rows), count: rows.length }, rows };
}

/** Every row that the pilot's baselines and observations name, by digest. */
export const rowsOf = (
  deps: RowDeps,
  workspace: string,
  pilot: Pilot,
): Promise<Record<string, readonly Row[]>> => rowsNamed(deps, workspace, measurementsOf(pilot));

/** Rows by which tests of amounts are planned, by digest: one read for each baseline that has any, or for one alone. */
export const plannedRowsOf = (
  deps: RowDeps,
  workspace: string,
  { baselines, draft }: Pilot,
  only?: string,
): Promise<Record<string, readonly Row[]>> =>
  rowsNamed(
    deps,
    workspace,
    (draft.criteria ?? [])
      .filter(({ id, kind }) => kind === 'mean' && (only === undefined || id === only))
      .flatMap(({ id }) => spreadMeasurement(baselines[id]) ?? []),
  );

type RowDeps = Pick<AppDeps, 'rows' | 'pseudonyms'>;

async function rowsNamed(
  deps: RowDeps,
  workspace: string,
  measurements: readonly Measurement[],
): Promise<Record<string, readonly Row[]>> {
  const rows: Record<string, readonly Row[]> = {};
  for (const measurement of measurements)
    if (measurement.shape === 'rows') {
      const found = await deps.rows.get(workspace, measurement.digest);
      if (found) rows[measurement.digest] = await underPseudonyms(deps, workspace, found);
    }
  return rows;
}

/** Digests of all rows that are kept for a pilot, those of earlier baselines with them. */
export function digestsKept(pilot: Pilot): string[] {
  const earlier = Object.values(pilot.baselines).flatMap(each =>
    each.kind === 'recorded' ? (each.earlierRows ?? []) : [],
  );
  const digests = [...measurementsOf(pilot), ...earlier].flatMap(each =>
    each.shape === 'rows' ? [each.digest] : [],
  );
  return [...new Set(digests)];
}

/** Everything that was measured for a pilot. */
function measurementsOf(pilot: Pilot): Measurement[] {
  const baselines = Object.values(pilot.baselines).flatMap(each =>
    each.kind === 'recorded' ? [each.measurement] : [],
  );
  return [...baselines, ...pilot.observations.map(each => each.measurement)];
}

const PSEUDONYM = /^u-[0-9a-f]{20}$/;

/** Rows that were imported before units had pseudonyms are given theirs here, so that they meet those of later ones. */
async function underPseudonyms(
  { pseudonyms }: Pick<AppDeps, 'pseudonyms'>,
  workspace: string,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (rows.every(({ unit }) => PSEUDONYM.test(unit))) return rows;
  const pseudonymOf = await pseudonyms.in(workspace);
  return rows.map(row =>
    PSEUDONYM.test(row.unit) ? row : { ...row, unit: pseudonymOf(row.unit) },
  );
}
