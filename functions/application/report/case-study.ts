import type { AppDeps } from '#application/deps.ts';
import { loadPilot } from '#application/pilot/load-pilot.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { CaseStudyView } from '#contracts/case-study.ts';
import type { Instant } from '#domain/calendar/calendar.ts';
import { readText } from '#domain/chain/free-text.ts';
import { currentVersion, governingCharter, type Pilot } from '#domain/pilot/state.ts';
import { summarize } from '#domain/pilot/summarize.ts';
import { factsOfPilot, hoursOfPilot } from '#domain/scorecard/case-study-facts.ts';
import { resultsOfPilot } from '#domain/scorecard/counts.ts';
import { narrate } from '#narrator/narrate.ts';
import { factsHashOf, type NarrativeRequest } from '#narrator/narrator.ts';
import { renderText } from '#narrator/render.ts';
import { type KeptText, textShown } from './narrative.ts';

/** True for a pilot that has come to its end, one way or the other: failed and stopped ones are told as well. */
export const canBeTold = (pilot: Pilot): boolean =>
  pilot.verdicts.length > 0 || pilot.stop !== undefined;

/** The case study of a pilot as it stands today, without the text that is kept of it. */
export async function showCaseStudy(
  deps: AppDeps,
  workspaceId: string,
  id: string,
): Promise<CaseStudyView | undefined> {
  const [workspace, pilot] = await Promise.all([
    readWorkspace(deps, workspaceId),
    loadPilot(deps, workspaceId, id),
  ]);
  const asOf = new Date(deps.clock.now()).toISOString();
  return pilot && canBeTold(pilot) ? viewCaseStudy(pilot, workspace, asOf) : undefined;
}

/** What the text of a case study may be made of. Its statements have the salts that they were typed under. */
export const caseStudyRequest = (pilot: Pilot, currency: string): NarrativeRequest => ({
  kind: 'case-study',
  ...factsOfPilot(pilot, currency),
});

/** A pilot told on one page for a skeptical reader: what was agreed, what came out, what did not work (rule R25). */
export async function viewCaseStudy(
  pilot: Pilot,
  workspace: WorkspaceSummary,
  asOf: Instant,
  kept?: KeptText,
): Promise<CaseStudyView> {
  const summary = summarize(pilot);
  const charter = governingCharter(pilot) ?? currentVersion(pilot)?.charter ?? pilot.draft;
  const { useCase, pillar, barrier, hypothesis, tool, criteria = [] } = charter;
  return {
    workspace: workspace.name,
    demo: workspace.demo,
    currency: workspace.currency,
    asOf,
    pilot: pilot.id,
    name: summary.name,
    team: workspace.teams.find(each => each.id === summary.team)?.name ?? '',
    ...(useCase === undefined ? {} : { useCase }),
    ...(pillar === undefined ? {} : { pillar }),
    ...(barrier === undefined ? {} : { barrier }),
    ...(hypothesis ? { hypothesis: readText(hypothesis) } : {}),
    ...(tool ? { tool: readText(tool) } : {}),
    ...(summary.runWindow ? { runWindow: summary.runWindow } : {}),
    ...(summary.outcome === undefined ? {} : { outcome: summary.outcome }),
    agreed: criteria.map(({ id, words, metric }) => ({
      id,
      words: readText(words),
      measuredBy: readText(metric.name),
    })),
    results: resultsOfPilot(summary).map(each => ({ ...each })),
    hours: hoursOfPilot(summary),
    cost: summary.cost,
    ...(pilot.stop ? { stopReason: readText(pilot.stop.reason) } : {}),
    closingWords: pilot.answers.flatMap(({ answer, words }) =>
      words ? [{ answer, words: readText(words) }] : [],
    ),
    text: await textOf(pilot, workspace.currency, kept),
  };
}

async function textOf(
  pilot: Pilot,
  currency: string,
  kept: KeptText | undefined,
): Promise<CaseStudyView['text']> {
  const request = caseStudyRequest(pilot, currency);
  if (kept && factsHashOf(request) === kept.text.factsHash)
    return { words: textShown(kept.text, request), origin: kept.text.note };
  const byRule = await narrate(request);
  return 'sentences' in byRule
    ? { words: renderText(byRule.sentences, request), origin: byRule.origin.note }
    : { words: '', origin: '' };
}
