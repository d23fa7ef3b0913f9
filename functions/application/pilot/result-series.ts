import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { ResultSeriesView } from '#contracts/results.ts';
import type { Measurement, Row } from '#domain/pilot/measurement.ts';
import { governingCharter, type Pilot } from '#domain/pilot/state.ts';
import { isOpenToRead, resultSeries } from '#domain/verdict/result-series.ts';
import { loadPilot } from './load-pilot.ts';

/** Where the rows that figures name are kept. */
export type ReadsRows = { readonly rows: Pick<AppDeps['rows'], 'get'> };

/** Baseline and results over time, for each criterion of a pilot; `undefined` where there is no such pilot. */
export async function listResults(
  deps: AppDeps,
  caller: Caller,
  pilotId: string,
): Promise<ResultSeriesView | undefined> {
  const [pilot, { timeZone }] = await Promise.all([
    loadPilot(deps, caller.workspace, pilotId),
    readWorkspace(deps, caller.workspace),
  ]);
  return pilot && viewResults(deps, { id: caller.workspace, timeZone }, pilot);
}

/** The same of a pilot that is at hand, whichever moment it is of. */
export async function viewResults(
  deps: ReadsRows,
  workspace: { readonly id: string; readonly timeZone: string },
  pilot: Pilot,
): Promise<ResultSeriesView> {
  const rows = await readableRows(deps, workspace.id, pilot);
  const criteria = governingCharter(pilot)?.criteria ?? [];
  return {
    open: isOpenToRead(pilot),
    criteria: criteria.map(criterion => {
      const { points, ...series } = resultSeries(pilot, criterion, rows, workspace.timeZone);
      return { ...series, points: [...points] };
    }),
  };
}

/** Rows of baselines, and of results once they may be read: what is locked is not even fetched. */
async function readableRows(
  deps: ReadsRows,
  workspace: string,
  pilot: Pilot,
): Promise<Record<string, readonly Row[]>> {
  const baselines = Object.values(pilot.baselines).flatMap(each =>
    each.kind === 'recorded' ? [each.measurement] : [],
  );
  const results = isOpenToRead(pilot) ? pilot.observations.map(each => each.measurement) : [];
  const digests = new Set([...baselines, ...results].flatMap(digestIn));
  const found = await Promise.all(
    [...digests].map(async digest => [digest, await deps.rows.get(workspace, digest)] as const),
  );
  return Object.fromEntries(found.flatMap(([digest, rows]) => (rows ? [[digest, rows]] : [])));
}

const digestIn = (measurement: Measurement): string[] =>
  measurement.shape === 'rows' ? [measurement.digest] : [];
