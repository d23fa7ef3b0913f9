import type { PilotView } from '#contracts/pilots.ts';
import type { Formats } from '../formats.ts';
import { HourBars } from './hour-bars.tsx';

type HoursByWeekProps = {
  readonly weeks: PilotView['time']['byWeek'];
  readonly formats: Formats;
};

/** Hours saved in each week of the work; nothing where none was logged. */
export function HoursByWeek({ weeks, formats }: HoursByWeekProps) {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const span = `${formats.shortDate(first.monday)} to ${formats.shortDate(last.monday)}`;
  return (
    <HourBars
      label={`Hours saved by week, weeks of ${span}, conservative and as logged`}
      title="Hours saved, week by week"
      each="Week of"
      bars={weeks.map(({ monday, rawMinutes, conservativeMinutes }) => ({
        key: monday,
        name: formats.shortDate(monday),
        raw: rawMinutes / 60,
        conservative: conservativeMinutes / 60,
      }))}
      formats={formats}
    />
  );
}
