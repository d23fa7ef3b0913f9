import type { AppDeps } from '#application/deps.ts';
import { todayIn } from '#application/pilot/load-pilot.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import type { ReadinessView } from '#contracts/reports.ts';
import type { PlainDate } from '#domain/calendar/calendar.ts';
import { type ReportSubject, streamOfSubject } from '#domain/report/subject.ts';
import { withChanges } from './last-kept.ts';
import type { ReportSummary } from './report-stream.ts';
import { readinessOf, teamReadinessOf } from './reports.ts';
import { signedReading } from './signed-reading.ts';

type Readiness = Extract<ReportSubject, { kind: 'readiness' }>;

/**
 * A stage as of the end of a day, for the workspace or a team; as of today with what has changed since the last report
 * that was kept. It carries the signed head of what it read. Undefined where there is no such team.
 */
export async function showReadiness(
  deps: AppDeps,
  workspaceId: string,
  subject: Readiness,
  asOf?: PlainDate,
): Promise<ReadinessView | undefined> {
  const records = await readSummaries(deps, workspaceId);
  const { stage, team } = subject;
  const day = asOf ?? todayIn(deps, records.workspace);
  const view =
    team === undefined
      ? readinessOf(records, stage, day)
      : teamReadinessOf(records, stage, day, team);
  if (!view) return undefined;
  const signed = await signedReading(deps, records.stored);
  const { timeZone } = records.workspace;
  const shown = signed ? { ...view, timeZone, signed } : { ...view, timeZone };
  if (asOf !== undefined) return shown;
  const kept = records.stored.find(each => each.key.stream === streamOfSubject(subject))?.summary;
  // Written by `reportStream` under its schema number, which is what makes the shape known.
  const last = kept ? (kept as ReportSummary).editions.at(-1) : undefined;
  return withChanges(deps, workspaceId, shown, last);
}
