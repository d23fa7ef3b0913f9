import type { VersionView } from '#contracts/pilots.ts';
import type { ProspectsView } from '#contracts/planner.ts';
import type { Formats } from './formats.ts';
import { type CriterionText, countOf, unitFor } from './words.ts';

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

/** Where it is known from how much single results differ: "from your baseline: 24 rows". */
export function spreadInWords(
  from: ProspectsView['spreadFrom'],
  { unitOfAssignment }: Pick<CriterionText, 'unitOfAssignment'>,
  formats: Formats,
): string {
  if (from === undefined)
    return 'as is usual for this metric, until its baseline has ten results or more';
  return `from your baseline: ${sourceInWords(from, unitOfAssignment, formats)}`;
}

function sourceInWords(
  { units, rows }: NonNullable<ProspectsView['spreadFrom']>,
  unit: CriterionText['unitOfAssignment'],
  formats: Formats,
): string {
  const count = countOf(units, unit, formats);
  if (rows === undefined) return `an average over ${count}`;
  return rows === units
    ? `${formats.number(rows)} rows`
    : `${formats.number(rows)} rows of ${count}`;
}

/** What the planner said of a criterion when it was proposed, for whoever signs (rule P10). */
export function prospectsInWords(
  criterion: CriterionText,
  { ifNothingChanged, atTarget, atExpected, smallestToldFromNone, spread }: Prospects,
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
    `${name}: if AI changed nothing, ${chance(ifNothingChanged)} such pilots would come out met all the same; if the change is exactly the target, ${chance(atTarget)}${expected}. ${smallest}${differing(criterion, spread, formats)}`,
  ];
}

/** What was taken for how much single results differ; nothing for shares and counts, where it follows from the figure. */
function differing(
  { kind, unitOfAssignment }: CriterionText,
  spread: Prospects['spread'],
  formats: Formats,
): string {
  if (kind !== 'mean') return '';
  return spread
    ? ` How much single results differ is known from the baseline: ${sourceInWords(spread, unitOfAssignment, formats)}.`
    : ' How much single results differ was assumed to be as is usual for such figures.';
}
