import { create, toZonedDateTime } from 'temporal-polyfill/fns/PlainDate';
import { create as timeOf } from 'temporal-polyfill/fns/PlainTime';
import { addDays, type Instant, type PlainDate, type Quarter, quarterSpan } from './calendar.ts';

/** A day as a report is made for it: everything that was recorded before `until` had happened by then. */
export type AsOf = { readonly day: PlainDate; readonly until: Instant };

/** A stretch of time, its end not included. */
export type Span = { readonly from: Instant; readonly until: Instant };

/** The first moment of a day in a time zone (IANA name), also where the clocks skip midnight. */
export const startOfDay = (timeZone: string, day: PlainDate): Instant =>
  instantOf(toZonedDateTime(dateOf(day), timeZone));

/** The moment at which the clocks of a time zone show an hour of a day; the next that they do show, where they skip it. */
export const hourOfDay = (timeZone: string, day: PlainDate, hour: number): Instant =>
  instantOf(toZonedDateTime(dateOf(day), { timeZone, plainTime: timeOf(hour) }));

const dateOf = (day: PlainDate) =>
  create(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

const instantOf = ({ epochMilliseconds }: { readonly epochMilliseconds: number }): Instant =>
  new Date(epochMilliseconds).toISOString();

/** The end of a day in a time zone: what "as of that day" means (rule R1). */
export const endOf = (timeZone: string, day: PlainDate): AsOf => ({
  day,
  until: startOfDay(timeZone, addDays(day, 1)),
});

/** A quarter as a stretch of time in a time zone. */
export function quarterInstants(quarter: Quarter, startMonth: number, timeZone: string): Span {
  const { first, last } = quarterSpan(quarter, startMonth);
  return { from: startOfDay(timeZone, first), until: startOfDay(timeZone, addDays(last, 1)) };
}

export const hasHappened = (
  at: Instant | undefined,
  { until }: Pick<AsOf, 'until'>,
): at is Instant => at !== undefined && at < until;

export const isWithin = (at: Instant | undefined, { from, until }: Span): at is Instant =>
  at !== undefined && at >= from && at < until;

/** The first moment after one: makes "up to and including" out of `until`. */
export const justAfter = (at: Instant): Instant =>
  instantOf({ epochMilliseconds: Date.parse(at) + 1 });
