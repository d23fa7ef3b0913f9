import type { PlainDate } from '../calendar/calendar.ts';
import { addSavings, NO_SAVING, savingOf, subtractSaving } from '../savings/time-saved.ts';
import type { TimeLog } from './events.ts';
import { claimsAfter, estimatedAfter } from './evolve-time.ts';
import { governingCharter, type Pilot, type TimeTotals } from './state.ts';

/** The totals with one log more, or one less (rule T1). */
export function withLog(
  pilot: Pilot,
  time: TimeTotals,
  log: TimeLog,
  contributor: string,
  sign: 1 | -1,
): TimeTotals {
  const combine = sign === 1 ? addSavings : subtractSaving;
  const task = governingCharter(pilot)?.tasks.find(each => each.id === log.task);
  const saving = task ? savingOf(log, task) : NO_SAVING;
  const ofTask = time.byTask[log.task] ?? { ...NO_SAVING, count: 0 };
  return {
    ...time,
    byDay: {
      ...time.byDay,
      [log.workDate]: combine(time.byDay[log.workDate] ?? NO_SAVING, saving),
    },
    estimatedByDay: estimatedAfter(time.estimatedByDay, log.workDate, saving, task, combine),
    claims: claimsAfter(time.claims, contributor, log, sign * Math.max(0, saving.rawMinutes)),
    byTask: {
      ...time.byTask,
      [log.task]: { ...combine(ofTask, saving), count: ofTask.count + sign * log.count },
    },
    logs: time.logs + sign,
  };
}

/** The totals once a contributor has answered for a week (rule T4). */
export function answered(time: TimeTotals, contributor: string, weekOf: PlainDate): TimeTotals {
  const weeks = time.answeredWeeks[contributor] ?? [];
  if (weeks.includes(weekOf)) return time;
  return { ...time, answeredWeeks: { ...time.answeredWeeks, [contributor]: [...weeks, weekOf] } };
}
