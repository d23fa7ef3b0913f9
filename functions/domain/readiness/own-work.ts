import { hasHappened } from '../calendar/as-of.ts';
import { dateIn, dayInWords, type PlainDate } from '../calendar/calendar.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { type Finding, met, notEvidenced, notMet, pilotFact, type ReportContext } from './gate.ts';

type FirstUse = { readonly day: PlainDate; readonly pilot: PilotSummary };

/**
 * Own work first (rule S1.2): a team logged AI on its own work before its first pilot for learners began.
 * Judged team by team, the leading pilot's team first; one team that did so is enough.
 */
export function ownWorkFirst(
  pilots: readonly PilotSummary[],
  context: ReportContext,
  leadingTeam?: string,
): Finding {
  const teams = [...new Set([...(leadingTeam ? [leadingTeam] : []), ...pilots.map(p => p.team)])];
  const findings = teams.map(team =>
    ofTeam(
      pilots.filter(pilot => pilot.team === team),
      context,
    ),
  );
  return (
    findings.find(each => each.status === 'met') ??
    findings.find(each => each.status === 'not met') ??
    notEvidenced('Use AI on planning, research or administration of your own, and log it.')
  );
}

function ofTeam(pilots: readonly PilotSummary[], context: ReportContext): Finding {
  const own = earliest(
    pilots
      .filter(pilot => pilot.ownWork && pilot.logs > 0)
      .flatMap(pilot => firstLog(pilot, context)),
  );
  const learners = earliest(
    pilots.filter(pilot => !pilot.ownWork).flatMap(pilot => firstDay(pilot, context)),
  );
  const began = learners
    ? [
        pilotFact(
          learners.pilot,
          `"${learners.pilot.name}" began on ${dayInWords(learners.day)}: the first for learners.`,
        ),
      ]
    : [];
  if (own && (!learners || own.day < learners.day))
    return met(
      pilotFact(
        own.pilot,
        `Work of the team's own was logged with AI on ${dayInWords(own.day)} in "${own.pilot.name}".`,
      ),
      ...began,
    );
  const next = 'Let a team use AI on its own work first, and log it, before its learners meet it.';
  return learners ? notMet(next, ...began) : notEvidenced(next);
}

function firstLog(pilot: PilotSummary, { day }: ReportContext): FirstUse[] {
  const first = Object.keys(pilot.minutesByDay)
    .filter(worked => worked <= day)
    .sort()[0];
  return first === undefined ? [] : [{ day: first, pilot }];
}

function firstDay(pilot: PilotSummary, context: ReportContext): FirstUse[] {
  const { started } = pilot.dates;
  return hasHappened(started, context)
    ? [{ day: dateIn(context.workspace.timeZone, started), pilot }]
    : [];
}

const earliest = (uses: readonly FirstUse[]): FirstUse | undefined =>
  [...uses].sort((a, b) => compare(a.day, b.day) || compare(a.pilot.id, b.pilot.id))[0];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
