import { type FreeText, readText } from '../chain/free-text.ts';
import { counted } from '../numbers/counted.ts';
import { moneyInWords } from '../numbers/money-in-words.ts';
import { currentVersion, type Pilot } from '../pilot/state.ts';
import { summarize } from '../pilot/summarize.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { resultsOfPilot } from './counts.ts';
import type { Fact, FactId, StatementId } from './fact.ts';
import { resultFact, type Unnumbered, verdictInWords } from './facts.ts';
import { skepticSigners } from './skeptics.ts';

/** Words that people typed about a pilot: names, and what its skeptics and its lead said in the end. */
export type CaseStudyStatement = {
  readonly id: StatementId;
  readonly use: 'name' | 'words';
  readonly from: 'lead' | 'skeptic';
  readonly words: FreeText;
};

export type CaseStudyFacts = {
  readonly facts: readonly Fact[];
  readonly statements: readonly CaseStudyStatement[];
};

type Loose = Omit<Unnumbered, 'aboutName'> & { readonly about?: StatementId };

/** What may be told of a judged or stopped pilot (rule R25): what did not work is told whatever else is. */
export function factsOfPilot(pilot: Pilot, currency: string): CaseStudyFacts {
  const summary = summarize(pilot);
  const statements = statementsOf(pilot);
  const aboutOf = (name: string): { about?: StatementId } => {
    const id = statements.find(({ use, words }) => use === 'name' && readText(words) === name)?.id;
    return id === undefined ? {} : { about: id };
  };
  const loose: Loose[] = [
    ...verdictFacts(summary).map(fact => ({ ...fact, ...aboutOf(summary.name) })),
    ...resultsOfPilot(summary).map(result => {
      const { aboutName, ...fact } = resultFact(result);
      return { ...fact, ...aboutOf(aboutName ?? '') };
    }),
    ...answerFacts(summary),
    ...hoursFacts(summary),
    ...costFacts(summary, currency),
  ];
  return {
    facts: loose.map((fact, index) => ({ ...fact, id: `F${index + 1}` satisfies FactId })),
    statements,
  };
}

/** Names first, then the skeptics' closing words; the reason of an early end stands with the case itself. */
function statementsOf(pilot: Pilot): CaseStudyStatement[] {
  const charter = currentVersion(pilot)?.charter ?? pilot.draft;
  const names = [charter.name, ...(charter.criteria ?? []).map(({ metric }) => metric.name)];
  const closing = pilot.answers.flatMap(({ words }) => words ?? []);
  const distinct = names.filter(
    (name, index) => names.findIndex(each => readText(each) === readText(name)) === index,
  );
  return [
    ...distinct.map(words => ({ use: 'name' as const, from: 'lead' as const, words })),
    ...closing.map(words => ({ use: 'words' as const, from: 'skeptic' as const, words })),
  ].map((statement, index) => ({ id: `Q${index + 1}` satisfies StatementId, ...statement }));
}

const inPilot = ({ id }: PilotSummary) => ({ kind: 'pilot', pilot: id }) as const;

function verdictFacts(summary: PilotSummary): Loose[] {
  if (summary.dates.stopped !== undefined)
    return [
      {
        topic: 'setback',
        label: 'early end',
        value: 'stopped',
        unit: '',
        rendered: 'the pilot was stopped before its end',
        direction: 'none',
        source: inPilot(summary),
        mustTell: true,
      },
    ];
  if (summary.outcome === undefined) return [];
  const verdict = verdictInWords(summary.outcome);
  return [
    {
      topic: 'verdict',
      label: 'verdict on the pilot',
      value: verdict,
      unit: '',
      rendered: verdict,
      direction: 'none',
      verdict,
      source: inPilot(summary),
      mustTell: true,
    },
  ];
}

const count = (
  summary: PilotSummary,
  topic: Fact['topic'],
  label: string,
  [value, of]: readonly [number, number],
): Loose => ({
  topic,
  label,
  value: String(value),
  unit: 'skeptics',
  rendered: `${value} of ${of}`,
  direction: 'none',
  source: inPilot(summary),
});

function answerFacts(summary: PilotSummary): Loose[] {
  const skeptics = skepticSigners(summary);
  const all = skeptics.length;
  const signed = skeptics.filter(each => each.signedAt !== undefined).length;
  const accepted = skeptics.filter(each => each.answer === 'accepts').length;
  const disputed = skeptics.filter(each => each.answer === 'disputes').length;
  return [
    ...(all > 0
      ? [count(summary, 'agreement', 'skeptics who agreed the test', [signed, all])]
      : []),
    ...(accepted > 0
      ? [count(summary, 'agreement', 'skeptics who accepted the verdict', [accepted, all])]
      : []),
    ...(disputed > 0
      ? [
          {
            ...count(summary, 'dispute', 'skeptics who dispute the verdict', [disputed, all]),
            mustTell: true as const,
          },
        ]
      : []),
  ];
}

/** All hours of one pilot, to the tenth: as logged, and as a skeptic counts them. */
export function hoursOfPilot({ minutesByDay }: PilotSummary): {
  readonly raw: number;
  readonly conservative: number;
} {
  const minutes = Object.values(minutesByDay);
  const hours = (index: 0 | 1) =>
    Math.round(minutes.reduce((sum, day) => sum + day[index], 0) / 6) / 10;
  return { raw: hours(0), conservative: hours(1) };
}

function hoursFacts(summary: PilotSummary): Loose[] {
  if (Object.keys(summary.minutesByDay).length === 0) return [];
  const { raw, conservative } = hoursOfPilot(summary);
  const fact = (label: string, value: number): Loose => ({
    topic: 'hours',
    label,
    value: String(value),
    unit: 'hours',
    rendered: counted(Number(value), 'hour'),
    direction: 'none',
    source: inPilot(summary),
  });
  return [
    fact('hours saved, counted conservatively', conservative),
    fact('hours saved, as logged', raw),
  ];
}

const costFacts = (summary: PilotSummary, currency: string): Loose[] =>
  summary.cost === 0
    ? []
    : [
        {
          topic: 'cost',
          label: 'cost of the pilot',
          value: String(summary.cost),
          unit: currency,
          rendered: moneyInWords(summary.cost, currency),
          direction: 'none',
          source: inPilot(summary),
        },
      ];
