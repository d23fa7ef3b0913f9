import type { Criterion, PlannedTest } from '../criteria/criterion.ts';

type Size = Pick<PlannedTest, 'people' | 'perWeek' | 'weeks'>;

/** Units in each group. What comes by the week adds up; groups are halves; before and after are both of the whole. */
export function plannedUnits(
  criterion: Pick<Criterion, 'unitOfAssignment' | 'comparison' | 'kind'>,
  size: Size,
): { readonly pilot: number; readonly comparison: number } {
  const all = inAll(criterion, size);
  return isSplit(criterion.comparison)
    ? { pilot: Math.ceil(all / 2), comparison: Math.floor(all / 2) }
    : { pilot: all, comparison: all };
}

/** A count is taken of each unit in each week, unless the units come by the week themselves. */
export const isCountedWeekly = ({
  unitOfAssignment,
  kind,
}: Pick<Criterion, 'unitOfAssignment' | 'kind'>): boolean =>
  kind === 'rate' && !COMING_BY_THE_WEEK.includes(unitOfAssignment);

const COMING_BY_THE_WEEK: readonly Criterion['unitOfAssignment'][] = ['task', 'deal', 'ticket'];

/** Two groups at the same time share the units that there are. */
export const isSplit = (comparison: Criterion['comparison']): boolean =>
  comparison === 'comparison-group' || comparison === 'difference-in-differences';

function inAll(
  criterion: Pick<Criterion, 'unitOfAssignment' | 'kind'>,
  { people, perWeek, weeks }: Size,
): number {
  switch (criterion.unitOfAssignment) {
    case 'task':
      return people * perWeek * weeks;
    case 'deal':
    case 'ticket':
      return perWeek * weeks;
    default:
      return isCountedWeekly(criterion) ? people * weeks : people;
  }
}
