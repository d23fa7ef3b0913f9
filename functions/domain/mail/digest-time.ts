import { hourOfDay } from '../calendar/as-of.ts';
import {
  dateIn,
  type Instant,
  type Quarter,
  quarterBefore,
  quarterOf,
  quarterSpan,
} from '../calendar/calendar.ts';

const HOUR_MS = 3_600_000;
const DIGEST_HOUR = 9;
/** After two weeks the quarter is old news. */
const LATEST_HOURS = 14 * 24;

/** The quarter whose digest is due: the one that has just ended, from nine on the first morning after it (rule E6). */
export function digestDue(
  timeZone: string,
  fiscalYearStart: number,
  now: Instant,
): Quarter | undefined {
  const quarter = quarterOf(dateIn(timeZone, now), fiscalYearStart);
  const { first } = quarterSpan(quarter, fiscalYearStart);
  const at = Date.parse(hourOfDay(timeZone, first, DIGEST_HOUR));
  const late = Date.parse(now) - at;
  return late >= 0 && late < LATEST_HOURS * HOUR_MS ? quarterBefore(quarter) : undefined;
}
