import { startOfDay } from '#domain/calendar/as-of.ts';
import { addDays, dateIn, type PlainDate } from '#domain/calendar/calendar.ts';
import { mondayOf } from '#domain/calendar/week.ts';
import { DEMO_WORKSPACE } from './people.ts';

export type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';
const WEEKDAYS: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The demo's dates, counted from the day on which it was made. */
export type DemoCalendar = {
  readonly today: PlainDate;
  /** When the workspace was set up: long enough ago for a first pilot to be over and reinvested. */
  readonly founded: PlainDate;
  /** A day of a week in the past; below zero, in the weeks to come. */
  readonly weeksAgo: (weeks: number, weekday: Weekday) => PlainDate;
  readonly daysAgo: (days: number) => PlainDate;
};

const FOUNDED_DAYS_AGO = 77;

export const demoCalendar = (today: PlainDate): DemoCalendar => ({
  today,
  founded: addDays(today, -FOUNDED_DAYS_AGO),
  weeksAgo: (weeks, weekday) => addDays(mondayOf(today), WEEKDAYS.indexOf(weekday) - 7 * weeks),
  daysAgo: days => addDays(today, -days),
});

/** The calendar that a workspace was made by, from the moment of its first entry. */
export const calendarSince = (foundedAt: string): DemoCalendar =>
  demoCalendar(addDays(dateIn(DEMO_WORKSPACE.timeZone, foundedAt), FOUNDED_DAYS_AGO));

/** A time of a day in the demo's zone, in milliseconds since the epoch. */
export const momentOf = (day: PlainDate, hour: number): number =>
  Date.parse(startOfDay(DEMO_WORKSPACE.timeZone, day)) + Math.round(hour * 3_600_000);
