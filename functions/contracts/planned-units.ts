import type { Criterion, PlannedTest } from '#domain/criteria/criterion.ts';
import { plannedUnits } from '#domain/planner/planned-units.ts';

/** Units in each group of a test of this size: the form of a draft settles its least sample by it. */
export const groupSizes = (
  criterion: Pick<Criterion, 'unitOfAssignment' | 'comparison' | 'kind'>,
  size: Pick<PlannedTest, 'people' | 'perWeek' | 'weeks'>,
) => plannedUnits(criterion, size);
