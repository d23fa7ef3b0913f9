import type { MetricFamily } from '../criteria/criterion.ts';
import { oneOf } from '../numbers/counted.ts';
import { moneyInWords } from '../numbers/money-in-words.ts';
import type { Outcome } from '../verdict/verdict.ts';
import type { Benchmark } from './benchmarks.ts';
import type { Fact, FactId, FactVerdict, StatementId } from './fact.ts';
import type { AskedDecision, Result, Scorecard } from './scorecard.ts';

/** What a narrator is given of a scorecard: facts, and the names that people typed, which no label may hold. */
export type ScorecardFacts = {
  readonly facts: readonly Fact[];
  readonly names: readonly { readonly id: StatementId; readonly text: string }[];
};

/** A fact before it has its id. */
export type Unnumbered = Omit<Fact, 'id' | 'about'> & { readonly aboutName?: string };

const MEASURES: Readonly<Record<MetricFamily, string>> = {
  'time-saved': 'change in time needed',
  revenue: 'change in a revenue measure',
  'time-to-competence': 'change in time to competence',
  cost: 'change in cost of the work',
  quality: 'change in quality of the work',
  mobility: 'change in internal mobility',
  retention: 'change in retention',
  activity: 'change in activity',
};

/** The benchmarks that stand beside a scorecard's sentences; the others are in its annex. */
const TOLD_BENCHMARKS: readonly string[] = ['goal-business', 'barrier-resistance'];

/**
 * Turns a scorecard into the facts that a narrator may arrange (rule R11). Each value is worded here, by code. Of a
 * large workspace's results the `mostResults` first ones are told, a breached guardrail before any other.
 */
export function factsOfScorecard(
  scorecard: Scorecard,
  mostResults: number = Number.POSITIVE_INFINITY,
): ScorecardFacts {
  const loose = [
    ...mostTelling(scorecard.results, mostResults).map(resultFact),
    ...disputeFacts(scorecard),
    ...hoursFacts(scorecard),
    ...costFacts(scorecard),
    ...pilotFacts(scorecard),
    ...stageFacts(scorecard),
    ...scorecard.decisions.map(decision => decisionFact(decision, scorecard.currency)),
    ...scorecard.benchmarks.filter(({ id }) => TOLD_BENCHMARKS.includes(id)).map(benchmarkFact),
  ];
  const names = [...new Set(loose.flatMap(({ aboutName }) => aboutName ?? []))];
  const ids = new Map(names.map((name, index) => [name, `Q${index + 1}` satisfies StatementId]));
  return {
    facts: loose.map(({ aboutName, ...fact }, index) => ({
      ...fact,
      id: `F${index + 1}` satisfies FactId,
      ...aboutId(aboutName, ids),
    })),
    names: [...ids].map(([text, id]) => ({ id, text })),
  };
}

function aboutId(name: string | undefined, ids: ReadonlyMap<string, StatementId>) {
  const about = name === undefined ? undefined : ids.get(name);
  return about === undefined ? {} : { about };
}

const isBreached = ({ role, outcome }: Result): boolean =>
  role === 'guardrail' && outcome === 'not-met';

function mostTelling(results: readonly Result[], most: number): readonly Result[] {
  if (results.length <= most) return results;
  const breached = results.filter(isBreached);
  return [...breached, ...results.filter(each => !isBreached(each))].slice(0, most);
}

/** What may be told of one judged criterion. */
export function resultFact(result: Result): Unnumbered {
  const { role, outcome, change, grade, pilot, criterion, name, family } = result;
  const verdict = verdictInWords(outcome);
  return {
    topic: role === 'guardrail' ? 'guardrail' : 'result',
    label: MEASURES[family],
    value: change?.value ?? verdict,
    unit: change?.unit ?? '',
    rendered: change?.rendered ?? verdict,
    direction: change?.direction ?? 'unknown',
    ...(change?.movement ? { movement: change.movement } : {}),
    verdict,
    grade,
    source: { kind: 'pilot', pilot, criterion },
    aboutName: name,
    ...(isBreached(result) ? { mustTell: true as const } : {}),
  };
}

