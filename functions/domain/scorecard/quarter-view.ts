import {
  hasHappened,
  isWithin,
  justAfter,
  quarterInstants,
  type Span,
  startOfDay,
} from '../calendar/as-of.ts';
import {
  addDays,
  dateIn,
  earlierOf,
  type Instant,
  type PlainDate,
  type Quarter,
  quarterSpan,
} from '../calendar/calendar.ts';
import { mondayOf } from '../calendar/week.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';

/**
 * A period as it is seen at a moment (rule R4): events count in the period that they happened in; answers to its
 * verdicts and conclusions count until `until`, the moment of looking.
 */
export type PeriodView = {
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** Instants of the period, cut off at the moment of looking. */
  readonly span: Span;
  /** Last day of the period that has begun at the moment of looking. */
  readonly lastSeen: PlainDate;
  readonly until: Instant;
  /** Mondays of the weeks of the period. */
  readonly weeks: readonly PlainDate[];
  readonly workspace: WorkspaceFacts;
};

export type QuarterView = PeriodView & { readonly quarter: Quarter };

export function viewQuarter(
  workspace: WorkspaceFacts,
  quarter: Quarter,
  asOf: Instant,
): QuarterView {
  const { timeZone, fiscalYearStart } = workspace;
  const { first, last } = quarterSpan(quarter, fiscalYearStart);
  const whole = quarterInstants(quarter, fiscalYearStart, timeZone);
  const until = justAfter(asOf);
  const today = dateIn(timeZone, asOf);
  return {
    quarter,
    first,
    last,
    span: { from: whole.from, until: earlierOf(until, whole.until) },
    lastSeen: earlierOf(today, last),
    until,
    weeks: weeksBetween(first, last),
    workspace,
  };
}

/** A fiscal year up to where a view of one of its quarters ends; an earlier year is seen whole. */
export function viewYear(view: QuarterView, fiscalYear: number): PeriodView {
  const { timeZone, fiscalYearStart } = view.workspace;
  const { first } = quarterSpan({ fiscalYear, number: 1 }, fiscalYearStart);
  const last = earlierOf(
    view.lastSeen,
    quarterSpan({ fiscalYear, number: 4 }, fiscalYearStart).last,
  );
  return {
    ...view,
    first,
    last,
    span: {
      from: startOfDay(timeZone, first),
      until: earlierOf(view.span.until, startOfDay(timeZone, addDays(last, 1))),
    },
    lastSeen: last,
    weeks: weeksBetween(first, last),
  };
}

export const startedIn = (pilot: PilotSummary, { span }: PeriodView): boolean =>
  isWithin(pilot.dates.started, span);

export const judgedIn = (pilot: PilotSummary, { span }: PeriodView): boolean =>
  isWithin(pilot.dates.judged, span);

export const stoppedIn = (pilot: PilotSummary, { span }: PeriodView): boolean =>
  isWithin(pilot.dates.stopped, span);

/** Started before the quarter's end and neither judged nor stopped before its start. */
export function activeIn({ dates }: PilotSummary, { span }: PeriodView): boolean {
  const ended = dates.judged ?? dates.stopped;
  return hasHappened(dates.started, span) && (ended === undefined || ended >= span.from);
}

export const isDayIn = (day: PlainDate, { first, lastSeen }: PeriodView): boolean =>
  day >= first && day <= lastSeen;

/** A week belongs to the quarter of its Thursday (ISO 8601 gives weeks to years in this way). */
function weeksBetween(first: PlainDate, last: PlainDate): PlainDate[] {
  const weeks: PlainDate[] = [];
  const earliest = mondayOf(addDays(first, 3));
  for (let week = earliest; addDays(week, 3) <= last; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}
