import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import type { WeekView } from '#contracts/week.ts';
import { allocateWork } from '#domain/allocation/allocate.ts';
import { mondayOf } from '#domain/calendar/week.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { readText } from '#domain/chain/free-text.ts';
import { nextPiece } from '#domain/pilot/draw.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { governingCharter, type Pilot } from '#domain/pilot/state.ts';
import { countedLogs } from './counted-logs.ts';
import { loadPilot, todayIn } from './load-pilot.ts';

/** What a contributor logs this week: the running pilots that they are on, prefilled from the last log. */
export async function showWeek(deps: AppDeps, caller: Caller): Promise<WeekView> {
  const { workspace, pilots } = await readSummaries(deps, caller.workspace);
  const today = todayIn(deps, workspace);
  const weekOf = mondayOf(today);
  const running = pilots.filter(each => each.phase === 'running');
  const shown = await Promise.all(running.map(each => weekOfPilot(deps, caller, each.id, weekOf)));
  return { weekOf, today, pilots: shown.flatMap(each => each ?? []) };
}

async function weekOfPilot(
  deps: AppDeps,
  caller: Caller,
  id: string,
  weekOf: string,
): Promise<WeekView['pilots'][number] | undefined> {
  const pilot = await loadPilot(deps, caller.workspace, id);
  const charter = pilot && governingCharter(pilot);
  if (!pilot || !charter?.contributors.includes(caller.person.id)) return undefined;
  const entries = await deps.ledger.read(pilotKey(caller.workspace, id));
  const mine = entries.filter(each => each.header.actor === caller.person.id);
  const logs = countedLogs(mine);
  const events = mine.flatMap(each => each.payload.events as readonly PilotEvent[]);
  return {
    pilot: id,
    name: readText(charter.name),
    runWindow: charter.runWindow,
    tasks: charter.tasks.map(task => {
      const last = logs.findLast(each => each.log.task === task.id)?.log;
      return {
        task: task.id,
        name: readText(task.name),
        baselineMinutes: task.baselineMinutes,
        ...(last ? { last } : {}),
        ...nextPieceOf(pilot, caller.person.id, task.id, mine),
      };
    }),
    answered: answerFor(events, weekOf),
    logs: logs
      .slice(-LATEST_LOGS)
      .reverse()
      .map(({ seq, log }) => ({ seq, ...log })),
  };
}

/** What was drawn for the person's next piece of a task, where the product draws. */
function nextPieceOf(
  { draw }: Pilot,
  person: string,
  task: string,
  entries: readonly Entry[],
): Pick<WeekView['pilots'][number]['tasks'][number], 'next'> {
  if (draw?.unit !== 'task') return {};
  const number = nextPiece(draw, person, task);
  const last = lastPiece(entries, task);
  const group = allocateWork(draw.seed, { person, task, number });
  return { next: { number, group, ...(last ? { last } : {}) } };
}

/** The person's last piece of a task as it stands now, and the entry to put right. */
function lastPiece(entries: readonly Entry[], task: string) {
  const events = entries.flatMap(({ header, payload }) =>
    (payload.events as readonly PilotEvent[]).map(event => ({ seq: header.seq, event })),
  );
  const logged = events.findLast(
    ({ event }) => event.type === 'PieceLogged' && event.task === task,
  );
  if (logged?.event.type !== 'PieceLogged') return undefined;
  const { used, minutes, reworkMinutes } = logged.event;
  const isCorrected = events.some(
    ({ event }) => event.type === 'PieceCorrected' && event.supersedes === logged.seq,
  );
  return isCorrected ? undefined : { seq: logged.seq, used, minutes, reworkMinutes };
}

/** As many logs as somebody looks through to find the wrong one. */
const LATEST_LOGS = 12;

function answerFor(
  events: readonly PilotEvent[],
  weekOf: string,
): WeekView['pilots'][number]['answered'] {
  const isLogged = events.some(
    each =>
      (each.type === 'TimeLogged' || each.type === 'PieceLogged') &&
      mondayOf(each.workDate) === weekOf,
  );
  if (isLogged) return 'logged';
  const answer = events.findLast(each => each.type === 'WeekAnswered' && each.weekOf === weekOf);
  return answer?.type === 'WeekAnswered' ? answer.answer : 'no';
}
