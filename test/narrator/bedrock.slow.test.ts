import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bedrockNarrator } from '#narrator/bedrock.ts';
import type { BedrockConfig } from '#narrator/bedrock-config.ts';
import { checkText } from '#narrator/checker.ts';
import type { DraftSentence, Narrative, NarrativeRequest } from '#narrator/narrator.ts';
import { renderText } from '#narrator/render.ts';
import { ruleWrittenSentences } from '#narrator/rule-written.ts';
import {
  type ConverseServer,
  converse,
  cutMidway,
  failure,
  guardrail,
  hang,
  type Reply,
  sentences,
  startConverseServer,
  text,
  tool,
} from './converse-server.ts';
import { disputedVerdict } from './evaluation/fact-sets.ts';

const CONFIG: BedrockConfig = {
  model: 'eu.example.model-v1:0',
  answerBy: 'schema',
  maxTokens: 900,
  temperature: 0,
  timeLimit: 5_000,
  price: { input: '3', output: '15' },
};

const REQUEST = disputedVerdict('report-summary');

const say = (
  template: string,
  direction: DraftSentence['direction'] = 'none',
  factIds = [...template.matchAll(/\{\{([FQ]\d+)\}\}/g)].map(match => match[1] ?? ''),
): DraftSentence => ({ template, factIds, direction });

const DISPUTE = say("The skeptic's answer to the verdict is {{F2}}.");
const VERDICT = say('By the agreed rule the verdict is {{F1}}.', 'better');
const LIMIT = say('The comparison has a limit: {{F3}}.');
const RESULT = say('Support tickets per week fell by {{F4}}.', 'better');
const GOOD = [DISPUTE, VERDICT, LIMIT, RESULT];

let server: ConverseServer;
beforeAll(async () => {
  server = await startConverseServer();
});
afterAll(() => server.close());

async function narrated(
  replies: readonly Reply[],
  config: Partial<BedrockConfig> = {},
  request: NarrativeRequest = REQUEST,
): Promise<Narrative> {
  server.script(...replies);
  return bedrockNarrator(server.client, { ...CONFIG, ...config }).write(request);
}

/** Complete and without an unsupported claim: what every path has to end in. */
function expectSound(narrative: Narrative, request: NarrativeRequest = REQUEST): void {
  expect(checkText(narrative.sentences, request)).toEqual([]);
  const told = new Set<string>(narrative.sentences.flatMap(({ factIds }) => factIds));
  expect(request.facts.filter(({ id, mustTell }) => mustTell && !told.has(id))).toEqual([]);
}

function expectByRule(narrative: Narrative, outcome: Narrative['outcome'], note: RegExp): void {
  expect(narrative.outcome).toBe(outcome);
  expect(narrative.sentences).toEqual(ruleWrittenSentences(REQUEST));
  expect(narrative.origin.code).toBe('rule_instead_of_model');
  expect(narrative.origin.note).toMatch(note);
  expectSound(narrative);
}

describe('a good answer', () => {
  it('is used as it is, with its model, prompt version, tokens and cost', async () => {
    const narrative = await narrated([sentences(...GOOD)]);
    expect(renderText(narrative.sentences, REQUEST)).toBe(
      "The skeptic's answer to the verdict is disputed. By the agreed rule the verdict is met. The comparison has a limit: the price list changed in the same month. Support tickets per week fell by 9 tickets.",
    );
    expect(narrative).toMatchObject({
      outcome: 'written',
      origin: { code: 'model', replaced: 0, added: 0 },
      model: CONFIG.model,
      promptVersion: 'report-summary.v1',
      tokens: { input: 1_000, output: 200 },
      cost: '0.006',
    });
    expect(server.received).toHaveLength(1);
    expectSound(narrative);
  });

  it('is read from a forced tool where a model lacks schema output', async () => {
    const narrative = await narrated([tool(...GOOD)], { answerBy: 'tool' });
    expect(narrative.origin.code).toBe('model');
    expect(server.received[0]?.body).toMatchObject({
      toolConfig: { toolChoice: { tool: { name: 'narrative' } } },
    });
    expect(server.received[0]?.body).not.toHaveProperty('outputConfig');
  });

  it('is read past reasoning, which is not kept', async () => {
    const narrative = await narrated([
      converse([
        { reasoningContent: { reasoningText: { text: 'They hinted at more.' } } },
        { text: JSON.stringify({ sentences: GOOD }) },
      ]),
    ]);
    expect(narrative.origin.code).toBe('model');
    expect(JSON.stringify(narrative)).not.toContain('hinted');
  });

  it('is not asked for where there is nothing to tell', async () => {
    const narrative = await narrated([sentences(...GOOD)], {}, { ...REQUEST, facts: [] });
    expect(narrative).toMatchObject({ outcome: 'nothing_to_tell', sentences: [] });
    expect(server.received).toHaveLength(0);
  });
});

