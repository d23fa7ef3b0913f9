import type { AppDeps } from '#application/deps.ts';
import { type Measurement, type Row, rowsDigest } from '#domain/pilot/measurement.ts';
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
export async function rowsOf(
  deps: AppDeps,
  workspace: string,
  pilot: Pilot,
): Promise<Record<string, readonly Row[]>> {
  const rows: Record<string, readonly Row[]> = {};
  for (const measurement of measurementsOf(pilot))
    if (measurement.shape === 'rows') {
      const found = await deps.rows.get(workspace, measurement.digest);
      if (found) rows[measurement.digest] = await underPseudonyms(deps, workspace, found);
    }
  return rows;
}

/** Everything that was measured for a pilot. */
export function measurementsOf(pilot: Pilot): Measurement[] {
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
