import type { DrawView } from '#contracts/pieces.ts';
import { allocateUnits } from '#domain/allocation/allocate.ts';
import { allPieces, type Draw } from '#domain/pilot/draw.ts';

/**
 * A draw for pages. The seed stays here: with it, whoever does the work could tell what is drawn next. So do the
 * pseudonyms of who was drawn: beside a name they would tell whose rows are whose (rule A3).
 */
export function viewDraw(draw: Draw, nameOf: (person: string) => string | undefined): DrawView {
  const groups = allocateUnits(draw.seed, draw.units);
  return {
    unit: draw.unit,
    at: draw.at,
    groups: draw.units.map(({ unit, called, stratum }) => ({
      name: called?.text ?? nameOf(unit) ?? unit,
      group: groups.get(unit) ?? 'comparison',
      ...(stratum === undefined ? {} : { stratum }),
    })),
    pieces: { ...allPieces(draw) },
  };
}
