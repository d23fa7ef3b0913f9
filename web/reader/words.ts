import type { CriterionInput } from '#contracts/charter.ts';
import type { Formats } from './formats.ts';

/** A criterion of a charter as the contract gives it: decimals are digits. */
export type CriterionText = CriterionInput;

type Unit = CriterionText['unitOfAssignment'];

const UNITS: Readonly<Record<Unit, readonly [string, string]>> = {
  person: ['person', 'people'],
  team: ['team', 'teams'],
  site: ['site', 'sites'],
  deal: ['deal', 'deals'],
  task: ['piece of work', 'pieces of work'],
  ticket: ['ticket', 'tickets'],
  cohort: ['cohort', 'cohorts'],
};

/** "1 deal", "40 deals". */
export const countOf = (count: number, unit: Unit, formats: Formats): string =>
  `${formats.number(count)} ${UNITS[unit][count === 1 ? 0 : 1]}`;

/** Where the figures come from, and what is counted one by one. */
export function measureInWords({ metric, kind, unitOfAssignment, drawn }: CriterionText): string {
  const [one] = UNITS[unitOfAssignment];
  if (kind === 'hours') return `Figures: ${metric.sourceSystem}.`;
  const figures = `Figures: ${metric.sourceSystem}, one for each ${one}.`;
  return drawn ? `A controlled test: the groups are drawn by lot. ${figures}` : figures;
}

/** How it is judged, as one sentence for people (rule V2). */
export function judgedInWords(criterion: CriterionText, formats: Formats): string {
  switch (criterion.role) {
    case 'activity':
      return 'Recorded beside the results. It shows activity, so it decides nothing.';
    case 'guardrail':
      return guardrailInWords(criterion, formats);
    case 'secondary':
      return `Looked at as well, without deciding: ${testInWords(criterion, formats)}.`;
    case 'primary':
      return `Counts as met if ${testInWords(criterion, formats)}.`;
  }
}

function testInWords(criterion: CriterionText, formats: Formats): string {
  const sure = `${criterion.confidence}% sure`;
  const change = `${changeInWords(criterion, formats)} ${comparedWith(criterion)}`;
  const name = nameInSentence(criterion);
  if (criterion.kind === 'hours')
    return `at least ${changeSize(criterion, formats)} are reclaimed, counted conservatively`;
  switch (criterion.rule) {
    case 'estimate-reaches-target':
      return `${name} is ${change}, going by the best estimate alone, with no allowance for chance`;
    case 'reaches-target-and-is-real':
      return `${name} is ${change}, and the difference is real (${sure})`;
    case 'whole-interval-beyond-target':
      return `${name} is ${change} even at the cautious end of the range (${sure})`;
  }
}

function guardrailInWords(criterion: CriterionText, formats: Formats): string {
  const name = nameInSentence(criterion);
  const worse = criterion.direction === 'increase' ? lowerWord(criterion) : higherWord(criterion);
  const limit = `${changeSize(criterion, formats)} ${worse} ${comparedWith(criterion)}`;
  const sure = `${criterion.confidence}% sure`;
  return criterion.watched
    ? `Watched for harm: the pilot fails if ${name} is clearly more than ${limit} (${sure}). A smaller harm may go unseen.`
    : `Must do no harm: ${name} may be at most ${limit}, and the whole range has to show it (${sure}).`;
}

/** "at least 5 points higher"; a target against the better direction becomes "at most … lower". */
function changeInWords(criterion: CriterionText, formats: Formats): string {
  const change = Number(criterion.target.change);
  const wantsMore = criterion.direction === 'increase';
  const word = change > 0 ? higherWord(criterion) : lowerWord(criterion);
  if (change === 0) return wantsMore ? 'no lower' : 'no higher';
  const bound = change > 0 === wantsMore ? 'at least' : 'at most';
  return `${bound} ${changeSize(criterion, formats)} ${word}`;
}

/** Size of the agreed change, without its sign: "5 points", "20%", "6 days". */
function changeSize({ kind, metric, target }: CriterionText, formats: Formats): string {
  const size = Math.abs(Number(target.change));
  if (target.scale === 'relative') return `${formats.number(size * 100, 1)}%`;
  if (kind === 'proportion') return amountOf(size * 100, 'points', formats);
  if (kind === 'hours') return amountOf(size, 'hours', formats);
  if (metric.unit === '%') return amountOf(size, 'points', formats);
  return amountOf(size, metric.unit, formats);
}

const amountOf = (amount: number, unit: string, formats: Formats): string =>
  `${formats.number(amount, 2)} ${unitFor(amount, unit)}`;

/** `newcombe-hybrid-score/1` is "Newcombe hybrid score, version 1". */
export function methodInWords(method: string): string {
  const words = method
    .replaceAll('-', ' ')
    .replace(/\b(ancova|hc3|bca|mover)\b/g, name => name.toUpperCase())
    .replace(/\/(\d+)/g, ', version $1');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1 point", "2 points": units are written in the plural. */
export const unitFor = (amount: number, unit: string): string =>
  Math.abs(amount) === 1 ? unit.replace(/s$/, '') : unit;

const TIME_UNITS: ReadonlySet<string> = new Set(['min', 'h', 'days', 'weeks']);
const isTime = ({ metric }: CriterionText): boolean => TIME_UNITS.has(metric.unit);
const higherWord = (criterion: CriterionText): string => (isTime(criterion) ? 'longer' : 'higher');
const lowerWord = (criterion: CriterionText): string => (isTime(criterion) ? 'shorter' : 'lower');

function comparedWith({ comparison, unitOfAssignment, drawn }: CriterionText): string {
  if (drawn)
    return unitOfAssignment === 'task'
      ? 'than for work drawn to be done without AI'
      : 'than among those drawn to work without AI';
  switch (comparison) {
    case 'before-after':
      return 'than before the pilot';
    case 'paired':
      return `than before, for the same ${UNITS[unitOfAssignment][1]}`;
    case 'comparison-group':
      return 'than in the comparison group';
    case 'difference-in-differences':
      return 'than the comparison group’s own change over the same time would explain';
  }
}

/** "the close rate"; names that start with an abbreviation keep their capitals. */
function nameInSentence({ metric, kind, unitOfAssignment }: CriterionText): string {
  if (metric.libraryId === 'task-minutes') return `the time for one ${UNITS[unitOfAssignment][0]}`;
  const [first = '', second = ''] = metric.name;
  const name =
    second === second.toLowerCase() ? first.toLowerCase() + metric.name.slice(1) : metric.name;
  return kind === 'proportion' && metric.unit === '%' && !/rate|share/i.test(metric.name)
    ? `the share of “${name}”`
    : `the ${name}`;
}
