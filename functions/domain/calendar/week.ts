import type { PlainDate } from './calendar.ts';
import { fromEpochDay, toEpochDay } from './epoch-day.ts';

/** The Monday of a date's week (ISO 8601): what a weekly log is filed under. */
export function mondayOf(date: PlainDate): PlainDate {
  const day = toEpochDay(date);
  // 1970-01-01, day 0, was a Thursday.
  return fromEpochDay(day - ((((day + 3) % 7) + 7) % 7));
}
