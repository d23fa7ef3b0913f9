import type { EntryHeader } from '#domain/chain/entry.ts';
import type { Task } from '#domain/pilot/charter.ts';
import type { PilotEvent, TimeLog } from '#domain/pilot/events.ts';
import { NO_SAVING, savingOf } from '#domain/savings/time-saved.ts';

/** One log as its ledger has it, with what it saved. What was put right later stays in sight and does not count. */
export type HourEntry = {
  readonly seq: number;
  readonly at: string;
  readonly contributor: string;
  readonly log: TimeLog;
  readonly rawMinutes: number;
  readonly conservativeMinutes: number;
  /** The entry that took its place. */
  readonly replacedBy?: number;
  /** The entry whose place it took. */
  readonly replaces?: number;
};

/** As much of an entry as hours are told from. */
type LedgerEntry = {
  readonly header: Pick<EntryHeader, 'seq' | 'at'>;
  readonly payload: { readonly events: readonly unknown[] };
};

/** Every log of a pilot in the order of the ledger, corrections beside what they correct (rules T1–T3). */
export function hourEntries(entries: readonly LedgerEntry[], tasks: readonly Task[]): HourEntry[] {
  const replacedBy = new Map<number, number>();
  const found = entries.flatMap(({ header: { seq, at }, payload }) =>
    (payload.events as readonly PilotEvent[]).flatMap((event): HourEntry[] => {
      if (event.type === 'TimeLogged') {
        const { type: _type, contributor, ...log } = event;
        return [{ seq, at, contributor, log, ...savedBy(log, tasks) }];
      }
      if (event.type !== 'TimeLogCorrected') return [];
      const { supersedes: replaces, contributor, now: log } = event;
      replacedBy.set(replaces, seq);
      return [{ seq, at, contributor, log, replaces, ...savedBy(log, tasks) }];
    }),
  );
  return found.map(entry => {
    const by = replacedBy.get(entry.seq);
    return by === undefined ? entry : { ...entry, replacedBy: by };
  });
}

function savedBy(log: TimeLog, tasks: readonly Task[]) {
  const task = tasks.find(each => each.id === log.task);
  return task ? savingOf(log, task) : NO_SAVING;
}
