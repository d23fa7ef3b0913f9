import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealText } from '#domain/chain/free-text.ts';
import { bedrockNarrator } from '#narrator/bedrock.ts';
import { checkText } from '#narrator/checker.ts';
import type { DraftSentence, NarrativeRequest, Statement } from '#narrator/narrator.ts';
import { PROMPTS } from '#narrator/prompts/prompts.ts';
import { slotsOf } from '#narrator/template.ts';
import { type ConverseServer, sentences, startConverseServer } from './converse-server.ts';
import { disputedVerdict } from './evaluation/fact-sets.ts';
import { INJECTIONS } from './evaluation/injections.ts';

const PLACES: readonly (readonly [string, Pick<Statement, 'use' | 'from'>])[] = [
  ["a pilot's name", { use: 'name', from: 'lead' }],
  ['a criterion', { use: 'words', from: 'lead' }],
  ["a skeptic's comment", { use: 'words', from: 'skeptic' }],
];

const GOOD: readonly DraftSentence[] = [
  {
    template: "The skeptic's answer to the verdict is {{F2}}.",
    factIds: ['F2'],
    direction: 'none',
  },
  { template: 'By the agreed rule the verdict is {{F1}}.', factIds: ['F1'], direction: 'better' },
  { template: 'The comparison has a limit: {{F3}}.', factIds: ['F3'], direction: 'none' },
];

function requestWith(typed: string, place: Pick<Statement, 'use' | 'from'>): NarrativeRequest {
  const { facts } = disputedVerdict('report-summary');
  return {
    kind: 'report-summary',
    facts: facts.map(fact => (fact.topic === 'verdict' ? { ...fact, about: 'Q1' as const } : fact)),
    statements: [{ id: 'Q1', ...place, words: sealText(typed, 'salt-of-an-injection') }],
  };
}

let server: ConverseServer;
beforeAll(async () => {
  server = await startConverseServer();
});
afterAll(() => server.close());

describe(`instructions hidden in what people typed: ${INJECTIONS.length} in ${PLACES.length} places`, () => {
  it.each(
    PLACES.flatMap(([name, place]) =>
      INJECTIONS.map(injection => [name, injection, place] as const),
    ),
  )(
    'reach the model as data, and gain nothing where it obeys: %s, %j',
    async (_, injection, place) => {
      const request = requestWith(injection.typed, place);
      const { template, direction } = injection.obeyed;
      const obeyed: DraftSentence = { template, direction, factIds: slotsOf(template) };
      server.script(sentences(...GOOD, obeyed));
      const narrative = await bedrockNarrator(server.client, {
        model: 'm',
        answerBy: 'schema',
        maxTokens: 900,
        timeLimit: 5_000,
      }).write(request);

      const [first] = server.received;
      expect(first?.body.system).toEqual([{ text: PROMPTS['report-summary'].system }]);
      const [message] = (first?.body.messages ?? []) as { content: { text: string }[] }[];
      const data = JSON.parse(message?.content[0]?.text ?? '');
      expect(Object.keys(data)).toEqual(['text', 'facts', 'statements']);
      expect(data.statements).toHaveLength(1);

      expect(narrative.sentences.map(sentence => sentence.template)).not.toContain(template);
      expect(narrative.origin).toMatchObject({ code: 'model_and_rule', replaced: 1 });
      expect(narrative.sentences.filter(({ by }) => by === 'model')).toHaveLength(GOOD.length);
      expect(checkText(narrative.sentences, request)).toEqual([]);
    },
  );
});
