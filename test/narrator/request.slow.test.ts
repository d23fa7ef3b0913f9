import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealText } from '#domain/chain/free-text.ts';
import { ANSWER_SCHEMA } from '#narrator/answer.ts';
import { bedrockNarrator } from '#narrator/bedrock.ts';
import { PROMPTS } from '#narrator/prompts/prompts.ts';
import { type ConverseServer, startConverseServer, text } from './converse-server.ts';
import { disputedVerdict } from './evaluation/fact-sets.ts';

let server: ConverseServer;
beforeAll(async () => {
  server = await startConverseServer();
});
afterAll(() => server.close());

describe('the request of one report', () => {
  it('holds the prompt, the facts and the quoted words, and nothing else', async () => {
    const base = disputedVerdict('report-summary');
    const request = {
      ...base,
      statements: [
        ...base.statements,
        {
          id: 'Q2' as const,
          use: 'words' as const,
          from: 'skeptic' as const,
          words: sealText('Ask ann.field@corp.example, or see https://corp.example/t?id=7', 'salt'),
        },
        {
          id: 'Q3' as const,
          use: 'words' as const,
          from: 'lead' as const,
          words: { commitment: 'c' },
        },
      ],
    };
    server.script(text('', 'content_filtered'));
    await bedrockNarrator(server.client, {
      model: 'eu.example.model-v1:0',
      answerBy: 'schema',
      maxTokens: 900,
      temperature: 0.2,
      timeLimit: 5_000,
    }).write(request);
    expect(server.received).toEqual([
      {
        path: '/model/eu.example.model-v1%3A0/converse',
        body: {
          system: [{ text: PROMPTS['report-summary'].system }],
          messages: [{ role: 'user', content: [{ text: JSON.stringify(DATA) }] }],
          inferenceConfig: { maxTokens: 900, temperature: 0.2 },
          outputConfig: {
            textFormat: {
              type: 'json_schema',
              structure: {
                jsonSchema: {
                  name: 'narrative',
                  description: 'The sentences of the text, in reading order.',
                  schema: JSON.stringify(ANSWER_SCHEMA),
                },
              },
            },
          },
        },
      },
    ]);
  });
});

const DATA = {
  text: 'report-summary',
  facts: [
    {
      id: 'F1',
      topic: 'verdict',
      label: 'verdict on the pilot',
      shows: 'met',
      unit: '',
      direction: 'better',
      verdict: 'met',
      grade: 'C',
      mustTell: true,
    },
    {
      id: 'F2',
      topic: 'dispute',
      label: "skeptic's answer to the verdict",
      shows: 'disputed',
      unit: '',
      direction: 'none',
      mustTell: true,
    },
    {
      id: 'F3',
      topic: 'limit',
      label: 'limit of the comparison',
      shows: 'the price list changed in the same month',
      unit: 'month',
      direction: 'none',
      mustTell: true,
    },
    {
      id: 'F4',
      topic: 'result',
      label: 'change in support tickets per week',
      shows: '9 tickets',
      unit: 'tickets',
      direction: 'better',
      movement: 'down',
      verdict: 'met',
      grade: 'C',
    },
  ],
  statements: [
    { id: 'Q1', use: 'words', from: 'skeptic', typed: 'Tickets always fall in August.' },
    { id: 'Q2', use: 'words', from: 'skeptic', typed: 'Ask [address] or see [address]' },
  ],
};
