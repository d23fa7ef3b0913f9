import { endOf, hasHappened } from '../calendar/as-of.ts';
import type { PlainDate } from '../calendar/calendar.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';
import {
  type Finding,
  type Gate,
  type GateStatus,
  gate,
  notEvidenced,
  pilotFact,
  type ReadinessReport,
  type ReportContext,
} from './gate.ts';
import { ONE_PILOT_GATES, type OnePilotGate } from './one-pilot-gates.ts';
import { ownWorkFirst } from './own-work.ts';
import { hoursHaveDestination } from './reclaimed-hours.ts';

/** A pilot with what each one-pilot gate found in it. */
type Assessed = {
  readonly pilot: PilotSummary;
  readonly findings: readonly Finding[];
  readonly met: number;
  readonly notMet: number;
};

/**
 * Judges stage one, "get the first win", as of the end of a day in the workspace's zone (rules R1–R3, S1.1–S1.10).
 * With `team`, only that team's pilots count.
 */
export function stageOne(
  pilots: readonly PilotSummary[],
  workspace: WorkspaceFacts,
  asOf: PlainDate,
  team?: string,
): ReadinessReport {
  const context = { ...endOf(workspace.timeZone, asOf), workspace };
  const counted = pilots.filter(pilot => team === undefined || pilot.team === team);
  const assessed = counted
    .filter(pilot => canWin(pilot, context))
    .map(pilot => assess(pilot, context));
  const leading = [...assessed].sort(byMostMet)[0];
  const gates = [
    ...ONE_PILOT_GATES.map((rule, index) =>
      gate(rule.id, rule.name, shownByOne(rule, index, leading, assessed)),
    ),
    gate('S1.2', 'Own work first', ownWorkFirst(counted, context, leading?.pilot.team)),
    gate('S1.9', 'Reclaimed hours have a destination', hoursHaveDestination(counted, context)),
  ].sort((a, b) => numberOf(a) - numberOf(b));
  return {
    stage: 'one',
    asOf,
    workspace: workspace.name,
    ...(team === undefined ? {} : { team }),
    ready: gates.every(each => each.status === 'met'),
    gates,
    ...(leading ? { shownBy: { pilot: leading.pilot.id, name: leading.pilot.name } } : {}),
    demo: workspace.demo,
  };
}

/** Proposed by then and not stopped: what was never put to anybody, or can no longer be judged, shows no win. */
const canWin = ({ dates }: PilotSummary, context: ReportContext): boolean =>
  hasHappened(dates.proposed, context) && !hasHappened(dates.stopped, context);

function assess(pilot: PilotSummary, context: ReportContext): Assessed {
  const findings = ONE_PILOT_GATES.map(rule => rule.judge(pilot, context));
  const count: Record<GateStatus, number> = { met: 0, 'not met': 0, 'not evidenced': 0 };
  for (const { status } of findings) count[status] += 1;
  return { pilot, findings, met: count.met, notMet: count['not met'] };
}

/** Most gates met, then fewest contradicted, then the one proposed first (rule R3). */
const byMostMet = (a: Assessed, b: Assessed): number =>
  b.met - a.met ||
  a.notMet - b.notMet ||
  compare(a.pilot.dates.proposed ?? '', b.pilot.dates.proposed ?? '') ||
  compare(a.pilot.id, b.pilot.id);

/**
 * A gate as the leading pilot shows it. Where another pilot shows what this one contradicts, the workspace's records
 * do not say "no": they say "not together yet" (rule R3).
 */
function shownByOne(
  rule: OnePilotGate,
  index: number,
  leading: Assessed | undefined,
  assessed: readonly Assessed[],
): Finding {
  const finding = leading?.findings[index] ?? notEvidenced(rule.first);
  if (finding.status === 'met') return finding;
  const elsewhere = assessed.find(each => each.findings[index]?.status === 'met')?.pilot;
  if (!elsewhere) return finding;
  return {
    ...finding,
    status: 'not evidenced',
    facts: () => [
      ...finding.facts(),
      pilotFact(
        elsewhere,
        `“${elsewhere.name}” shows this, but one pilot has to show these gates together.`,
      ),
    ],
  };
}

const numberOf = ({ id }: Gate): number => Number(id.slice(id.indexOf('.') + 1));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
