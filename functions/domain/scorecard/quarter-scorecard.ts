import {
  type Instant,
  type PlainDate,
  type Quarter,
  quarterBefore,
  quarterName,
} from '../calendar/calendar.ts';
import { STAGES } from '../pilot/charter.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { judgeStage } from '../readiness/judge-stage.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';
import { BENCHMARKS } from './benchmarks.ts';
import { countsOf, gradesOf, resultsOf } from './counts.ts';
import { decisionsAsked } from './decisions.ts';
import { answerInOneSentence } from './headline.ts';
import { costOf, hoursOf } from './hours.ts';
import { type QuarterView, viewQuarter } from './quarter-view.ts';
import type { Scorecard, StageProgress } from './scorecard.ts';
import { skepticsOf } from './skeptics.ts';
import { trajectoryOf } from './trajectory.ts';
import { trustSentences } from './trust.ts';

/**
 * The scorecard of a quarter as it is seen at a moment (playbook §6, rules R4–R10), from summaries alone. The same
 * summaries and moment give the same scorecard; a quarter that has not ended shows what has happened so far.
 */
export function quarterScorecard(
  pilots: readonly PilotSummary[],
  workspace: WorkspaceFacts,
  quarter: Quarter,
  asOf: Instant,
): Scorecard {
  const view = viewQuarter(workspace, quarter, asOf);
  const earlier = viewQuarter(workspace, quarterBefore(quarter), asOf);
  const results = resultsOf(pilots, view);
  const grades = gradesOf(results);
  const hours = hoursOf(pilots, view);
  const skeptics = skepticsOf(pilots, view);
  const counts = countsOf(pilots, view);
  const trajectory = trajectoryOf(pilots, view, earlier);
  const before = beforeOf(pilots, earlier, { ...counts, conservativeHours: hours.conservative });
  return {
    workspace: workspace.name,
    quarter,
    first: view.first,
    last: view.last,
    asOf,
    demo: workspace.demo,
    simulated: pilots.some(pilot => pilot.simulated),
    currency: workspace.currency,
    answer: answerInOneSentence({ counts, results, hours, skeptics, trajectory }),
    counts,
    hours,
    results,
    cost: costOf(pilots, view),
    grades,
    skeptics,
    stages: stageProgress(pilots, workspace, view.lastSeen),
    trajectory,
    decisions: decisionsAsked(pilots, view),
    trust: trustSentences(pilots, view, { grades, skeptics, hours }),
    ...(before ? { before } : {}),
    benchmarks: BENCHMARKS,
  };
}

type Compared = {
  readonly started: number;
  readonly judged: number;
  readonly conservativeHours: number;
};

/** The quarter before, left out where nothing had happened yet. */
function beforeOf(
  pilots: readonly PilotSummary[],
  earlier: QuarterView,
  now: Compared,
): Scorecard['before'] {
  const { started, judged } = countsOf(pilots, earlier);
  const conservativeHours = hoursOf(pilots, earlier).conservative;
  if (started === 0 && judged === 0 && conservativeHours === 0) return undefined;
  const then = { started, judged, conservativeHours };
  return { quarter: earlier.quarter, ...then, changes: changes(then, now, earlier.quarter) };
}

function changes(then: Compared, now: Compared, quarter: Quarter): string[] {
  const sentence = (what: string, was: number, is: number): string[] =>
    was === is ? [] : [`${what}: ${is}, after ${was} in ${quarterName(quarter)}.`];
  return [
    ...sentence('Pilots started', then.started, now.started),
    ...sentence('Pilots judged', then.judged, now.judged),
    ...sentence('Conservative hours', then.conservativeHours, now.conservativeHours),
  ];
}

function stageProgress(
  pilots: readonly PilotSummary[],
  workspace: WorkspaceFacts,
  day: PlainDate,
): StageProgress[] {
  return STAGES.map(stage => {
    const { gates } = judgeStage(stage, pilots, workspace, day);
    const met = gates.filter(gate => gate.status === 'met').length;
    return { stage, met, gates: gates.length };
  });
}
