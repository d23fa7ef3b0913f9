import { fromEpochDay, toEpochDay } from './epoch-day.ts';
import type { PlainDate } from './plain-date.ts';
import { offsetAt } from './zone-offset.ts';

export type { PlainDate };

/** A moment, ISO 8601 in UTC with milliseconds, `2026-03-31T12:00:00.000Z`. */
export type Instant = string;

/** A quarter of a fiscal year, named after the calendar year in which that fiscal year ends. */
export type Quarter = { readonly fiscalYear: number; readonly number: 1 | 2 | 3 | 4 };

/** True for a date that exists (2026-02-29 does not). */
export const isPlainDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && fromEpochDay(toEpochDay(text)) === text;

/** The date in a time zone (IANA name) at a moment: what "today" means to a workspace. */
export function dateIn(timeZone: string, at: Instant): PlainDate {
  const epochMs = Date.parse(at);
  return fromEpochDay(Math.floor((epochMs + offsetAt(timeZone, epochMs)) / MS_PER_DAY));
}

const MS_PER_DAY = 86_400_000;

export const addDays = (date: PlainDate, days: number): PlainDate =>
  fromEpochDay(toEpochDay(date) + days);

/** The same day so many months earlier; the last one of a month that is shorter. */
export function monthsBefore(date: PlainDate, months: number): PlainDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - months];
  const same = addDays(firstOfMonth(year, month), Number(date.slice(8, 10)) - 1);
  return earlierOf(same, addDays(firstOfMonth(year, month + 1), -1));
}

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  toEpochDay(to) - toEpochDay(from);

/** The earlier of two dates or two instants. */
export function earlierOf<Moment extends PlainDate | Instant>(a: Moment, b: Moment): Moment {
  if (b < a) return b;
  return a;
}

/** The quarter that a date falls into, for fiscal years that start on the first of `startMonth` (1–12). */
export function quarterOf(date: PlainDate, startMonth: number): Quarter {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const monthsIn = (month - startMonth + MONTHS.length) % MONTHS.length;
  const startYear = month >= startMonth ? year : year - 1;
  return {
    fiscalYear: startMonth === 1 ? startYear : startYear + 1,
    number: (Math.floor(monthsIn / 3) + 1) as Quarter['number'],
  };
}

/** First and last day of a quarter. */
export function quarterSpan(
  quarter: Quarter,
  startMonth: number,
): { readonly first: PlainDate; readonly last: PlainDate } {
  const startYear = startMonth === 1 ? quarter.fiscalYear : quarter.fiscalYear - 1;
  const monthsIn = (quarter.number - 1) * 3;
  return {
    first: firstOfMonth(startYear, startMonth + monthsIn),
    last: addDays(firstOfMonth(startYear, startMonth + monthsIn + 3), -1),
  };
}

/** The first day of a month; those after the twelfth lie in the years to come, those before the first in years past. */
function firstOfMonth(year: number, month: number): PlainDate {
  const months = year * MONTHS.length + month - 1;
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  return `${digits(Math.floor(months / MONTHS.length), 4)}-${digits((months % MONTHS.length) + 1, 2)}-01`;
}

/** The quarter before. */
export const quarterBefore = ({ fiscalYear, number }: Quarter): Quarter =>
  number === 1
    ? { fiscalYear: fiscalYear - 1, number: 4 }
    : { fiscalYear, number: (number - 1) as Quarter['number'] };

/** The quarter after. */
export const quarterAfter = ({ fiscalYear, number }: Quarter): Quarter =>
  number === 4
    ? { fiscalYear: fiscalYear + 1, number: 1 }
    : { fiscalYear, number: (number + 1) as Quarter['number'] };

/** `2026-Q3`: how a quarter is written in addresses. */
export const quarterName = ({ fiscalYear, number }: Quarter): string => `${fiscalYear}-Q${number}`;

/** `Q3 2026`: how a quarter is written in sentences. */
export const quarterInWords = ({ fiscalYear, number }: Quarter): string =>
  `Q${number} ${fiscalYear}`;

/** The quarter that an address names; `undefined` where it names none. */
export function parseQuarter(name: string): Quarter | undefined {
  const match = /^(\d{4})-Q([1-4])$/.exec(name);
  return match
    ? { fiscalYear: Number(match[1]), number: Number(match[2]) as Quarter['number'] }
    : undefined;
}

/** The same of a quarter as addresses write it; what names none stays as it is. */
export function quarterNameInWords(name: string): string {
  const quarter = parseQuarter(name);
  return quarter ? quarterInWords(quarter) : name;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `January 5, 2026`: a date as sentences name it. */
export const dayInWords = (date: PlainDate): string =>
  `${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`;
