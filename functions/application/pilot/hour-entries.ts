import type { EntryHeader } from '#domain/chain/entry.ts';
import type { Task } from '#domain/pilot/charter.ts';
import type { Piece } from '#domain/pilot/draw.ts';
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
      const work = loggedBy(event);
      if (work === undefined) return [];
      const { log, contributor, replaces } = work;
      if (replaces !== undefined) replacedBy.set(replaces, seq);
      const correction = replaces === undefined ? {} : { replaces };
      return [{ seq, at, contributor, log, ...correction, ...savedBy(work, tasks) }];
    }),
  );
  return found.map(entry => {
    const by = replacedBy.get(entry.seq);
    return by === undefined ? entry : { ...entry, replacedBy: by };
  });
}

/** Work that an event logs, if it does: a piece that was drawn counts as one, where it was done with AI (rule T1). */
type Work = {
  readonly contributor: string;
  readonly log: TimeLog;
  readonly replaces?: number;
  /** A piece that was done without AI saves nothing, whatever it took. */
  readonly isWithout?: boolean;
};

function loggedBy(event: PilotEvent): Work | undefined {
  switch (event.type) {
    case 'TimeLogged': {
      const { type: _type, contributor, ...log } = event;
      return { contributor, log };
    }
    case 'TimeLogCorrected':
      return { contributor: event.contributor, log: event.now, replaces: event.supersedes };
    case 'PieceLogged':
      return event.used === 'with-ai' ? workOn(event, event.contributor) : undefined;
    case 'PieceCorrected': {
      const { was, now, contributor, supersedes: replaces } = event;
      return [was, now].some(({ used }) => used === 'with-ai')
        ? { ...workOn(now, contributor), replaces }
        : undefined;
    }
    default:
      return undefined;
  }
}

const workOn = (
  { task, workDate, minutes, reworkMinutes, used }: Piece,
  contributor: string,
): Work => ({
  contributor,
  log: { task, workDate, count: 1, minutesWithAi: minutes, reworkMinutes },
  isWithout: used === 'comparison',
});

function savedBy({ log, isWithout }: Work, tasks: readonly Task[]) {
  const task = tasks.find(each => each.id === log.task);
  return task && !isWithout ? savingOf(log, task) : NO_SAVING;
}
