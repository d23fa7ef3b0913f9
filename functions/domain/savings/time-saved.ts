import { toNumber } from '../numbers/decimal.ts';
import type { Task } from '../pilot/charter.ts';
import type { TimeLog } from '../pilot/events.ts';

/** Minutes saved, as logged and as a skeptic would count them: conservative is never above raw (rule T2). */
export type Saving = { readonly rawMinutes: number; readonly conservativeMinutes: number };

export const NO_SAVING: Saving = { rawMinutes: 0, conservativeMinutes: 0 };

/**
 * Minutes saved by one log: `count × (baseline − with AI) − rework` (rule T1). Where the baseline is an estimate, a
 * saving counts only by its confidence, a loss in full (rule T2). Negative savings stay negative.
 */
export function savingOf(log: TimeLog, task: Task): Saving {
  const rawMinutes =
    log.count * (toNumber(task.baselineMinutes) - toNumber(log.minutesWithAi)) -
    toNumber(log.reworkMinutes);
  const confidence =
    task.baselineFrom === 'timed' ? 1 : clampShare(toNumber(task.baselineConfidence ?? '0'));
  return {
    rawMinutes,
    conservativeMinutes: rawMinutes > 0 ? rawMinutes * confidence : rawMinutes,
  };
}

const clampShare = (share: number): number => Math.min(1, Math.max(0, share));

export const addSavings = (a: Saving, b: Saving): Saving => ({
  rawMinutes: a.rawMinutes + b.rawMinutes,
  conservativeMinutes: a.conservativeMinutes + b.conservativeMinutes,
});

export const subtractSaving = (a: Saving, b: Saving): Saving => ({
  rawMinutes: a.rawMinutes - b.rawMinutes,
  conservativeMinutes: a.conservativeMinutes - b.conservativeMinutes,
});
