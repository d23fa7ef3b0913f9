import { describe, expect, it } from 'vitest';
import type { Quarter } from '#domain/calendar/calendar.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { overlapsOf } from '#domain/savings/overlap.ts';
import { factsOfPilot } from '#domain/scorecard/case-study-facts.ts';
import { factsOfScorecard, type ScorecardFacts } from '#domain/scorecard/facts.ts';
import { FIGURES, partsOf } from '#domain/scorecard/figures.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import { viewQuarter } from '#domain/scorecard/quarter-view.ts';
import { existingPilot, type Happened } from '../pilot/given.ts';
import { asConcluded, asDisputed, asDraft, asJudged, asStopped } from '../pilot/whole-lives.ts';
import { HOUSE, HOUSE_FACTS } from './full-house.ts';

const Q1: Quarter = { fiscalYear: 2026, number: 1 };
const Q2: Quarter = { fiscalYear: 2026, number: 2 };
const Q4: Quarter = { fiscalYear: 2026, number: 4 };
const APRIL = '2026-04-05T12:00:00.000Z';
const LATE = '2026-12-31T00:00:00.000Z';

const stored = async (text: string, name: string) => {
  await expect(`${text}\n`).toMatchFileSnapshot(
    `./whole-quarters/${name.replaceAll(' ', '-')}.txt`,
  );
};

const inLines = (value: unknown) => JSON.stringify(value, undefined, 1);

type Seen = readonly [name: string, pilots: readonly PilotSummary[], quarter: Quarter, at: string];

const QUARTERS: readonly Seen[] = [
  ['of a quarter with a pilot of every kind', HOUSE, Q1, APRIL],
  ['of the same quarter before its verdicts', HOUSE, Q1, '2026-01-31T12:00:00.000Z'],
  ['of the quarter after it', HOUSE, Q2, LATE],
  ['of a quarter in which nothing happened', HOUSE, Q4, LATE],
  ['of an empty workspace', [], Q1, APRIL],
];

/** All that is said of a quarter, so that no figure and no sentence of it changes unseen. */
describe('the scorecard', () => {
  it.each(QUARTERS)('%s reads as stored', async (name, pilots, quarter, at) => {
    const { benchmarks: _same, ...card } = quarterScorecard(pilots, HOUSE_FACTS, quarter, at);
    await stored(inLines(card), `scorecard ${name}`);
  });
});

const factsInLines = ({ facts }: Pick<ScorecardFacts, 'facts'>) => facts.map(inFactLine).join('\n');

function inFactLine({ source, ...fact }: ScorecardFacts['facts'][number]): string {
  return `${Object.values(fact).join(' | ')} <${Object.values(source).join(' ')}>`;
}

describe('the facts', () => {
  it.each(QUARTERS)('%s read as stored', async (name, pilots, quarter, at) => {
    const card = quarterScorecard(pilots, HOUSE_FACTS, quarter, at);
    await stored(factsInLines(factsOfScorecard(card)), `facts ${name}`);
  });

  it('of a large quarter tell harm before any other result, and no more than fit', () => {
    const card = quarterScorecard(HOUSE, HOUSE_FACTS, Q1, APRIL);
    const told = (most: number) =>
      factsOfScorecard(card, most)
        .facts.filter(({ topic }) => topic === 'result' || topic === 'guardrail')
        .map(({ topic, verdict }) => `${topic} ${verdict}`);
    expect(card.results).toHaveLength(7);
    expect(told(2)).toEqual(['guardrail not met', 'result not met']);
    expect(told(7)).toEqual(told(100));
    expect(told(7)[0]).toBe('result not met');
  });
});

describe('what a figure unfolds into', () => {
  it.each(QUARTERS)('%s reads as stored', async (name, pilots, quarter, at) => {
    const view = viewQuarter(HOUSE_FACTS, quarter, at);
    const texts = FIGURES.flatMap(figure => [
      `${figure}:`,
      ...partsOf(figure, pilots, view, overlapsOf(pilots)).map(
        part => `  ${part.pilot} ${part.name}: ${part.text}`,
      ),
    ]);
    await stored(texts.join('\n'), `figures ${name}`);
  });
});

describe('what may be told of a pilot', () => {
  it.each<[string, readonly Happened[]]>([
    ['that is a draft', asDraft],
    ['that is judged', asJudged],
    ['that is to be scaled against its verdict', asDisputed],
    ['that is concluded and disputed', asConcluded],
    ['that was stopped early', asStopped],
  ])('%s reads as stored', async (name, history) => {
    const { facts, statements } = factsOfPilot(existingPilot(history), 'EUR');
    const said = statements.map(
      ({ id, use, from, words }) => `${id} ${use} ${from}: ${words.text}`,
    );
    await stored([factsInLines({ facts }), ...said].join('\n'), `case study of a pilot ${name}`);
  });
});
