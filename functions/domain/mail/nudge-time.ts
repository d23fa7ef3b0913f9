import { hourOfDay } from '../calendar/as-of.ts';
import { addDays, dateIn, type Instant, type PlainDate } from '../calendar/calendar.ts';
import { mondayOf } from '../calendar/week.ts';

/** A day of the week, Monday 1 to Sunday 7 (ISO 8601), and an hour of it, 0 to 23, in the workspace's time zone. */
export type NudgeTime = { readonly day: number; readonly hour: number };

/** Friday at three: the week is known and not yet over. */
export const DEFAULT_NUDGE: NudgeTime = { day: 5, hour: 15 };

const HOUR_MS = 3_600_000;
/** A nudge that comes later than this is about a week that is past. */
const LATEST_HOURS = 30;

/** The week (its Monday) whose nudge has come due at a moment, and is not too late to be of use (rule E5). */
export function nudgeDue(
  timeZone: string,
  { day, hour }: NudgeTime,
  now: Instant,
): PlainDate | undefined {
  const monday = mondayOf(dateIn(timeZone, now));
  // A nudge of Sunday evening may still be due on Monday.
  for (const weekOf of [monday, addDays(monday, -7)]) {
    const at = Date.parse(hourOfDay(timeZone, addDays(weekOf, day - 1), hour));
    const late = Date.parse(now) - at;
    if (late >= 0 && late < LATEST_HOURS * HOUR_MS) return weekOf;
  }
  return undefined;
}
