import type { PlainDate } from '../calendar/calendar.ts';
import { NO_SAVING, type Saving } from '../savings/time-saved.ts';
import type { Task } from './charter.ts';
import type { TimeLog } from './events.ts';
import type { TimeTotals } from './state.ts';

export const NO_TIME: TimeTotals = {
  byDay: {},
  estimatedByDay: {},
  claims: {},
  byTask: {},
  answeredWeeks: {},
  superseded: [],
  logs: 0,
};

/** Time on estimated baselines is kept apart, so that it is never added to measured time unlabeled (rule T7). */
export function estimatedAfter(
  estimated: TimeTotals['estimatedByDay'],
  day: PlainDate,
  saving: Saving,
  task: Task | undefined,
  combine: (a: Saving, b: Saving) => Saving,
): TimeTotals['estimatedByDay'] {
  if (task?.baselineFrom !== 'estimated') return estimated;
  return { ...estimated, [day]: combine(estimated[day] ?? NO_SAVING, saving) };
}

/** What a contributor claims to have saved on a task, day by day; a correction takes its share back. */
export function claimsAfter(
  claims: TimeTotals['claims'],
  contributor: string,
  { task, workDate }: TimeLog,
  minutes: number,
): TimeTotals['claims'] {
  if (minutes === 0) return claims;
  const mine = claims[contributor] ?? {};
  const ofTask = mine[task] ?? {};
  const days = { ...ofTask, [workDate]: (ofTask[workDate] ?? 0) + minutes };
  return { ...claims, [contributor]: { ...mine, [task]: days } };
}
