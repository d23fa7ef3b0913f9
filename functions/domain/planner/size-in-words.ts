import type { UnitOfAssignment } from '../criteria/criterion.ts';
import type { PlannedSize } from './plan.ts';

/** A pilot runs no longer (rule P5). */
const MOST_WEEKS = 12;

const MANY: Readonly<Record<UnitOfAssignment, string>> = {
  person: 'people',
  team: 'teams',
  site: 'sites',
  deal: 'deals',
  task: 'pieces of work',
  ticket: 'tickets',
  cohort: 'cohorts',
};

/** What would have to grow for so many units in each group, in what a lead decides about: people, weeks. */
export function sizeInWords(size: PlannedSize, unitsEach: number): string {
  const all = size.isSplit ? 2 * unitsEach : unitsEach;
  const ways = waysTo(size, all);
  const means = ways.length > 0 ? `: ${ways.join(', or ')}` : '';
  const what = size.isWeekly ? `the counts of ${all} weeks` : `${all} ${MANY[size.unit]}`;
  return `With ${what} in all it would be eight in ten${means}.`;
}

function waysTo({ unit, people, perWeek, weeks, isWeekly }: PlannedSize, all: number): string[] {
  if (isWeekly)
    return [
      `${Math.ceil(all / weeks)} ${MANY[unit]} instead of ${people}`,
      ...longer(Math.ceil(all / people), weeks),
    ];
  switch (unit) {
    case 'task':
      return [
        `${Math.ceil(all / (perWeek * weeks))} people instead of ${people}`,
        ...longer(Math.ceil(all / (perWeek * people)), weeks),
      ];
    case 'deal':
    case 'ticket':
      return longer(Math.ceil(all / perWeek), weeks);
    default:
      return [`${all} instead of ${people}`];
  }
}

const longer = (needed: number, planned: number): string[] =>
  needed > MOST_WEEKS ? [] : [`${needed} weeks instead of ${planned}`];
