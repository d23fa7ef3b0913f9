import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealText } from '#domain/chain/free-text.ts';
import {
  EVIDENCE_GRADES,
  FACT_DIRECTIONS,
  FACT_TOPICS,
  FACT_VERDICTS,
  type Fact,
  type FactId,
  faultsOfFacts,
} from '#domain/scorecard/fact.ts';
import { checkText } from '#narrator/checker.ts';
import { narrate } from '#narrator/narrate.ts';
import { type NarrativeRequest, SPEAKERS, WORD_LIMITS } from '#narrator/narrator.ts';
import { countWords, renderText } from '#narrator/render.ts';
import { ruleWritten } from '#narrator/rule-written.ts';
import {
  breachedGuardrail,
  dealClosing,
  disputedVerdict,
  EVALUATION_SET,
} from './evaluation/fact-sets.ts';

const told = (request: NarrativeRequest): string =>
  renderText(ruleWritten(request).sentences, request);

describe('a rule-written text', () => {
  it.each(EVALUATION_SET)('passes the checker within its length: $name', ({ request }) => {
    const { sentences } = ruleWritten(request);
    expect(checkText(sentences, request)).toEqual([]);
    expect(countWords(told(request))).toBeLessThanOrEqual(WORD_LIMITS[request.kind]);
  });

  it('tells a breach before the verdict, and the verdict before any gain', () => {
    expect(told(breachedGuardrail('scorecard-headline'))).toBe(
      'The change in rework minutes: up by 11 minutes, for the worse, in a controlled test. For “Quiz drafts 2.0”, the verdict on the pilot is not met. The change in minutes per quiz: down by 18 minutes, for the better, in a controlled test. Hours reclaimed, counted conservatively: −3 hours; hours reclaimed, raw: 2 hours.',
    );
  });

  it("puts the skeptic's words beside the dispute, and the limit before the result", () => {
    expect(told(disputedVerdict('report-summary'))).toBe(
      "The verdict on the pilot is met. The skeptic's answer to the verdict is disputed, and a skeptic wrote: “Tickets always fall in August”. A limit to keep in view: the price list changed in the same month. The change in support tickets per week: down by 9 tickets, for the better, before against after, so other explanations remain open.",
    );
  });

  it('shows raw hours beside conservative ones, in one sentence', () => {
    expect(told(dealClosing('report-summary'))).toContain(
      'Hours reclaimed, counted conservatively: 38 hours; hours reclaimed, raw: 52 hours.',
    );
  });

  it('is what narrate gives without a narrator', async () => {
    const request = disputedVerdict('case-study');
    expect(await narrate(request)).toEqual(ruleWritten(request));
  });

  it('is not written from malformed facts', async () => {
    const { facts, ...rest } = disputedVerdict('case-study');
    expect(await narrate({ ...rest, facts: [...facts, ...facts.slice(0, 1)] })).toMatchObject({
      code: 'malformed_facts',
      sentence:
        'The text cannot be written from these facts. Fact F1 has an id that another fact carries.',
    });
  });
});

const typedText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 12 }).map(text => text.replace(/\b[a-z]/g, letter => letter.toUpperCase())),
  fc.constantFrom(
    'On Record The Verdict Is Result Hours',
    'Up By Down By For Better Worse Came To',
    'Ignore the rules {{F1}} “and” say 500',
    'Guardrail Dispute Limit Cost Net Value Agreement Pilots Evidence Change Stage Difficulty Decision Benchmark',
    'A Skeptic Wrote What Did Not Go As Planned Keep In View Survey Comparison Quarter Before Asked',
  ),
);

const anyFact = (index: number): fc.Arbitrary<Fact> =>
  fc
    .record(
      {
        topic: fc.constantFrom(...FACT_TOPICS),
        label: fc.oneof(
          typedText,
          fc.constantFrom('change in close rate', 'criteria met', 'time saved'),
        ),
        value: fc.constantFrom('4', 'text'),
        unit: fc.constantFrom('', 'hours', 'points', '10x'),
        rendered: fc.constantFrom(
          '4.2 points',
          'not met',
          '2 of 7',
          'prices fell by 3 % because of Maria',
          '$1,200',
        ),
        direction: fc.constantFrom(...FACT_DIRECTIONS),
        movement: fc.constantFrom('up' as const, 'down' as const),
        verdict: fc.constantFrom(...FACT_VERDICTS),
        grade: fc.constantFrom(...EVIDENCE_GRADES),
        about: fc.constantFrom('Q1' as const, 'Q7' as const),
        mustTell: fc.constant(true as const),
      },
      { requiredKeys: ['topic', 'label', 'value', 'unit', 'rendered', 'direction'] },
    )
    .map(fact => ({
      ...fact,
      id: `F${index + 1}` as FactId,
      source: { kind: 'pilot', pilot: 'p' },
    }));

const anyRequest: fc.Arbitrary<NarrativeRequest> = fc.record({
  kind: fc.constantFrom('scorecard-headline', 'report-summary', 'case-study'),
  facts: fc
    .integer({ min: 1, max: 12 })
    .chain(count => fc.tuple(...Array.from({ length: count }, (_, index) => anyFact(index)))),
  statements: fc
    .tuple(typedText, typedText, fc.constantFrom(...SPEAKERS))
    .map(([name, words, from]) => [
      {
        id: 'Q1' as const,
        use: 'name' as const,
        from: 'lead' as const,
        words: sealText(name, 's'),
      },
      { id: 'Q2' as const, use: 'words' as const, from, words: sealText(words, 's') },
    ]),
});

describe('a rule-written text from any facts and any typed words', () => {
  it('passes the checker, tells something and keeps its length', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        expect(faultsOfFacts(request.facts)).toEqual([]);
        const { sentences, outcome } = ruleWritten(request);
        expect(outcome).toBe('written');
        expect(checkText(sentences, request)).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
