import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './calendar.ts';

/** The Monday of a date's week (ISO 8601): what a weekly log is filed under. */
export function mondayOf(date: PlainDate): PlainDate {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}
