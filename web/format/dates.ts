import { dateFormat } from './formatters.ts';

/** A calendar date, `2026-03-31`, read as midnight UTC so that no time zone can move it. */
const atMidnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

const DAY_MS = 86_400_000;

const written = (options: Intl.DateTimeFormatOptions, locale?: string) =>
  dateFormat({ timeZone: 'UTC', ...options }, locale);

/** `31 March 2026`, in the English of the reader's region. */
export const longDate = (date: string, locale?: string): string =>
  written({ day: 'numeric', month: 'long', year: 'numeric' }, locale).format(atMidnight(date));

/** `31 Mar`, for tables. */
export const shortDate = (date: string, locale?: string): string =>
  written({ day: 'numeric', month: 'short' }, locale).format(atMidnight(date));

/** `2 – 15 March 2026`. */
export const dateRange = (
  { first, last }: { readonly first: string; readonly last: string },
  locale?: string,
): string =>
  written({ day: 'numeric', month: 'long', year: 'numeric' }, locale).formatRange(
    atMidnight(first),
    atMidnight(last),
  );

/** The calendar date of a moment in a time zone, `2026-03-31`. */
export const calendarDay = (instant: string, timeZone: string): string =>
  dateFormat({ dateStyle: 'short', timeZone }, 'sv-SE').format(new Date(instant));

export const addDays = (date: string, days: number): string =>
  new Date(atMidnight(date).getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((atMidnight(to).getTime() - atMidnight(from).getTime()) / DAY_MS);

/** The Monday after a date. */
export function nextMonday(date: string): string {
  const day = atMidnight(date).getUTCDay();
  return addDays(date, (8 - day) % 7 || 7);
}

/** Of two calendar dates. */
export const earlierOf = (a: string, b: string): string => (a < b ? a : b);
export const laterOf = (a: string, b: string): string => (a > b ? a : b);
