import {
  type Instant,
  type PlainDate,
  type Quarter,
  quarterBefore,
  quarterInWords,
} from '../calendar/calendar.ts';
import { grouped } from '../numbers/grouped.ts';
import { STAGES } from '../pilot/charter.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { judgeStage } from '../readiness/judge-stage.ts';
import { type Overlaps, overlapsOf } from '../savings/overlap.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';
import { BENCHMARKS } from './benchmarks.ts';
import { countsOf, gradesOf, resultsOf } from './counts.ts';
import { decisionsAsked } from './decisions.ts';
import { goalsOf } from './goals.ts';
import { answerInOneSentence } from './headline.ts';
import { costOf, hoursOf } from './hours.ts';
import { type QuarterView, viewQuarter } from './quarter-view.ts';
import { quartersUpTo } from './quarters.ts';
import { reinvestedUpTo } from './reinvested.ts';
import { returnsOf } from './returns.ts';
import type { Scorecard, StageProgress } from './scorecard.ts';
import { skepticsOf } from './skeptics.ts';
import { trajectoryOf } from './trajectory.ts';
import { trustSentences } from './trust.ts';

/**
 * The scorecard of a quarter as it is seen at a moment (rules R4–R10), from summaries alone. The same
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
  const overlaps = overlapsOf(pilots);
  const hours = hoursOf(pilots, view, overlaps);
  const skeptics = skepticsOf(pilots, view);
  const counts = countsOf(pilots, view);
  const trajectory = trajectoryOf(pilots, view, earlier);
  const cost = costOf(pilots, view);
  const before = beforeOf(pilots, earlier, overlaps, figuresOf(counts, hours, cost));
  const goals = goalsOf(pilots, view, overlaps);
  const returns = returnsOf(pilots, view, overlaps);
  const reinvested = reinvestedUpTo(pilots, workspace, quarter, asOf);
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
    cost,
    grades,
    skeptics,
    stages: stageProgress(pilots, workspace, view.lastSeen),
    trajectory,
    decisions: decisionsAsked(pilots, view),
    trust: trustSentences(pilots, view, { grades, skeptics, hours }),
    ...(goals.length > 0 ? { goals } : {}),
    ...(returns ? { returns } : {}),
    ...(reinvested ? { reinvested } : {}),
    ...(before ? { before } : {}),
    quarters: quartersUpTo(pilots, workspace, quarter, asOf, overlaps),
    benchmarks: BENCHMARKS,
  };
}

type Compared = {
  readonly started: number;
  readonly judged: number;
  readonly met: number;
  readonly conservativeHours: number;
  readonly cost: number;
};

const figuresOf = (
  { started, judged, met }: Scorecard['counts'],
  { conservative }: Scorecard['hours'],
  cost: number,
): Compared => ({ started, judged, met, conservativeHours: conservative, cost });

/** The quarter before, left out where nothing had happened yet. */
function beforeOf(
  pilots: readonly PilotSummary[],
  earlier: QuarterView,
  overlaps: Overlaps,
  now: Compared,
): Scorecard['before'] {
  const then = figuresOf(
    countsOf(pilots, earlier),
    hoursOf(pilots, earlier, overlaps),
    costOf(pilots, earlier),
  );
  const { started, judged, conservativeHours } = then;
  if (started === 0 && judged === 0 && conservativeHours === 0) return undefined;
  return {
    quarter: earlier.quarter,
    started,
    judged,
    conservativeHours,
    changes: changes(then, now, earlier),
  };
}

function changes(then: Compared, now: Compared, { quarter, workspace }: QuarterView): string[] {
  const sentence = (what: string, was: number, is: number, unit = ''): string[] =>
    was === is
      ? []
      : [
          `${what}: ${grouped(is)}${unit}, after ${grouped(was)}${unit} in ${quarterInWords(quarter)}.`,
        ];
  return [
    ...sentence('Pilots started', then.started, now.started),
    ...sentence('Pilots judged', then.judged, now.judged),
    ...sentence('Agreed tests met', then.met, now.met),
    ...sentence('Conservative hours', then.conservativeHours, now.conservativeHours),
    ...sentence('Spent', then.cost, now.cost, ` ${workspace.currency}`),
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
