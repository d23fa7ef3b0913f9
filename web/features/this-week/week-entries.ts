import type { WeekView } from '#contracts/week.ts';
import { earlierOf } from '../../format/dates.ts';

export type WeekPilot = WeekView['pilots'][number];
export type OwnLog = WeekPilot['logs'][number];
export type WeekTask = WeekPilot['tasks'][number];

/** What stands in the form for one task. */
export type Entry = {
  readonly count: number | undefined;
  readonly minutesWithAi: number | undefined;
  readonly reworkMinutes: number | undefined;
};

/** As it was the last time; with nothing to go by, no piece of work and the minutes left open. */
export const prefilled = ({ last }: WeekTask): Entry => ({
  count: last?.count ?? 0,
  minutesWithAi: last ? Number(last.minutesWithAi) : undefined,
  reworkMinutes: last ? Number(last.reworkMinutes) : 0,
});

/** A log as it was sent. */
export const entryOf = ({ count, minutesWithAi, reworkMinutes }: OwnLog): Entry => ({
  count,
  minutesWithAi: Number(minutesWithAi),
  reworkMinutes: Number(reworkMinutes),
});

/** The day that work is logged on when nobody says otherwise: today, or the last day of the run. */
export const defaultDay = (week: WeekView, pilot: WeekPilot): string =>
  earlierOf(week.today, pilot.runWindow.last);

/** A task whose minutes are missing although some of it was done. */
export const isIncomplete = ({ count, minutesWithAi }: Entry): boolean =>
  (count ?? 0) > 0 && minutesWithAi === undefined;

/** The logs that a form comes to: one for each task of which anything was done. */
export function logsOf(
  entries: Readonly<Record<string, Entry>>,
  workDate: string,
): {
  readonly task: string;
  readonly workDate: string;
  readonly count: number;
  readonly minutesWithAi: string;
  readonly reworkMinutes: string;
}[] {
  return Object.entries(entries)
    .filter(([, entry]) => (entry.count ?? 0) > 0)
    .map(([task, entry]) => ({
      task,
      workDate,
      count: entry.count ?? 0,
      minutesWithAi: String(entry.minutesWithAi ?? 0),
      reworkMinutes: String(entry.reworkMinutes ?? 0),
    }));
}

export type Group = NonNullable<WeekTask['next']>['group'];

export const GROUP_WORDS: Readonly<Record<Group, string>> = {
  'with-ai': 'with AI',
  comparison: 'without AI',
};

export const other = (group: Group): Group => (group === 'with-ai' ? 'comparison' : 'with-ai');