describe('an answer that claims more than its facts', () => {
  const REFUSED: readonly (readonly [string, DraftSentence, string])[] = [
    ['digits', say('Tickets fell by 9, that is {{F4}}.', 'better'), 'digit'],
    ['a number word', say('Tickets fell by nearly half, that is {{F4}}.', 'better'), 'number_word'],
    ['an invented fact', say('Revenue from tickets came to {{F99}}.'), 'unknown_id'],
    ['a wrong direction', say('Tickets per week got worse by {{F4}}.', 'worse'), 'direction'],
    [
      'a cause on grade C',
      say('Tickets fell by {{F4}} because the team practiced.', 'better'),
      'cause',
    ],
    ['a name', say('Tickets fell by {{F4}}, as Maria reports.', 'better'), 'name'],
    [
      'a turned verdict',
      say('The pilot failed, though {{F1}} is its verdict.', 'better'),
      'verdict',
    ],
  ];

  it.each(REFUSED)(
    'goes back with the finding and is mended by the model: %s',
    async (_, bad, code) => {
      const narrative = await narrated([
        sentences(DISPUTE, VERDICT, LIMIT, bad),
        sentences(...GOOD),
      ]);
      expect(server.received).toHaveLength(2);
      const retry = JSON.stringify(server.received[1]?.body.messages);
      expect(retry).toContain(`\\"code\\":\\"${code}\\"`);
      expect(narrative.origin).toMatchObject({ code: 'model', replaced: 0 });
      expect(narrative.tokens).toEqual({ input: 2_000, output: 400 });
      expect(narrative.attempts?.map(({ outcome }) => outcome)).toEqual([
        'checker_refused',
        'written',
      ]);
    },
  );

  it.each(REFUSED)('is replaced sentence by sentence where it stays: %s', async (_, bad) => {
    const narrative = await narrated([sentences(DISPUTE, VERDICT, LIMIT, bad)]);
    expect(server.received).toHaveLength(2);
    expect(narrative.outcome).toBe('written');
    expect(narrative.origin).toMatchObject({ code: 'model_and_rule', replaced: 1 });
    expect(narrative.origin.note).toMatch(/sentences of the model's refused: 1\./);
    expect(narrative.sentences.slice(0, 3).map(({ by }) => by)).toEqual([
      'model',
      'model',
      'model',
    ]);
    expect(narrative.sentences.map(({ template }) => template)).not.toContain(bad.template);
    expectSound(narrative);
  });

  it('gets what it left out put first, by rule', async () => {
    const narrative = await narrated([sentences(VERDICT, LIMIT, RESULT)]);
    expect(narrative.sentences[0]).toMatchObject({
      by: 'rule',
      factIds: expect.arrayContaining(['F2']),
    });
    expect(narrative.origin).toMatchObject({ code: 'model_and_rule', added: 1, replaced: 0 });
    expectSound(narrative);
  });

  it('is written by rule where no sentence holds', async () => {
    const narrative = await narrated([sentences(say('It was a triumph: 100 %.'))]);
    expectByRule(narrative, 'checker_refused', /no sentence of the model's kept to the facts/);
  });

  it('keeps the first answer where the second call fails', async () => {
    const narrative = await narrated([
      sentences(DISPUTE, VERDICT, LIMIT, say('Tickets fell by 9.', 'better', ['F4'])),
      failure(400, 'ValidationException'),
    ]);
    expect(narrative.origin).toMatchObject({ code: 'model_and_rule', replaced: 1 });
    expect(narrative.attempts?.map(({ outcome }) => outcome)).toEqual([
      'checker_refused',
      'refused_by_service',
    ]);
    expectSound(narrative);
  });

  it('sends a tool its findings as the result of its call', async () => {
    await narrated([tool(say('Tickets: 9.')), tool(...GOOD)], { answerBy: 'tool' });
    expect(server.received[1]?.body).toMatchObject({
      messages: [
        { role: 'user' },
        { role: 'assistant', content: [{ toolUse: { toolUseId: 'call-1' } }] },
        { role: 'user', content: [{ toolResult: { toolUseId: 'call-1', status: 'error' } }] },
      ],
    });
  });
});

describe('an answer that did not end as asked', () => {
  const whole = JSON.stringify({ sentences: GOOD });

  it.each([
    ['max_tokens', 'max_tokens', 2, /ran out of room/],
    ['malformed_model_output', 'malformed_output', 2, /not in the shape/],
    ['malformed_tool_use', 'malformed_output', 2, /not in the shape/],
    ['stop_sequence', 'stop_sequence', 1, /broke off/],
    ['tool_use', 'unexpected_stop', 1, /not known here/],
    ['guardrail_intervened', 'guardrail_intervened', 1, /guardrail/],
    ['content_filtered', 'content_filtered', 1, /content filter/],
    ['model_context_window_exceeded', 'context_window_exceeded', 1, /too many/],
    ['a_reason_of_tomorrow', 'unexpected_stop', 1, /not known here/],
  ] as const)('is not read, whatever it holds: %s', async (stopReason, outcome, calls, note) => {
    const narrative = await narrated([text(whole, stopReason)]);
    expect(server.received).toHaveLength(calls);
    expectByRule(narrative, outcome, note);
    expect(narrative.tokens?.input).toBe(1_000 * calls);
  });

  it('is not read where a tool was to be called and was not', async () => {
    expectByRule(await narrated([text(whole)], { answerBy: 'tool' }), 'malformed_output', /shape/);
  });

  it.each([
    ['malformed JSON', text('{"sentences": [}')],
    ['truncated JSON', text(whole.slice(0, -20))],
    ['JSON with a word around it', text(`Here it is: ${whole}`)],
    ['another shape', text('{"sentences":[{"template":"The verdict is {{F1}}."}]}')],
    ['a member too many', text(JSON.stringify({ sentences: [{ ...VERDICT, note: 'hi' }] }))],
    [
      'an unknown direction',
      text(JSON.stringify({ sentences: [{ ...VERDICT, direction: 'up' }] })),
    ],
  ])('falls back after one more try: %s', async (_, reply) => {
    const narrative = await narrated([reply]);
    expect(server.received).toHaveLength(2);
    expectByRule(narrative, 'malformed_output', /not in the shape/);
  });

  it.each([
    ['no content', converse([])],
    ['an empty text', text('')],
    ['no sentences', text('{"sentences":[]}')],
  ])('falls back where there is nothing in it: %s', async (_, reply) => {
    expectByRule(await narrated([reply]), 'empty_output', /answered nothing/);
  });

  it('is mended by a second answer in the right shape', async () => {
    const narrative = await narrated([text('{"sentences": ['), sentences(...GOOD)]);
    expect(narrative.origin.code).toBe('model');
  });
});

describe('a service in trouble', () => {
  it('answers after being throttled twice, by the retries of the client', async () => {
    const busy = failure(429, 'ThrottlingException');
    const narrative = await narrated([busy, busy, sentences(...GOOD)]);
    expect(server.received).toHaveLength(3);
    expect(narrative.origin.code).toBe('model');
  });

  it.each([
    [429, 'ThrottlingException', 'throttled', 3, /busy/],
    [503, 'ServiceUnavailableException', 'unavailable', 3, /could not be reached/],
    [500, 'InternalServerException', 'unavailable', 3, /could not be reached/],
    [408, 'ModelTimeoutException', 'timed_out', undefined, /too long/],
    [424, 'ModelErrorException', 'unavailable', undefined, /could not be reached/],
    [403, 'AccessDeniedException', 'refused_by_service', 1, /check its settings/],
    [400, 'ValidationException', 'refused_by_service', 1, /check its settings/],
    [404, 'ResourceNotFoundException', 'refused_by_service', 1, /check its settings/],
  ] as const)('falls back: %i %s', async (status, type, outcome, calls, note) => {
    const narrative = await narrated([failure(status, type)]);
    expectByRule(narrative, outcome, note);
    if (calls) expect(server.received).toHaveLength(calls);
  });

  it('falls back at the time limit where the service hangs', async () => {
    const start = performance.now();
    const narrative = await narrated([hang], { timeLimit: 400 });
    expect(performance.now() - start).toBeLessThan(1_500);
    expectByRule(narrative, 'timed_out', /too long/);
  });

  it('keeps the first answer where the second call hangs', async () => {
    const narrative = await narrated(
      [sentences(DISPUTE, VERDICT, LIMIT, say('Tickets fell by 9.', 'better', ['F4'])), hang],
      { timeLimit: 600 },
    );
    expect(narrative.origin).toMatchObject({ code: 'model_and_rule', replaced: 1 });
    expectSound(narrative);
  });

  it('falls back where the connection is cut midway', async () => {
    const narrative = await narrated([cutMidway]);
    expectByRule(narrative, 'disconnected', /connection to the model broke/);
  });
});

describe('a guardrail', () => {
  const config = { guardrail: { id: 'gr-1', version: '7' } };

  it('reads the rendered text and lets it pass', async () => {
    const narrative = await narrated([sentences(...GOOD), guardrail('NONE')], config);
    expect(narrative.origin.code).toBe('model');
    expect(server.received[1]).toEqual({
      path: '/guardrail/gr-1/version/7/apply',
      body: {
        source: 'OUTPUT',
        content: [{ text: { text: renderText(narrative.sentences, REQUEST) } }],
      },
    });
  });

  it('that intervenes leaves no word of the model', async () => {
    const narrative = await narrated(
      [sentences(...GOOD), guardrail('GUARDRAIL_INTERVENED')],
      config,
    );
    expectByRule(narrative, 'guardrail_intervened', /guardrail held the text back/);
  });

  it('that cannot be asked leaves no word of the model', async () => {
    const narrative = await narrated(
      [sentences(...GOOD), failure(403, 'AccessDeniedException')],
      config,
    );
    expectByRule(narrative, 'guardrail_unavailable', /guardrail could not be asked/);
  });

  it('is not asked about a text that is rule-written throughout', async () => {
    await narrated([failure(403, 'AccessDeniedException')], config);
    expect(server.received).toHaveLength(1);
  });
});
