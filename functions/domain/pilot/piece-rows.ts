import type { PlainDate } from '../calendar/calendar.ts';
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
 * Work after the run that was signed first has its day, so that a verdict by that version can leave it out.
 */
export function pieceRows(entries: readonly NumberedEvents[]): PieceRows {
  const pieces = currentPieces(entries);
  const contributors = [...new Set(pieces.map(each => each.contributor))];
  const last = lastDayFirstSigned(entries);
  const inGroup = (group: Piece['assigned']): Row[] =>
    pieces
      .filter(({ piece }) => piece.assigned === group)
      .map(each => ({ ...rowOf(each, contributors), ...dayAfter(each, last) }));
  return { 'with-ai': inGroup('with-ai'), comparison: inGroup('comparison') };
}

/** The last day of the run that the pilot started on; an amendment may have moved it since. */
function lastDayFirstSigned(entries: readonly NumberedEvents[]): PlainDate | undefined {
  let last: PlainDate | undefined;
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.type === 'CharterProposed') last = event.charter.runWindow.last;
    if (event.type === 'PilotStarted') return last;
  }
  return undefined;
}

const dayAfter = ({ piece: { workDate } }: Whose, last: PlainDate | undefined): Pick<Row, 'on'> =>
  last !== undefined && workDate > last ? { on: workDate } : {};

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
