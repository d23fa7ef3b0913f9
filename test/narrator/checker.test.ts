import { describe, expect, it } from 'vitest';
import { sealText } from '#domain/chain/free-text.ts';
import { checkText } from '#narrator/checker.ts';
import { checkSentence } from '#narrator/checks/sentence.ts';
import type { DraftSentence, NarrativeRequest } from '#narrator/narrator.ts';
import { slotsOf } from '#narrator/template.ts';
import { factsOf } from './evaluation/fact-sets.ts';

/** F1 a rise on grade C, F2 a fall on grade A, F3 a count, F4 a verdict, F5 a figure that settles nothing, F6 a limit. */
const REQUEST: NarrativeRequest = {
  kind: 'report-summary',
  facts: factsOf(
    {
      topic: 'result',
      label: 'change in close rate',
      rendered: '4.2 points',
      direction: 'better',
      movement: 'up',
      grade: 'C',
    },
    {
      topic: 'result',
      label: 'change in rework minutes',
      rendered: '11 minutes',
      direction: 'worse',
      movement: 'up',
      grade: 'A',
    },
    { topic: 'hours', label: 'hours reclaimed', rendered: '38 hours', names: ['Salesforce'] },
    {
      topic: 'verdict',
      label: 'verdict on the pilot',
      rendered: 'not met',
      direction: 'worse',
      verdict: 'not met',
    },
    {
      topic: 'result',
      label: 'change in observation score',
      rendered: '+0.1 points',
      direction: 'unknown',
      grade: 'B',
    },
    { topic: 'limit', label: 'limit', rendered: 'prices changed' },
  ),
  statements: [
    { id: 'Q1', use: 'name', from: 'lead', words: sealText('Quizmaster in Lisbon', 'salt') },
    { id: 'Q2', use: 'words', from: 'skeptic', words: sealText('I asked Maria.', 'salt') },
  ],
};

const draft = (
  template: string,
  direction: DraftSentence['direction'] = 'none',
  factIds = slotsOf(template),
): DraftSentence => ({ template, direction, factIds });

const codes = (...of: Parameters<typeof draft>): string[] => [
  ...new Set(checkSentence(draft(...of), REQUEST).map(({ code }) => code)),
];

describe('a sentence passes', () => {
  it.each([
    draft('The close rate rose by {{F1}}.', 'better'),
    draft('Rework minutes were up by {{F2}}, a change for the worse.', 'worse'),
    draft('The assistant led to rework going up by {{F2}} minutes.', 'worse'),
    draft('For {{Q1}}, the verdict is {{F4}}.', 'worse'),
    draft('A skeptic wrote {{Q2}} of the verdict, {{F4}}.', 'worse'),
    draft('In Salesforce the hours reclaimed come to {{F3}}.'),
    draft('The close rate rose by {{F1}}, but rework rose by {{F2}}.', 'mixed'),
    draft('The observation score did not improve: {{F5}}.', 'unknown'),
    draft('A limit stands: {{F6}}.'),
    draft('The limit of the comparison is on record.', 'none', ['F6']),
  ])('$template', sentence => {
    expect(checkSentence(sentence, REQUEST)).toEqual([]);
  });
});

