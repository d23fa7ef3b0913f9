import { canonicalDecimal, toNumber } from '../numbers/decimal.ts';
import type { Piece, PieceRows } from './draw.ts';
import type { PilotEvent } from './events.ts';
import type { Row } from './measurement.ts';

/** What an entry holds, and its place in the stream. */
export type NumberedEvents = { readonly seq: number; readonly events: readonly PilotEvent[] };

type Whose = { readonly contributor: string; readonly piece: Piece };

/**
 * Minutes of each piece of work, rework included, by the group into which it was drawn. A row names its contributor by
 * a number, in the order of their first pieces, and is compared with the same contributor's other pieces of that task.
 */
export function pieceRows(entries: readonly NumberedEvents[]): PieceRows {
  const pieces = currentPieces(entries);
  const contributors = [...new Set(pieces.map(each => each.contributor))];
  const inGroup = (group: Piece['assigned']): Row[] =>
    pieces.filter(({ piece }) => piece.assigned === group).map(each => rowOf(each, contributors));
  return { 'with-ai': inGroup('with-ai'), comparison: inGroup('comparison') };
}

/** Each piece as it was last put right, in the order of logging. */
function currentPieces(entries: readonly NumberedEvents[]): Whose[] {
  const pieces = new Map<number, Whose>();
  for (const { seq, events } of entries)
    for (const event of events)
      if (event.type === 'PieceLogged') {
        const { type: _type, contributor, ...piece } = event;
        pieces.set(seq, { contributor, piece });
      } else if (event.type === 'PieceCorrected')
        pieces.set(event.supersedes, { contributor: event.contributor, piece: event.now });
  return [...pieces.values()];
}

function rowOf({ contributor, piece }: Whose, contributors: readonly string[]): Row {
  const stratum = `${contributors.indexOf(contributor) + 1}.${piece.task}`;
  const minutes = toNumber(piece.minutes) + toNumber(piece.reworkMinutes);
  return {
    unit: `${stratum}.${piece.number + 1}`,
    value: canonicalDecimal(minutes) ?? '0',
    stratum,
  };
}
