import { startOfDay } from '#domain/calendar/as-of.ts';
import {
  addDays,
  type PlainDate,
  type Quarter,
  quarterBefore,
  quarterOf,
  quarterSpan,
} from '#domain/calendar/calendar.ts';
import { mondayOf } from '#domain/calendar/week.ts';
import { DEMO_WORKSPACE } from './people.ts';

export type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';
const WEEKDAYS: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whole quarters before the one of today. */
export type QuartersAgo = 0 | 1 | 2 | 3;

/** The demo's dates, counted from the day on which it was made. */
export type DemoCalendar = {
  readonly today: PlainDate;
  /** When the workspace was set up. */
  readonly founded: PlainDate;
  /** A day of a week in the past; below zero, in the weeks to come. */
  readonly weeksAgo: (weeks: number, weekday: Weekday) => PlainDate;
  readonly daysAgo: (days: number) => PlainDate;
  readonly quarter: (ago: QuartersAgo) => Quarter;
  /** A day of a quarter's week, 0 (the first that begins in it) to 11. */
  readonly inQuarter: (ago: QuartersAgo, week: number, weekday: Weekday) => PlainDate;
};

export function demoCalendar(today: PlainDate): DemoCalendar {
  const { fiscalYearStart } = DEMO_WORKSPACE;
  const quarter = (ago: number): Quarter =>
    ago === 0 ? quarterOf(today, fiscalYearStart) : quarterBefore(quarter(ago - 1));
  const inQuarter: DemoCalendar['inQuarter'] = (ago, week, weekday) => {
    const { first } = quarterSpan(quarter(ago), fiscalYearStart);
    const monday = mondayOf(addDays(first, 6));
    return addDays(monday, 7 * week + WEEKDAYS.indexOf(weekday));
  };
  return {
    today,
    founded: inQuarter(3, 1, 'Mon'),
    weeksAgo: (weeks, weekday) => addDays(mondayOf(today), WEEKDAYS.indexOf(weekday) - 7 * weeks),
    daysAgo: days => addDays(today, -days),
    quarter,
    inQuarter,
  };
}

/** A time of a day in the demo's zone, in milliseconds since the epoch. */
export const momentOf = (day: PlainDate, hour: number): number =>
  Date.parse(startOfDay(DEMO_WORKSPACE.timeZone, day)) + Math.round(hour * 3_600_000);