const refusals: Readonly<Record<string, readonly Parameters<typeof draft>[]>> = {
  digit: [
    ['Hours reclaimed: {{F3}} of 40.'],
    ['Hours reclaimed: {{F3}}, ½ of them new.'],
    ['Hours reclaimed: {{F3}}².'],
    ['Hours reclaimed: ٣ and {{F3}}.'],
    ['Hours reclaimed rose by % to {{F3}}.'],
  ],
  number_word: [
    ['Hours reclaimed doubled to {{F3}}.'],
    ['Hours reclaimed, twice as planned: {{F3}}.'],
    ['A third of hours were reclaimed, {{F3}}.'],
    ['A quarter of hours were reclaimed, {{F3}}.'],
    ['Dozens of hours were reclaimed, {{F3}}.'],
    ['Hours reclaimed, forty-two or {{F3}}.'],
    ['Hours reclaimed, thirtyfold: {{F3}}.'],
    ['Hours reclaimed, ten per cent: {{F3}}.'],
    ['Hours reclaimed in the first quarter: {{F3}}.'],
    ['Hours reclaimed in phase IV: {{F3}}.'],
    ['Hours reclaimed in phase iii: {{F3}}.'],
    ['Hours reclaimed, f o r t y: {{F3}}.'],
  ],
  vague_quantity: [
    ['Most hours were reclaimed, {{F3}}.'],
    ['Every skeptic counted hours, {{F3}}.'],
  ],
  markup: [['Hours reclaimed: **{{F3}}**.'], ['Hours reclaimed: {{F3}} <br>.'], ['Hours: {F3}.']],
  link: [['Hours reclaimed are on example.com: {{F3}}.'], ['Hours reclaimed: {{F3}}, a/b.']],
  control_character: [['Hours\u200b reclaimed: {{F3}}.'], ['Hours reclaimed:\n{{F3}}.']],
  character: [['Hоurs reclaimed: {{F3}}.'], ['Hours reclaimed “so”: {{F3}}.']],
  form: [
    ['Hours reclaimed: {{F3}}'],
    ['hours reclaimed: {{F3}}.'],
    ['Hours: {{F3}}. The rest is known.'],
  ],
  unknown_id: [['Hours reclaimed: {{F9}}.'], ['Hours reclaimed: {{F3}}.', 'none', ['F3', 'F77']]],
  undeclared_id: [['Hours reclaimed: {{F3}}.', 'none', []]],
  unused_id: [
    ['Hours reclaimed: {{F3}}.', 'better', ['F3', 'F1']],
    ['The hours stand.', 'none', ['F6']],
  ],
  no_fact: [['The record is in order.']],
  fact_not_named: [['It came to {{F3}}.'], ['The cost came to {{F1}}, a rise.', 'better']],
  joined_figures: [
    ['Hours {{F3}} {{F3}}.'],
    ['Hours {{F3}}, {{F3}}.'],
    ['Hours {{F3}} point {{F3}}.'],
  ],
  altered_figure: [
    ['Hours reclaimed: over {{F3}}.'],
    ['Hours reclaimed: minus {{F3}}.'],
    ['Hours reclaimed: -{{F3}}.'],
    ['Hours reclaimed: {{F3}}k.'],
    ['Hours reclaimed: {{F3}} or more.'],
    ['Hours reclaimed: x{{F3}}.'],
  ],
  unattributed_quotation: [
    ['The verdict is {{F4}}, and {{Q2}}.', 'worse'],
    ['It holds that {{Q1}}, whatever the verdict {{F4}}.', 'worse'],
  ],
  direction: [
    ['Rework improved by {{F2}}.', 'worse'],
    ['The close rate rose by {{F1}}.', 'worse'],
    ['The observation score got better by {{F5}}.', 'unknown'],
    ['The observation score did not get worse, {{F5}}.', 'unknown'],
    ['The observation score is unchanged, {{F5}}.', 'unknown'],
    ['Hours reclaimed got better: {{F3}}.'],
  ],
  movement: [
    ['The close rate fell by {{F1}}.', 'better'],
    ['The change in close rate is {{F1}}.', 'better'],
  ],
  verdict: [
    ['The pilot succeeded, verdict {{F4}}.', 'worse'],
    ['The close rate met its target, up by {{F1}}.', 'better'],
    ['The verdict is inconclusive, or {{F4}}.', 'worse'],
  ],
  consent: [
    ['Finance accepted the hours reclaimed, {{F3}}.'],
    ['The verdict {{F4}} was approved.', 'worse'],
  ],
  cause: [
    ['The close rate rose by {{F1}} because of practice.', 'better'],
    ['Thanks to practice, the close rate rose by {{F1}}.', 'better'],
    ['The practice produced a rise in close rate of {{F1}}.', 'better'],
    ['Practice did not cause the close rate to go up by {{F1}}.', 'better'],
    ['The pilot improved the close rate, up by {{F1}}.', 'better'],
    ['The observation score moved due to practice, {{F5}}.', 'unknown'],
    ['The close rate rose by {{F1}} and practice led to rework up by {{F2}}.', 'mixed'],
  ],
  superlative: [
    ['The highest close rate was up by {{F1}}.', 'better'],
    ['The best hours: {{F3}}.'],
  ],
  overclaim: [
    ['A remarkable count of hours reclaimed: {{F3}}.'],
    ['It is proven: hours reclaimed, {{F3}}.'],
  ],
  forecast: [['Hours reclaimed will reach {{F3}}.']],
  advice: [['Readers should note the hours reclaimed, {{F3}}.']],
  name: [
    ['Lisbon reclaimed hours: {{F3}}.'],
    ['The hours reclaimed by Anna: {{F3}}.'],
    ['The hours reclaimed by maria: {{F3}}.'],
    ['The close rate in Salesforce rose by {{F1}}.', 'better'],
  ],
};

describe('a sentence is refused', () => {
  it.each(
    Object.entries(refusals).flatMap(([code, cases]) =>
      cases.map(parts => ({ code, template: parts[0], parts })),
    ),
  )('$code: $template', ({ code, parts }) => {
    expect(codes(...parts)).toContain(code);
  });

  it('whatever stands in it, past the longest length', () => {
    expect(codes(`The hours ${'and so on '.repeat(200)}{{F3}}.`)).toEqual(['too_long']);
  });
});

describe('a text is refused', () => {
  const hours = draft('Hours reclaimed: {{F3}}.');

  it('without a sentence', () => {
    expect(checkText([], REQUEST).map(({ code }) => code)).toEqual(['no_sentences']);
  });

  it('where it repeats itself', () => {
    expect(checkText([hours, hours], REQUEST)).toMatchObject([
      { code: 'repeated_sentence', index: 1 },
    ]);
  });

  it('over its word limit, as rendered', () => {
    const long = Array.from({ length: 40 }, (_, index) =>
      draft(`Hours reclaimed${' here'.repeat(index)}: {{F3}}.`),
    );
    const found = checkText(long, { ...REQUEST, kind: 'scorecard-headline' });
    expect(found.at(-1)).toMatchObject({ code: 'too_long', excerpt: '940 words' });
  });

  it('where it leaves out what must be told', () => {
    const facts = REQUEST.facts.map(fact =>
      fact.id === 'F6' ? { ...fact, mustTell: true as const } : fact,
    );
    expect(checkText([hours], { ...REQUEST, facts })).toMatchObject([
      { code: 'left_out', excerpt: 'F6' },
    ]);
  });
});
