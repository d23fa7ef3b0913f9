import { loadPilot, todayIn } from '#application/pilot/load-pilot.ts';
import { digestsKept } from '#application/pilot/rows.ts';
import { execute } from '#application/stream/append.ts';
import { pilotStream } from '#application/stream/pilot-stream.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { SYSTEM } from '#application/system.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { PrivacyDeps } from './erase-person.ts';

/** Deletes the rows of pilots that ended longer ago than the workspace keeps them (rule A2). Answers how many pilots. */
export async function expireRows(deps: PrivacyDeps, workspaceId: string): Promise<number> {
  const { workspace, pilots } = await readSummaries(deps, workspaceId);
  if (workspace.keepRowsMonths === 0) return 0;
  const limit = monthsBefore(todayIn(deps, workspace), workspace.keepRowsMonths);
  const due = pilots.filter(pilot => (endOf(pilot) ?? limit) < limit);
  let expired = 0;
  for (const { id } of due) if (await expireRowsOf(deps, workspaceId, id)) expired += 1;
  return expired;
}

/** The day on which a pilot came to its end; undefined while it goes on. */
const endOf = ({ dates }: PilotSummary): string | undefined =>
  (dates.concluded ?? dates.stopped)?.slice(0, 10);

/** The same day of an earlier month, or the first of the next where that month is shorter. */
const monthsBefore = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, date)).toISOString().slice(0, 10);
};

/** The entry first, then the rows: a crash in between leaves rows that the next run finds. */
async function expireRowsOf(deps: PrivacyDeps, workspace: string, id: string): Promise<boolean> {
  const pilot = await loadPilot(deps, workspace, id);
  const digests = pilot ? digestsKept(pilot) : [];
  if (digests.length === 0) return false;
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
