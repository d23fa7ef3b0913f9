import { hasHappened } from '../calendar/as-of.ts';
import { dateIn, dayInWords, type PlainDate } from '../calendar/calendar.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import type { Declared } from '../workspace/declarations.ts';
import { declaration, declarationsOf, standing } from './declared.ts';
import {
  type CitedFact,
  type Finding,
  met,
  notEvidenced,
  notMet,
  pilotFact,
  type ReportContext,
} from './gate.ts';

type FirstUse = { readonly day: PlainDate; readonly by: string; readonly fact: () => CitedFact };

/**
 * Own work first (rule S1.2): a team logged AI on its own work before its first pilot for learners began.
 * Judged team by team, the leading pilot's team first; one team that did so is enough.
 */
export function ownWorkFirst(
  pilots: readonly PilotSummary[],
  context: ReportContext,
  leadingTeam?: string,
): Finding {
  const practice = standing(declarationsOf(context).practice, context);
  const teams = new Set([
    ...(leadingTeam ? [leadingTeam] : []),
    ...[...pilots, ...practice].map(({ team }) => team),
  ]);
  const findings = [...teams].map(team =>
    ofTeam(
      pilots.filter(pilot => pilot.team === team),
      practice.filter(each => each.team === team),
      context,
    ),
  );
  return (
    findings.find(each => each.status === 'met') ??
    findings.find(each => each.status === 'not met') ??
    notEvidenced('Use AI on planning, research or administration of your own, and log it.')
  );
}

function ofTeam(
  pilots: readonly PilotSummary[],
  practice: readonly Declared<'PracticeLogged'>[],
  context: ReportContext,
): Finding {
  const own = earliest([
    ...pilots.filter(pilot => pilot.ownWork && pilot.logs > 0).flatMap(p => firstLog(p, context)),
    ...practice.filter(({ on }) => on <= context.day).map(each => firstPractice(each, context)),
  ]);
  const learners = earliest(
    pilots.filter(pilot => !pilot.ownWork).flatMap(pilot => firstDay(pilot, context)),
  );
  const began = () => (learners ? [learners.fact()] : []);
  if (own && (!learners || own.day < learners.day)) return met(() => [own.fact(), ...began()]);
  const next = 'Let a team use AI on its own work first, and log it, before its learners meet it.';
  return learners ? notMet(next, began) : notEvidenced(next);
}

function firstLog(pilot: PilotSummary, { day }: ReportContext): FirstUse[] {
  const first = Object.keys(pilot.minutesByDay)
    .filter(worked => worked <= day)
    .sort()[0];
  if (first === undefined) return [];
  const text = () =>
    `Work of the team’s own was logged with AI on ${dayInWords(first)} in “${pilot.name}”.`;
  return [{ day: first, by: pilot.id, fact: () => pilotFact(pilot, text()) }];
}

const firstPractice = (each: Declared<'PracticeLogged'>, context: ReportContext): FirstUse => ({
  day: each.on,
  by: each.at,
  fact: () =>
    declaration(
      context,
      each,
      `AI was used on the team's own work on ${dayInWords(each.on)}, in the practice log.`,
    ),
});

function firstDay(pilot: PilotSummary, context: ReportContext): FirstUse[] {
  const { started } = pilot.dates;
  if (!hasHappened(started, context)) return [];
  const day = dateIn(context.workspace.timeZone, started);
  const text = () => `“${pilot.name}” began on ${dayInWords(day)}: the first for learners.`;
  return [{ day, by: pilot.id, fact: () => pilotFact(pilot, text()) }];
}

const earliest = (uses: readonly FirstUse[]): FirstUse | undefined =>
  [...uses].sort((a, b) => compare(a.day, b.day) || compare(a.by, b.by))[0];

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