const scorecardSource = { kind: 'workspace', path: '/app/scorecard' } as const;

const figure = (
  topic: Fact['topic'],
  label: string,
  value: number,
  unit: string,
  more: Partial<Unnumbered> = {},
): Unnumbered => ({
  topic,
  label,
  value: String(value),
  unit,
  rendered: unit === '' ? String(value) : `${value} ${value === 1 ? oneOf(unit) : unit}`,
  direction: 'none',
  source: scorecardSource,
  ...more,
});

const disputeFacts = ({ skeptics }: Scorecard): Unnumbered[] => [
  ...(skeptics.disputed > 0
    ? [
        figure('dispute', 'verdicts that a skeptic disputes', skeptics.disputed, 'verdicts', {
          mustTell: true,
        }),
      ]
    : []),
  ...(skeptics.accepted > 0
    ? [figure('agreement', 'verdicts that a skeptic accepted', skeptics.accepted, 'verdicts')]
    : []),
  ...(skeptics.unanswered > 0
    ? [figure('limit', 'verdicts that a skeptic left unanswered', skeptics.unanswered, 'verdicts')]
    : []),
];

const hoursFacts = ({ hours }: Scorecard): Unnumbered[] =>
  hours.raw === 0 && hours.conservative === 0
    ? []
    : [
        figure('hours', 'hours saved, counted conservatively', hours.conservative, 'hours'),
        figure('hours', 'hours saved, as logged', hours.raw, 'hours'),
        ...(hours.reinvested > 0
          ? [figure('hours', 'hours reinvested', hours.reinvested, 'hours')]
          : []),
      ];

const costFacts = ({ cost, currency }: Scorecard): Unnumbered[] =>
  cost === 0
    ? []
    : [
        {
          ...figure('cost', 'cost in the quarter', cost, ''),
          unit: currency,
          rendered: moneyInWords(cost, currency),
        },
      ];

const pilotFacts = ({ counts }: Scorecard): Unnumbered[] => [
  figure('pilots', 'pilots started', counts.started, 'pilots'),
  figure('pilots', 'pilots judged', counts.judged, 'pilots'),
  ...(counts.stopped > 0 ? [figure('pilots', 'pilots stopped', counts.stopped, 'pilots')] : []),
];

const stageFacts = ({ stages }: Scorecard): Unnumbered[] =>
  stages.map(({ stage, met, gates }) => ({
    ...figure('stage', 'gates met', met, 'gates'),
    rendered: `${met} of ${gates} in stage ${stage}`,
  }));

const decisionFact = ({ pilot, amount }: AskedDecision, currency: string): Unnumbered => ({
  topic: 'decision',
  label: 'decision asked for on a judged pilot',
  value: amount ?? 'scale, iterate or retire',
  unit: amount === undefined ? '' : currency,
  rendered:
    amount === undefined
      ? 'scale, iterate or retire'
      : `scale, iterate or retire, after ${moneyInWords(Number(amount), currency)}`,
  direction: 'none',
  source: { kind: 'pilot', pilot },
});

const benchmarkFact = ({ text, figure: shown, source }: Benchmark): Unnumbered => ({
  topic: 'benchmark',
  label: text,
  value: shown,
  unit: '',
  rendered: shown,
  direction: 'none',
  source: { kind: 'benchmark', citation: source },
});

const VERDICT_WORDS: Readonly<Record<Outcome, FactVerdict>> = {
  met: 'met',
  'not-met': 'not met',
  inconclusive: 'inconclusive',
  'not-assessable': 'not assessable',
};
export const verdictInWords = (outcome: Outcome): FactVerdict => VERDICT_WORDS[outcome];
