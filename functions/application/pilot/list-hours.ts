import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { whoActed } from '#application/workspace/who-acted.ts';
import type { HourList } from '#contracts/money.ts';
import { readText } from '#domain/chain/free-text.ts';
import { governingCharter } from '#domain/pilot/state.ts';
import { hourEntries } from './hour-entries.ts';
import { loadPilot } from './load-pilot.ts';

/** The logs behind a pilot's hours, for its page; `undefined` where there is no such pilot. */
export async function listHours(
  deps: AppDeps,
  caller: Caller,
  pilotId: string,
): Promise<HourList | undefined> {
  const [pilot, entries] = await Promise.all([
    loadPilot(deps, caller.workspace, pilotId),
    deps.ledger.read(pilotKey(caller.workspace, pilotId)),
  ]);
  if (!pilot) return undefined;
  const tasks = governingCharter(pilot)?.tasks ?? [];
  const found = hourEntries(entries, tasks);
  const who = await whoActed(
    deps,
    pilot,
    caller,
    found.map(each => each.contributor),
  );
  return {
    entries: found.map(({ contributor, log, ...entry }) => {
      const task = tasks.find(each => each.id === log.task);
      const { workDate: on, count, minutesWithAi, reworkMinutes } = log;
      return {
        ...entry,
        on,
        who: who(contributor),
        task: task ? readText(task.name) : 'a task that is gone',
        count,
        minutesWithAi,
        reworkMinutes,
      };
    }),
  };
}
