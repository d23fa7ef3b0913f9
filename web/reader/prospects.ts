import type { VersionView } from '#contracts/pilots.ts';
import type { Formats } from './formats.ts';
import { type CriterionText, unitFor } from './words.ts';

type Prospects = NonNullable<VersionView['prospects']>[number];

/** "70 of 100": a chance as people can picture it. */
export function chanceInWords(chance: number, formats: Formats): string {
  const times = Math.round(chance * 100);
  if (times === 0) return 'fewer than 1 of 100';
  return times === 100 ? 'more than 99 of 100' : `${formats.number(times)} of 100`;
}

/** "44%", "4 points", "6 days": the smallest change that a test tells from none. */
export function smallestInWords(
  { kind, skewed, target, metric }: Pick<CriterionText, 'kind' | 'skewed' | 'target' | 'metric'>,
  smallest: number,
  formats: Formats,
): string {
  if (kind === 'proportion')
    return `${formats.number(smallest * 100, 1)} ${unitFor(smallest * 100, 'points')}`;
  const isShare = kind === 'rate' || (skewed === true && target.scale === 'relative');
  return isShare
    ? `${formats.number(smallest * 100, 0)}%`
    : `${formats.number(smallest, 1)} ${unitFor(smallest, metric.unit)}`;
}

/** What the planner said of a criterion when it was proposed, for whoever signs (rule P10). */
export function prospectsInWords(
  criterion: CriterionText,
  { ifNothingChanged, atTarget, atExpected, smallestToldFromNone }: Prospects,
  formats: Formats,
): string[] {
  const name = criterion.metric.name;
  const chance = (digits: string) => chanceInWords(Number(digits), formats);
  if (criterion.role === 'guardrail')
    return [`${name}: if nothing gets worse, ${chance(ifNothingChanged)} such pilots can show it.`];
  const expected =
    atExpected === undefined ? '' : `; if it is what the team expects, ${chance(atExpected)}`;
  const smallest =
    smallestToldFromNone === undefined
      ? 'Hardly any change is large enough to be told from chance.'
      : `A change of less than ${smallestInWords(criterion, Number(smallestToldFromNone), formats)} will most likely go unseen.`;
  return [
    `${name}: if AI changed nothing, ${chance(ifNothingChanged)} such pilots would come out met all the same; if the change is exactly the target, ${chance(atTarget)}${expected}. ${smallest}`,
  ];
}
