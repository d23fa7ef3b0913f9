import { daysBetween, type PlainDate } from '../calendar/calendar.ts';

/** A goal of a fiscal year as leaders of the business read it, in one unit (rule M7). */
export type GoalView = {
  readonly lastYear?: number;
  readonly plan: number;
  readonly yearToDate: number;
  /** What the year comes to at this year's pace; absent before its first day is over. */
  readonly forecast?: number;
  /** Forecast over plan, as a share; absent where nothing was planned. */
  readonly percentOfPlan?: number;
};

/**
 * Last year, plan, year to date, forecast and percent of plan, after the convention of Talent Development Reporting.
 * The forecast carries the pace of the days that have passed on to the end of the year: an assumption, not a promise.
 * What is counted one by one is forecast in whole numbers: a year ends with one result or two, not with 1.1.
 */
export function goalView(goal: {
  readonly lastYear?: number;
  readonly plan: number;
  readonly yearToDate: number;
  readonly yearFirst: PlainDate;
  readonly yearLast: PlainDate;
  /** The last day that `yearToDate` covers. */
  readonly today: PlainDate;
  /** Pilots or results, as against hours or money. */
  readonly isCount?: boolean;
}): GoalView {
  const { lastYear, plan, yearToDate, yearFirst, yearLast, today, isCount = false } = goal;
  const all = daysBetween(yearFirst, yearLast) + 1;
  const passed = Math.min(all, daysBetween(yearFirst, today) + 1);
  const atPace = passed > 0 ? (yearToDate * all) / passed : undefined;
  const forecast = isCount && atPace !== undefined ? Math.round(atPace) : atPace;
  return {
    ...(lastYear === undefined ? {} : { lastYear }),
    plan,
    yearToDate,
    ...(forecast === undefined ? {} : { forecast }),
    ...(forecast === undefined || plan === 0 ? {} : { percentOfPlan: forecast / plan }),
  };
}
