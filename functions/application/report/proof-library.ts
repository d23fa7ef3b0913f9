import type { AppDeps } from '#application/deps.ts';
import { teamName } from '#application/pilot/load-pilot.ts';
import { type Records, readSummaries } from '#application/workspace/summaries.ts';
import type { ProofLibrary } from '#contracts/case-study.ts';
import { dateIn } from '#domain/calendar/calendar.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { streamOfSubject } from '#domain/report/subject.ts';
import { resultsOfPilot } from '#domain/scorecard/counts.ts';
import type { ReportSummary } from './report-stream.ts';

/** Every judged or stopped pilot of a workspace, the newest first (rule R25). */
export async function showProofLibrary(deps: AppDeps, workspace: string): Promise<ProofLibrary> {
  const records = await readSummaries(deps, workspace);
  const ended = records.pilots.flatMap(pilot => {
    const at = pilot.dates.judged ?? pilot.dates.stopped;
    return at === undefined ? [] : [{ pilot, at }];
  });
  return {
    pilots: ended
      .sort((a, b) => b.at.localeCompare(a.at))
      .map(({ pilot, at }) => itemOf(pilot, at, records)),
  };
}

function itemOf(
  pilot: PilotSummary,
  endedAt: string,
  { workspace, pilots, stored }: Records,
): ProofLibrary['pilots'][number] {
  const { id, name, team, useCase, pillar, barrier, outcome, criteria } = pilot;
  const stream = streamOfSubject({ kind: 'casestudy', pilot: id });
  const told = stored.find(each => each.key.stream === stream)?.summary;
  return {
    id,
    name,
    team: { id: team, name: teamName(workspace, team) },
    ...(useCase === undefined ? {} : { useCase }),
    ...(pillar === undefined ? {} : { pillar }),
    ...(barrier === undefined ? {} : { barrier }),
    families: [...new Set(criteria.map(({ family }) => family))],
    ...(outcome === undefined ? {} : { outcome }),
    stopped: pilot.dates.stopped !== undefined,
    endedOn: dateIn(workspace.timeZone, endedAt),
    results: resultsOfPilot(pilot).map(each => ({ ...each })),
    copies: pilots.filter(({ copyOf }) => copyOf === id).length,
    // Written by `reportStream` under its schema number, which is what makes the shape known.
    caseStudies: told ? (told as ReportSummary).editions.length : 0,
  };
}
