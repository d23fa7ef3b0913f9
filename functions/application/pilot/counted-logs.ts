import type { Entry } from '#domain/chain/entry.ts';
import type { PilotEvent, TimeLog } from '#domain/pilot/events.ts';

/** A log that counts, by the entry that holds it: what a correction has to name (rule V8). */
export type CountedLog = { readonly seq: number; readonly log: TimeLog };

/** The logs among some entries as they count now: a correction stands in the place of what it corrects. */
export function countedLogs(entries: readonly Entry[]): CountedLog[] {
  const logs: CountedLog[] = [];
  for (const { header, payload } of entries)
    for (const event of payload.events as readonly PilotEvent[]) {
      if (event.type === 'TimeLogged') logs.push({ seq: header.seq, log: logOf(event) });
      if (event.type !== 'TimeLogCorrected') continue;
      const place = logs.findIndex(each => each.seq === event.supersedes);
      if (place !== -1) logs[place] = { seq: header.seq, log: logOf(event.now) };
    }
  return logs;
}

const logOf = ({ task, workDate, count, minutesWithAi, reworkMinutes }: TimeLog): TimeLog => ({
  task,
  workDate,
  count,
  minutesWithAi,
  reworkMinutes,
});
