import { dateIn, type Instant } from '../calendar/calendar.ts';
import type { Charter } from '../pilot/charter.ts';
import { isOfPieces } from '../pilot/draw.ts';
import type { Pilot } from '../pilot/state.ts';

/**
 * A pilot as far as a charter's own windows reach: figures that came in until results closed, and time worked until
 * the run ended. So the version first signed is judged by what it had asked for, however long an amended one went on.
 * Pieces of work come in when the figures lock and count by the day they were done: see `rowsWithin`.
 */
export function heldTo(pilot: Pilot, charter: Charter, timeZone: string): Pilot {
  const { runWindow, outcomeWindow } = charter;
  const isInTime = ({ at }: { readonly at: Instant }): boolean =>
    dateIn(timeZone, at) <= outcomeWindow.last;
  const pieces = new Set(
    charter.criteria.filter(each => isOfPieces(pilot.draw, each)).map(({ id }) => id),
  );
  return {
    ...pilot,
    observations: pilot.observations
      .filter(each => pieces.has(each.criterion) || isInTime(each))
      .map(({ correction, ...recorded }) =>
        correction && isInTime(correction) ? { ...recorded, correction } : recorded,
      ),
    time: {
      ...pilot.time,
      byDay: Object.fromEntries(
        Object.entries(pilot.time.byDay).filter(([day]) => day <= runWindow.last),
      ),
    },
  };
}
