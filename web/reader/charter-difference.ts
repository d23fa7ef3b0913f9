import type { CharterView } from '#contracts/charter.ts';
import type { Formats } from './formats.ts';
import { type CriterionText, countOf, judgedInWords, measureInWords } from './words.ts';

/** One line of what differs between two versions of a charter; an empty side says that it was not there. */
export type Difference = {
  readonly field: string;
  readonly before: string;
  readonly after: string;
};

type Told = {
  readonly nameOf: (person: string) => string;
  readonly currency: string;
  readonly formats: Formats;
};

/** What differs, field by field, in words, in the order in which a charter is read. */
export function charterDifference(
  before: CharterView,
  after: CharterView,
  told: Told,
): Difference[] {
  const fields: readonly (readonly [string, (charter: CharterView) => string])[] = [
    ['Name', each => each.name],
    ['What is expected', each => each.hypothesis],
    ...criterionIds(before, after).flatMap(id => criterionFields(id, before, after, told.formats)),
    ['First day', each => told.formats.date(each.runWindow.first)],
    ['Last day of the run', each => told.formats.date(each.runWindow.last)],
    ['Results count until', each => told.formats.date(each.outcomeWindow.last)],
    ['Costs at the most', each => told.formats.money(Number(each.costCap), told.currency)],
    ['What it asks of others', each => asksInWords(each)],
    ['AI tool', each => each.tool],
    ['How a human checks', each => each.safeguards.humanCheck],
    ['Who answers for the output', each => told.nameOf(each.safeguards.outputOwner)],
    ['Data about learners', each => (each.safeguards.touchesLearnerData ? 'yes' : 'no')],
    ['Who logs', each => listOf(each.contributors.map(told.nameOf))],
    ['Who signs', each => listOf(each.signers.map(signer => signerInWords(signer, told.nameOf)))],
    ['Reclaimed hours go to', each => each.hoursDestination ?? ''],
  ];
  return fields
    .map(([field, read]) => ({ field, before: read(before), after: read(after) }))
    .filter(each => each.before !== each.after);
}

const criterionIds = (before: CharterView, after: CharterView): string[] => [
  ...new Set([...before.criteria, ...after.criteria].map(each => each.id)),
];

function criterionFields(
  id: string,
  before: CharterView,
  after: CharterView,
  formats: Formats,
): (readonly [string, (charter: CharterView) => string])[] {
  const of = (charter: CharterView) => charter.criteria.find(each => each.id === id);
  const name = (of(after) ?? of(before))?.metric.name ?? id;
  const read = (words: (criterion: CriterionText) => string) => (charter: CharterView) => {
    const criterion = of(charter);
    return criterion ? words(criterion) : '';
  };
  return [
    [`${name}: in words`, read(each => each.words)],
    [`${name}: how it is judged`, read(each => judgedInWords(each, formats))],
    [`${name}: figures`, read(measureInWords)],
    [
      `${name}: at least so many`,
      read(each => countOf(each.minimumSample, each.unitOfAssignment, formats)),
    ],
  ];
}

const asksInWords = ({ asks: { people, minutesPerWeek } }: CharterView): string =>
  people === 0
    ? 'nothing'
    : `${people} ${people === 1 ? 'person' : 'people'}, ${minutesPerWeek} ${minutesPerWeek === 1 ? 'minute' : 'minutes'} a week`;

const signerInWords = (
  { person, required }: CharterView['signers'][number],
  nameOf: (person: string) => string,
): string => `${nameOf(person)}${required ? '' : ' (optional)'}`;

const listOf = (names: readonly string[]): string => [...names].sort().join(', ');
