import { hasHappened } from '../calendar/as-of.ts';
import { dateIn, earlierOf, type PlainDate } from '../calendar/calendar.ts';
import { mondayOf } from '../calendar/week.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { activeIn, isDayIn, type QuarterView } from './quarter-view.ts';
import type { Hours } from './scorecard.ts';

/**
 * Hours of the work done in the quarter, as logged and as a skeptic counts them, with what became of them and how
 * many weekly answers they rest on (rules T2–T5). Who did not answer counts as zero hours.
 */
export function hoursOf(pilots: readonly PilotSummary[], view: QuarterView): Hours {
  let raw = 0;
  let conservative = 0;
  let reclaimed = 0;
  for (const pilot of pilots) {
    const minutes = minutesIn(pilot, view);
    raw += minutes.raw;
    conservative += minutes.conservative;
    if (hasDestination(pilot)) reclaimed += minutes.conservative;
  }
  const reinvestedIn = reinvestments(pilots, view);
  const responseRate = responseRateOf(pilots, view);
  return {
    raw: toHours(raw),
    conservative: toHours(conservative),
    reclaimed: toHours(reclaimed),
    reinvested: tenths(reinvestedIn.reduce((sum, { hours }) => sum + hours, 0)),
    reinvestedIn,
    ...(responseRate === undefined ? {} : { responseRate }),
  };
}

/** Money spent on days of the quarter. */
export function costOf(pilots: readonly PilotSummary[], view: QuarterView): number {
  let cents = 0;
  for (const pilot of pilots)
    for (const [day, amount] of Object.entries(pilot.costByDay))
      if (isDayIn(day, view)) cents += Math.round(amount * 100);
  return cents / 100;
}

/** Minutes logged on days of the quarter. Logs lie within the run, so a run outside the quarter needs no look. */
function minutesIn({ minutesByDay, runWindow }: PilotSummary, view: QuarterView) {
  let raw = 0;
  let conservative = 0;
  if (runWindow === undefined || runWindow.last < view.first || runWindow.first > view.lastSeen)
    return { raw, conservative };
  for (const day in minutesByDay) {
    const minutes = minutesByDay[day];
    if (minutes === undefined || !isDayIn(day, view)) continue;
    raw += minutes[0];
    conservative += minutes[1];
  }
  return { raw, conservative };
}

const hasDestination = (pilot: PilotSummary): boolean =>
  pilot.hoursDestination !== undefined || pilot.reinvested.length > 0;

const reinvestments = (pilots: readonly PilotSummary[], view: QuarterView): Hours['reinvestedIn'] =>
  pilots.flatMap(pilot =>
    pilot.reinvested
      .filter(({ on }) => isDayIn(on, view))
      .map(({ on, hours, into }) => ({ pilot: pilot.id, on, hours, into })),
  );

/** Weekly answers given over those due: contributors times the weeks of the quarter that have begun (rule T4). */
function responseRateOf(pilots: readonly PilotSummary[], view: QuarterView): number | undefined {
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

function weeksOf(pilot: PilotSummary, view: QuarterView): PlainDate[] {
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
