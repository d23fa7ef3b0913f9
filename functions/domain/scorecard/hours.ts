import { hasHappened } from '../calendar/as-of.ts';
import { dateIn, earlierOf, type PlainDate } from '../calendar/calendar.ts';
import { mondayOf } from '../calendar/week.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import type { Overlaps } from '../savings/overlap.ts';
import { activeIn, isDayIn, type PeriodView } from './quarter-view.ts';
import type { Hours } from './scorecard.ts';

/**
 * Hours of the work done in a period, as logged and as a skeptic counts them, with what became of them and how many
 * weekly answers they rest on (rules T2–T7). Work that two pilots claim counts in one; who did not answer counts as
 * zero hours.
 */
export function hoursOf(
  pilots: readonly PilotSummary[],
  view: PeriodView,
  overlaps: Overlaps,
): Hours {
  const all = { raw: 0, conservative: 0, reclaimed: 0, estimated: 0, overlapping: 0 };
  for (const pilot of pilots) {
    const minutes = minutesIn(pilot, view, overlaps);
    all.raw += minutes.raw;
    all.conservative += minutes.conservative;
    all.estimated += minutes.estimated;
    all.overlapping += minutes.overlapping;
    if (hasDestination(pilot)) all.reclaimed += minutes.conservative;
  }
  const reinvestedIn = reinvestments(pilots, view);
  const responseRate = responseRateOf(pilots, view);
  return {
    raw: toHours(all.raw),
    conservative: toHours(all.conservative),
    estimated: toHours(all.estimated),
    overlapping: toHours(all.overlapping),
    unchecked: pilots.filter(pilot => pilot.claims === 'too-many' && ranIn(pilot, view)).length,
    reclaimed: toHours(all.reclaimed),
    reinvested: tenths(reinvestedIn.reduce((sum, { hours }) => sum + hours, 0)),
    reinvestedIn,
    ...(responseRate === undefined ? {} : { responseRate }),
  };
}

/** Money spent on days of a period. */
export function costOf(pilots: readonly PilotSummary[], view: PeriodView): number {
  let cents = 0;
  for (const pilot of pilots)
    for (const [day, amount] of Object.entries(pilot.costByDay))
      if (isDayIn(day, view)) cents += Math.round(amount * 100);
  return cents / 100;
}

/** A pilot's minutes of a period, without those that another pilot counts. `estimated` is a part of `conservative`. */
export type PilotMinutes = {
  raw: number;
  conservative: number;
  estimated: number;
  /** Conservative minutes that were taken off. */
  overlapping: number;
};

/** Minutes logged on days of a period. Logs lie within the run, so a run outside the period needs no look. */
export function minutesIn(pilot: PilotSummary, view: PeriodView, overlaps: Overlaps): PilotMinutes {
  const sum = { raw: 0, conservative: 0, estimated: 0, overlapping: 0 };
  if (!ranIn(pilot, view)) return sum;
  const { minutesByDay } = pilot;
  for (const day in minutesByDay) {
    const minutes = minutesByDay[day];
    if (minutes === undefined || !isDayIn(day, view)) continue;
    sum.raw += minutes[0];
    sum.conservative += minutes[1];
    sum.estimated += minutes[3] ?? 0;
  }
  for (const { day, raw, conservative } of overlaps.get(pilot.id) ?? []) {
    if (!isDayIn(day, view)) continue;
    sum.raw -= raw;
    sum.conservative -= conservative;
    sum.overlapping += conservative;
    if (conservative < raw) sum.estimated -= conservative;
  }
  return sum;
}

const ranIn = ({ runWindow }: PilotSummary, view: PeriodView): boolean =>
  runWindow !== undefined && runWindow.last >= view.first && runWindow.first <= view.lastSeen;

const hasDestination = (pilot: PilotSummary): boolean =>
  pilot.hoursDestination !== undefined || pilot.reinvested.length > 0;

const reinvestments = (pilots: readonly PilotSummary[], view: PeriodView): Hours['reinvestedIn'] =>
  pilots.flatMap(pilot =>
    pilot.reinvested
      .filter(({ on }) => isDayIn(on, view))
      .map(({ on, hours, into }) => ({ pilot: pilot.id, on, hours, into })),
  );

/** Weekly answers given over those due: contributors times the weeks of the quarter that have begun (rule T4). */
function responseRateOf(pilots: readonly PilotSummary[], view: PeriodView): number | undefined {
  let due = 0;
  let given = 0;
  for (const pilot of pilots) {
    const { contributors, answeredByWeek } = pilot.response;
    if (contributors === 0) continue;
    for (const week of weeksOf(pilot, view)) {
      due += contributors;
      given += Math.min(contributors, answeredByWeek[week] ?? 0);
    }
  }
  return due === 0 ? undefined : Math.round((given / due) * 1000) / 1000;
}

function weeksOf(pilot: PilotSummary, view: PeriodView): PlainDate[] {
  const { dates, runWindow } = pilot;
  if (runWindow === undefined || dates.started === undefined || !activeIn(pilot, view)) return [];
  const { timeZone } = view.workspace;
  const ended = dates.locked ?? dates.stopped;
  const lastDay = hasHappened(ended, view.span) ? dateIn(timeZone, ended) : view.lastSeen;
  const day = earlierOf(earlierOf(lastDay, view.lastSeen), runWindow.last);
  const from = mondayOf(dateIn(timeZone, dates.started));
  return view.weeks.filter(week => week >= from && week <= day);
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const toHours = (minutes: number): number => tenths(minutes / 60);
