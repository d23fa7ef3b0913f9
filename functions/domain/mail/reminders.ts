import { hourOfDay } from '../calendar/as-of.ts';
import { addDays, dateIn, type Instant } from '../calendar/calendar.ts';

/** Days after an ask on which its reader is reminded: three times, then no more (rule E4). */
export const REMINDER_DAYS = [3, 7, 12] as const;

/** How long an ask stays open; an invitation lives as long. */
const ASK_DAYS = 14;

const DAY_MS = 86_400_000;
/** In the morning, where the workspace is. */
const REMINDER_HOUR = 9;

export type Reminder = {
  /** 3, 7 or 12. */
  readonly day: number;
  readonly at: Instant;
};

/** Until when an ask can be answered by the links that were mailed for it, in milliseconds. */
export const askEnds = (since: Instant): number => Date.parse(since) + ASK_DAYS * DAY_MS;

function remindersFor(timeZone: string, since: Instant): Reminder[] {
  const asked = dateIn(timeZone, since);
  return REMINDER_DAYS.map(day => ({
    day,
    at: hourOfDay(timeZone, addDays(asked, day), REMINDER_HOUR),
  }));
}

/**
 * The reminder that is due of an ask that is open: the last that has come, so that somebody who was away from the
 * schedule for a week is reminded once. Undefined before the first, and once the ask has ended.
 */
export function dueReminder(timeZone: string, since: Instant, now: Instant): Reminder | undefined {
  if (Date.parse(now) >= askEnds(since)) return undefined;
  return remindersFor(timeZone, since).findLast(each => each.at <= now);
}

/** When the reader of an open ask is reminded next; undefined after the last reminder. */
export const nextReminder = (
  timeZone: string,
  since: Instant,
  now: Instant,
): Reminder | undefined => remindersFor(timeZone, since).find(each => each.at > now);
