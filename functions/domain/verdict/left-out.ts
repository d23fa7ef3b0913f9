import { dateIn, dayInWords } from '../calendar/calendar.ts';
import type { Criterion } from '../criteria/criterion.ts';
import { counted, wasOrWere } from '../numbers/counted.ts';
import type { Charter } from '../pilot/charter.ts';
import { isOfPieces } from '../pilot/draw.ts';
import type { Row } from '../pilot/measurement.ts';
import { isCounted } from '../pilot/observations.ts';
import type { Pilot } from '../pilot/state.ts';
import type { RowsByDigest } from './sample.ts';

/** Rows within a charter's own run: pieces of work that were done after it are none of its pilot (rule P14). */
export const rowsWithin = (rows: RowsByDigest, { runWindow }: Charter): RowsByDigest =>
  Object.fromEntries(
    Object.entries(rows).map(([digest, each]) => [
      digest,
      each.filter(row => !isAfter(row, runWindow.last)),
    ]),
  );

const isAfter = ({ on }: Row, last: string): boolean => on !== undefined && on > last;

/**
 * What of a criterion's figures a charter's own windows leave out, in a sentence; none where everything counts. Goes with
 * `heldTo`, which leaves it out.
 */
export function leftOut(
  pilot: Pilot,
  charter: Charter,
  criterion: Criterion,
  given: { readonly rows: RowsByDigest; readonly timeZone: string },
): readonly string[] {
  const { runWindow, outcomeWindow } = charter;
  if (criterion.kind === 'hours')
    return sentence(hoursAfter(pilot, runWindow.last), HOURS, runWindow.last);
  const recorded = pilot.observations.filter(
    each => each.criterion === criterion.id && isCounted(each),
  );
  if (isOfPieces(pilot.draw, criterion)) {
    const pieces = recorded.flatMap(({ measurement }) =>
      measurement.shape === 'rows' ? (given.rows[measurement.digest] ?? []) : [],
    );
    const late = pieces.filter(row => isAfter(row, runWindow.last)).length;
    return sentence(late, PIECES, runWindow.last);
  }
  const late = recorded.filter(({ at }) => dateIn(given.timeZone, at) > outcomeWindow.last).length;
  return sentence(late, RECORDINGS, outcomeWindow.last);
}

type Named = readonly [one: string, many: string];
const PIECES: Named = ['piece of work done', 'pieces of work done'];
const HOURS: Named = ['hour of work done', 'hours of work done'];
const RECORDINGS: Named = ['recording that came in', 'recordings that came in'];

const sentence = (count: number, [one, many]: Named, last: string): readonly string[] =>
  count === 0
    ? []
    : [
        `${counted(count, one, many)} after ${dayInWords(last)}, when this version was over, ${wasOrWere(count)} left out.`,
      ];

/** Conservative hours of work after a day, in tenths. */
function hoursAfter({ time }: Pilot, last: string): number {
  const minutes = Object.entries(time.byDay)
    .filter(([day]) => day > last)
    .reduce((sum, [, day]) => sum + day.conservativeMinutes, 0);
  return Math.round(minutes / 6) / 10;
}
