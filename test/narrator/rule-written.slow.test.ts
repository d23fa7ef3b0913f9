import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealText } from '#domain/chain/free-text.ts';
import {
  FACT_DIRECTIONS,
  FACT_TOPICS,
  FACT_VERDICTS,
  type Fact,
  type FactId,
  faultsOfFacts,
} from '#domain/scorecard/fact.ts';
import { EVIDENCE_GRADES } from '#domain/verdict/verdict.ts';
import { checkText } from '#narrator/checker.ts';
import { type NarrativeRequest, SPEAKERS } from '#narrator/narrator.ts';
import { ruleWritten } from '#narrator/rule-written.ts';

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
