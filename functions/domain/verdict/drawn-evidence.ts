import type { Allocated } from '../allocation/allocate.ts';
import { allocateUnits } from '../allocation/allocate.ts';
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
        ? [
            `${unknown} ${unknown === 1 ? 'row of nobody who was drawn was' : 'rows of nobody who was drawn were'} left out.`,
          ]
        : []),
    ],
  };
}

/** Pieces of work that were done otherwise than drawn count where they were drawn. */
export function pieceNotes(draw: Draw): readonly string[] {
  const { withAi, without, otherwise } = allPieces(draw);
  return otherwise > 0
    ? [
        `${otherwise} of ${withAi + without} pieces were done otherwise than drawn; they count where they were drawn.`,
      ]
    : [];
}
