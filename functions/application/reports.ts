import type { ReadinessView, ScorecardView } from '#contracts/reports.ts';
import { type Quarter, quarterName } from '#domain/calendar/calendar.ts';
import type { Stage } from '#domain/pilot/charter.ts';
import { judgeStage } from '#domain/readiness/judge-stage.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import type { Returns } from '#domain/scorecard/scorecard.ts';
import type { WorkspaceFacts } from '#domain/workspace/workspace-facts.ts';
import type { AppDeps } from './deps.ts';
import { todayIn } from './load-pilot.ts';
import { headlineOf } from './narrative.ts';
import { viewCase } from './pilot-money-view.ts';
import { readSummaries } from './queries.ts';
import type { WorkspaceSummary } from './workspace-stream.ts';

/** A readiness report as of the end of a day (today where none is given), from summaries alone. */
export async function readinessReport(
  deps: Pick<AppDeps, 'readModels' | 'clock'>,
  workspaceId: string,
  stage: Stage,
  asOf: string | undefined,
): Promise<ReadinessView> {
  const { workspace, pilots } = await readSummaries(deps, workspaceId);
  const day = asOf ?? todayIn(deps, workspace);
  const report = judgeStage(stage, pilots, factsOf(workspace), day);
  return {
    ...report,
    gates: report.gates.map(gate => ({ ...gate, facts: gate.facts.map(fact => ({ ...fact })) })),
  };
}

/** The scorecard of a quarter as it is seen now. */
export async function scorecardReport(
  deps: AppDeps,
  workspaceId: string,
  quarter: Quarter,
): Promise<ScorecardView> {
  const { workspace, pilots } = await readSummaries(deps, workspaceId);
  const asOf = new Date(deps.clock.now()).toISOString();
  const card = quarterScorecard(pilots, factsOf(workspace), quarter, asOf);
  const { grades: _grades, before, hours, goals, returns, ...shown } = card;
  return {
    ...shown,
    quarter: quarterName(card.quarter),
    headline: await headlineOf(card, deps.narrator),
    decisions: card.decisions.map(each => ({ ...each })),
    trust: [...card.trust],
    results: card.results.map(each => ({ ...each })),
    stages: card.stages.map(each => ({ ...each })),
    benchmarks: card.benchmarks.map(each => ({ ...each })),
    ...(goals ? { goals: [...goals] } : {}),
    ...(returns ? { returns: viewReturns(returns) } : {}),
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

export const factsOf = ({ people, ...settings }: WorkspaceSummary): WorkspaceFacts => ({
  ...settings,
  teamsOf: Object.fromEntries(Object.entries(people).map(([id, { teams }]) => [id, teams])),
});
