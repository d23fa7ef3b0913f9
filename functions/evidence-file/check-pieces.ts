import { ALLOCATED, allocateWork } from '#domain/allocation/allocate.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { rowsDigest } from '#domain/pilot/measurement.ts';
import { criteriaOfPieces } from '#domain/pilot/piece-observations.ts';
import { type NumberedEvents, pieceRows } from '#domain/pilot/piece-rows.ts';
import { eventsOf, pilotAfter } from './contents.ts';
import type { Evidence } from './evidence.ts';
import { type Failure, failure } from './failure.ts';

/**
 * Where each piece of work was drawn by lot (rule P9): that every piece was drawn as the recorded seed has it, and that
 * the figures which were locked are exactly the pieces that were logged.
 */
export function checkPieces({ entries }: Evidence): Failure[] {
  const record = entries.map(entry => ({ seq: entry.header.seq, events: eventsOf(entry) }));
  const draw = record.flatMap(({ events }) => events).find(each => each.type === 'GroupsDrawn');
  if (draw?.type !== 'GroupsDrawn' || draw.unit !== 'task') return [];
  return [
    ...record.flatMap(({ seq, events }) =>
      events.some(event => isMisdrawn(event, draw.seed))
        ? [failure('piece_misdrawn', `Entry ${seq}`, seq)]
        : [],
    ),
    ...record.flatMap(({ seq, events }, index) =>
      isLock(events) && !isWhatWasLogged(entries, record, index)
        ? [failure('pieces_differ', `The figures that entry ${seq} locked`, seq)]
        : [],
    ),
  ];
}

const isLock = (events: readonly PilotEvent[]): boolean =>
  events.some(each => each.type === 'ObservationsLocked');

function isMisdrawn(event: PilotEvent, seed: string): boolean {
  if (event.type !== 'PieceLogged') return false;
  const { contributor: person, task, number, assigned } = event;
  return allocateWork(seed, { person, task, number }) !== assigned;
}

/** For every criterion that is judged piece by piece, and for each group: the rows of the pieces before the lock. */
function isWhatWasLogged(
  entries: Evidence['entries'],
  record: readonly NumberedEvents[],
  lock: number,
): boolean {
  const pilot = pilotAfter(entries.slice(0, lock));
  if (!pilot) return false;
  const logged = pieceRows(record.slice(0, lock));
  const locked = (record[lock]?.events ?? []).filter(each => each.type === 'ObservationRecorded');
  return criteriaOfPieces(pilot).every(id =>
    ALLOCATED.every(group => {
      const found = locked.filter(each => each.criterion === id && each.group === group);
      const [only] = found;
      if (logged[group].length === 0) return found.length === 0;
      return (
        found.length === 1 &&
        only?.measurement.shape === 'rows' &&
        only.measurement.digest === rowsDigest(logged[group])
      );
    }),
  );
}
