import type { Allocated } from '../allocation/allocate.ts';
import { allocateUnits } from '../allocation/allocate.ts';
import { counted, wasOrWere } from '../numbers/counted.ts';
import { allPieces, type Draw } from '../pilot/draw.ts';
import type { Row } from '../pilot/measurement.ts';

/** Rows of both groups as they were drawn, and what a reader has to know of it. */
export type AsDrawn = {
  readonly pilot: readonly Row[];
  readonly comparison: readonly Row[];
  readonly notes: readonly string[];
};

/**
 * Puts every row into the group into which its person was drawn, whichever group it was recorded for (intention to
 * treat, rule P9); rows of nobody who was drawn are left out, and said to be.
 */
export function asDrawn(
  { seed, units }: Draw,
  recorded: Readonly<Record<Allocated, readonly Row[]>>,
): AsDrawn {
  const groups = allocateUnits(seed, units);
  const all = [...recorded['with-ai'], ...recorded.comparison];
  const drawnInto = (group: Allocated) => all.filter(row => groups.get(row.unit) === group);
  const unknown = all.filter(row => !groups.has(row.unit)).length;
  const moved = new Set(
    (['with-ai', 'comparison'] as const).flatMap(group =>
      recorded[group]
        .filter(row => groups.has(row.unit) && groups.get(row.unit) !== group)
        .map(row => row.unit),
    ),
  ).size;
  return {
    pilot: drawnInto('with-ai'),
    comparison: drawnInto('comparison'),
    notes: [
      ...(moved > 0
        ? [`${moved} of ${groups.size} did otherwise than drawn; they count where they were drawn.`]
        : []),
      ...(unknown > 0
        ? [`${counted(unknown, 'row')} of nobody who was drawn ${wasOrWere(unknown)} left out.`]
        : []),
    ],
  };
}

/** Pieces of work that were done otherwise than drawn count where they were drawn. */
export function pieceNotes(draw: Draw): readonly string[] {
  const { withAi, without, otherwise } = allPieces(draw);
  if (otherwise === 0) return [];
  const theyCount =
    otherwise === 1 ? 'it counts where it was drawn' : 'they count where they were drawn';
  return [
    `${otherwise} of ${counted(withAi + without, 'piece')} ${wasOrWere(otherwise)} done otherwise than drawn; ${theyCount}.`,
  ];
}
