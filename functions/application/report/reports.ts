import type { AppDeps } from '#application/deps.ts';
import { todayIn } from '#application/pilot/load-pilot.ts';
import { viewCase } from '#application/pilot/pilot-money-view.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import { type Records, readSummaries } from '#application/workspace/summaries.ts';
import type { ReadinessView, ScorecardView } from '#contracts/reports.ts';
import {
  type Instant,
  type PlainDate,
  type Quarter,
  quarterName,
} from '#domain/calendar/calendar.ts';
import type { Stage } from '#domain/pilot/charter.ts';
import { judgeStage } from '#domain/readiness/judge-stage.ts';
import { streamOfSubject } from '#domain/report/subject.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import type { ReinvestedHours, Returns, Scorecard } from '#domain/scorecard/scorecard.ts';
import type { WorkspaceFacts } from '#domain/workspace/workspace-facts.ts';
import type { StoredSummary } from '#ledger/read-models.ts';
import { headlineOf, type KeptText } from './narrative.ts';
import type { ReportSummary } from './report-stream.ts';

type ReportedOn = Pick<Records, 'workspace' | 'pilots'>;

/** A readiness report as of the end of a day (today where none is given), from summaries alone. */
export async function readinessReport(
  deps: Pick<AppDeps, 'readModels' | 'clock'>,
  workspaceId: string,
  stage: Stage,
  asOf: PlainDate | undefined,
): Promise<ReadinessView> {
  const records = await readSummaries(deps, workspaceId);
  return readinessOf(records, stage, asOf ?? todayIn(deps, records.workspace));
}

export const readinessOf = (
  { workspace, pilots }: ReportedOn,
  stage: Stage,
  day: PlainDate,
): ReadinessView => viewReadiness(judgeStage(stage, pilots, factsOf(workspace), day));

/** The same of one team's own pilots and practice; undefined where there is no such team. */
export function teamReadinessOf(
  { workspace, pilots }: ReportedOn,
  stage: Stage,
  day: PlainDate,
  team: string,
): ReadinessView | undefined {
  const facts = factsOf(workspace);
  const name = facts.teams.find(each => each.id === team)?.name;
  if (name === undefined) return undefined;
  const own = pilots.filter(pilot => pilot.team === team);
  return { ...viewReadiness(judgeStage(stage, own, factsOfTeam(facts, team), day)), team: name };
}

const viewReadiness = (report: ReturnType<typeof judgeStage>): ReadinessView => ({
  ...report,
  gates: report.gates.map(gate => ({ ...gate, facts: gate.facts.map(fact => ({ ...fact })) })),
});

/** The scorecard of a quarter as it is seen now, under its kept text where that is about the same facts. */
export async function scorecardReport(
  deps: Pick<AppDeps, 'readModels' | 'clock'>,
  workspaceId: string,
  quarter: Quarter,
): Promise<ScorecardView> {
  const records = await readSummaries(deps, workspaceId);
  const asOf = new Date(deps.clock.now()).toISOString();
  const { timeZone } = records.workspace;
  const card = scorecardOf(records, quarter, asOf);
  return { ...(await viewScorecard(card, keptText(records.stored, quarter))), timeZone };
}

export const scorecardOf = (
  { workspace, pilots }: ReportedOn,
  quarter: Quarter,
  asOf: Instant,
): Scorecard => quarterScorecard(pilots, factsOf(workspace), quarter, asOf);

export async function viewScorecard(card: Scorecard, kept?: KeptText): Promise<ScorecardView> {
  const { grades: _grades, before, hours, goals, returns, reinvested, quarters, ...shown } = card;
  return {
    ...shown,
    quarter: quarterName(card.quarter),
    headline: await headlineOf(card, kept),
    decisions: card.decisions.map(each => ({ ...each })),
    trust: [...card.trust],
    results: card.results.map(each => ({ ...each })),
    stages: card.stages.map(each => ({ ...each })),
    benchmarks: card.benchmarks.map(each => ({ ...each })),
    ...(goals ? { goals: [...goals] } : {}),
    ...(returns ? { returns: viewReturns(returns) } : {}),
    ...(reinvested ? { reinvested: viewReinvested(reinvested) } : {}),
    ...(quarters.length > 0
      ? { quarters: quarters.map(each => ({ ...each, quarter: quarterName(each.quarter) })) }
      : {}),
    hours: { ...hours, reinvestedIn: hours.reinvestedIn.map(each => ({ ...each })) },
    ...(before
      ? {
          before: { ...before, quarter: quarterName(before.quarter), changes: [...before.changes] },
        }
      : {}),
  };
}

const viewReturns = ({
  cases,
  total,
  without,
}: Returns): NonNullable<ScorecardView['returns']> => ({
  cases: cases.map(each => ({ ...each, money: viewCase(each.money) })),
  total,
  without: without.map(each => ({ ...each, pilotNames: [...each.pilotNames] })),
});

const viewReinvested = ({
  quarters,
  destinations,
  others,
}: ReinvestedHours): NonNullable<ScorecardView['reinvested']> => ({
  quarters: quarters.map(quarterName),
  destinations: destinations.map(each => ({ ...each, hours: [...each.hours] })),
  ...(others ? { others: { ...others, hours: [...others.hours] } } : {}),
});

/** The text that the scorecard's stream keeps, out of its summary. */
function keptText(stored: readonly StoredSummary[], quarter: Quarter): KeptText | undefined {
  const stream = streamOfSubject({ kind: 'scorecard', quarter: quarterName(quarter) });
  const found = stored.find(each => each.key.stream === stream);
  // Written by `reportStream` under its schema number, which is what makes the shape known.
  const { text, salt } = (found?.summary ?? {}) as Partial<ReportSummary>;
  return text && salt !== undefined ? { text, salt } : undefined;
}

export const factsOf = ({ people, ...settings }: WorkspaceSummary): WorkspaceFacts => ({
  ...settings,
  teamsOf: Object.fromEntries(Object.entries(people).map(([id, { teams }]) => [id, teams])),
});

/** What a workspace declared holds for its teams; practice is a team's own. */
const factsOfTeam = ({ declarations, ...facts }: WorkspaceFacts, team: string): WorkspaceFacts => ({
  ...facts,
  ...(declarations
    ? {
        declarations: {
          ...declarations,
          practice: declarations.practice.filter(each => each.team === team),
        },
      }
    : {}),
});
