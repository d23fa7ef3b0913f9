import type { Allocated } from '../allocation/allocate.ts';
import { mondayOf } from '../calendar/week.ts';
import type { EntryHeader } from '../chain/entry.ts';
import { type Draw, type Piece, type PieceTotals, totalsOf } from './draw.ts';
import type { PilotEvent, TimeLog } from './events.ts';
import type { Pilot, TimeTotals } from './state.ts';
import { answered, withLog } from './time-totals.ts';

type EventOf<Type extends PilotEvent['type']> = Extract<PilotEvent, { type: Type }>;

export const groupsDrawn = (
  pilot: Pilot,
  { unit, method, seed, units }: EventOf<'GroupsDrawn'>,
  { at }: EntryHeader,
): Pilot => ({ ...pilot, draw: { unit, method, seed, units, at, pieces: {}, superseded: [] } });

export function pieceLogged(
  pilot: Pilot,
  { contributor, ...piece }: EventOf<'PieceLogged'>,
): Pilot {
  const { draw } = pilot;
  if (draw === undefined) return pilot;
  const time = withPiece(pilot, pilot.time, piece, contributor, 1);
  return {
    ...pilot,
    draw: counting(draw, contributor, piece, 1),
    time: answered(time, contributor, mondayOf(piece.workDate)),
  };
}

export function pieceCorrected(
  pilot: Pilot,
  { contributor, was, now, supersedes }: EventOf<'PieceCorrected'>,
): Pilot {
  const { draw } = pilot;
  if (draw === undefined) return pilot;
  const without = withPiece(pilot, pilot.time, was, contributor, -1);
  const counted = counting(counting(draw, contributor, was, -1), contributor, now, 1);
  return {
    ...pilot,
    draw: { ...counted, superseded: [...draw.superseded, supersedes] },
    time: withPiece(pilot, without, now, contributor, 1),
  };
}

/** A piece counts in the group into which it was drawn, however it was done. */
function counting(draw: Draw, person: string, piece: Piece, by: 1 | -1): Draw {
  const { withAi, without, otherwise } = totalsOf(draw, person, piece.task);
  const inGroup = (group: Allocated) => (piece.assigned === group ? by : 0);
  const totals: PieceTotals = {
    withAi: withAi + inGroup('with-ai'),
    without: without + inGroup('comparison'),
    otherwise: otherwise + (piece.assigned === piece.used ? 0 : by),
  };
  const ofPerson = { ...draw.pieces[person], [piece.task]: totals };
  return { ...draw, pieces: { ...draw.pieces, [person]: ofPerson } };
}

/** Time is saved by what was done with AI, however it was drawn (rule T1). */
function withPiece(
  pilot: Pilot,
  time: TimeTotals,
  { task, workDate, used, minutes, reworkMinutes }: Piece,
  contributor: string,
  sign: 1 | -1,
): TimeTotals {
  if (used === 'comparison') return time;
  const log: TimeLog = { task, workDate, count: 1, minutesWithAi: minutes, reworkMinutes };
  return withLog(pilot, time, log, contributor, sign);
}
