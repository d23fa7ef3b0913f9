import { loadPilot, todayIn } from '#application/pilot/load-pilot.ts';
import { digestsKept } from '#application/pilot/rows.ts';
import { execute } from '#application/stream/append.ts';
import { pilotStream } from '#application/stream/pilot-stream.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { SYSTEM } from '#application/system.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import { dateIn, monthsBefore } from '#domain/calendar/calendar.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { PrivacyDeps } from './erase-person.ts';

/**
 * Deletes the rows of pilots that ended longer ago than the workspace keeps them (rule A2). Rows are found by what is in
 * them, so that two pilots can have the same ones: they stay for as long as one of these does. Answers how many pilots.
 */
export async function expireRows(deps: PrivacyDeps, workspaceId: string): Promise<number> {
  const { workspace, pilots } = await readSummaries(deps, workspaceId);
  if (workspace.keepRowsMonths === 0) return 0;
  const limit = monthsBefore(todayIn(deps, workspace), workspace.keepRowsMonths);
  const isDue = (pilot: PilotSummary): boolean =>
    (endOf(pilot, workspace.timeZone) ?? limit) < limit;
  const inUse = once(() =>
    digestsOf(
      deps,
      workspaceId,
      pilots.filter(pilot => !isDue(pilot)),
    ),
  );
  let expired = 0;
  for (const { id } of pilots.filter(isDue))
    if (await expireRowsOf(deps, workspaceId, id, inUse)) expired += 1;
  return expired;
}

/** The day on which a pilot came to its end, where the workspace is; undefined while it goes on. */
function endOf({ dates }: PilotSummary, timeZone: string): string | undefined {
  const at = dates.concluded ?? dates.stopped;
  return at === undefined ? undefined : dateIn(timeZone, at);
}

/** Digests of all rows that some pilots have and that were not deleted. */
async function digestsOf(
  deps: PrivacyDeps,
  workspace: string,
  pilots: readonly PilotSummary[],
): Promise<ReadonlySet<string>> {
  const digests = new Set<string>();
  for (const { id } of pilots) {
    const pilot = await loadPilot(deps, workspace, id);
    const gone = new Set(pilot?.expiredRows);
    for (const digest of pilot ? digestsKept(pilot) : [])
      if (!gone.has(digest)) digests.add(digest);
  }
  return digests;
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The entry first, then the rows: a crash in between leaves rows that the next run finds. */
async function expireRowsOf(
  deps: PrivacyDeps,
  workspace: string,
  id: string,
  inUse: () => Promise<ReadonlySet<string>>,
): Promise<boolean> {
  const pilot = await loadPilot(deps, workspace, id);
  const due = pilot ? await rowsToDelete(deps, workspace, pilot) : [];
  if (due.length === 0) return false;
  const kept = await inUse();
  const digests = due.filter(digest => !kept.has(digest));
  const command = { type: 'expire-rows', digests } as const;
  const result = await execute(deps, pilotStream('UTC'), pilotKey(workspace, id), {
    commandId: deps.newId(),
    actor: SYSTEM,
    assurance: 'system',
    asked: command,
    command,
  });
  if (!result.ok) return false;
  for (const digest of digests) await deps.rows.drop(workspace, digest);
  return result.entry !== undefined;
}

/** Rows of a pilot of which no entry says that they are gone, or which are still there in spite of it. */
async function rowsToDelete(deps: PrivacyDeps, workspace: string, pilot: Pilot): Promise<string[]> {
  const gone = new Set(pilot.expiredRows);
  const due: string[] = [];
  for (const digest of digestsKept(pilot))
    if (!gone.has(digest) || (await deps.rows.isThere(workspace, digest))) due.push(digest);
  return due;
}
