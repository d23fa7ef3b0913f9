import type { Criterion, PlannedTest } from '../criteria/criterion.ts';

type Size = Pick<PlannedTest, 'people' | 'perWeek' | 'weeks'>;

/** Units in each group. What comes by the week adds up; groups are halves; before and after are both of the whole. */
export function plannedUnits(
  {
    unitOfAssignment,
    comparison,
    kind,
  }: Pick<Criterion, 'unitOfAssignment' | 'comparison' | 'kind'>,
  { people, perWeek, weeks }: Size,
): { readonly pilot: number; readonly comparison: number } {
  const all = inAll(unitOfAssignment, { people, perWeek, weeks }, kind);
  return isSplit(comparison)
    ? { pilot: Math.ceil(all / 2), comparison: Math.floor(all / 2) }
    : { pilot: all, comparison: all };
}

/** Two groups at the same time share the units that there are. */
export const isSplit = (comparison: Criterion['comparison']): boolean =>
  comparison === 'comparison-group' || comparison === 'difference-in-differences';

function inAll(
  unit: Criterion['unitOfAssignment'],
  { people, perWeek, weeks }: Size,
  kind: Criterion['kind'],
): number {
  switch (unit) {
    case 'task':
      return people * perWeek * weeks;
    case 'deal':
    case 'ticket':
      return perWeek * weeks;
    default:
      // A count is taken of each unit in each week.
      return kind === 'rate' ? people * weeks : people;
  }
}
