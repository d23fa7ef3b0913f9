import type { PlainDate } from '../calendar/calendar.ts';
import { fromEpochDay, toEpochDay } from '../calendar/epoch-day.ts';
import { mondayOf } from '../calendar/week.ts';

export type SavedMinutes = { readonly rawMinutes: number; readonly conservativeMinutes: number };
export type WeekOfSavings = SavedMinutes & { readonly monday: PlainDate };

const DAYS_A_WEEK = 7;
const NOTHING: SavedMinutes = { rawMinutes: 0, conservativeMinutes: 0 };

/** Minutes by the week of the work (ISO 8601), from the first week with any to the last; a silent week counts as zero. */
export function savingsByWeek(
  byDay: Readonly<Record<PlainDate, SavedMinutes>>,
): readonly WeekOfSavings[] {
  const weeks = new Map<PlainDate, SavedMinutes>();
  for (const [day, { rawMinutes, conservativeMinutes }] of Object.entries(byDay)) {
    const monday = mondayOf(day);
    const sum = weeks.get(monday) ?? NOTHING;
    weeks.set(monday, {
      rawMinutes: sum.rawMinutes + rawMinutes,
      conservativeMinutes: sum.conservativeMinutes + conservativeMinutes,
    });
  }
  const mondays = [...weeks.keys()].sort();
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = toEpochDay(first);
  const count = (toEpochDay(last) - from) / DAYS_A_WEEK + 1;
  return Array.from({ length: count }, (_, index) => {
    const monday = fromEpochDay(from + index * DAYS_A_WEEK);
    return { monday, ...(weeks.get(monday) ?? NOTHING) };
  });
}
