/** Which of two numbers in a date comes first: 3/4 is the third of April or the fourth of March. */
export type DateOrder = 'day-first' | 'month-first';

const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ ,].*)?$/;

export const looksLikeDate = (text: string): boolean =>
  YEAR_FIRST.test(text) || YEAR_LAST.test(text);

/** The order that the dates themselves give away, by a number that no month has; none where each can be read two ways. */
export function orderOf(texts: readonly string[]): DateOrder | undefined {
  for (const text of texts) {
    const [first, second] = leadingNumbers(text);
    if (first > 12) return 'day-first';
    if (second > 12) return 'month-first';
  }
  return undefined;
}

/** True where the order decides which day it is. */
export function isEitherWay(text: string): boolean {
  const [first, second] = leadingNumbers(text);
  return first > 0 && first <= 12 && second <= 12 && first !== second;
}

/** A calendar date, `2026-03-31`; undefined where there is no such day. */
export function readDate(text: string, order: DateOrder): string | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year && month && day) return existing(year, month, day);
  const [, first, , second, lastYear] = YEAR_LAST.exec(text) ?? [];
  if (!first || !second || !lastYear) return undefined;
  return order === 'day-first'
    ? existing(lastYear, second, first)
    : existing(lastYear, first, second);
}

function leadingNumbers(text: string): readonly [number, number] {
  const [, first, , second] = YEAR_LAST.exec(text) ?? [];
  return [Number(first ?? 0), Number(second ?? 0)];
}

/** Months and days that do not exist roll over in a `Date`, and are told by it. */
function existing(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : undefined;
}
