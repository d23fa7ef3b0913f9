import type {
  ContentBlock,
  ConverseCommandInput,
  Message,
  ToolConfiguration,
} from '@aws-sdk/client-bedrock-runtime';
import { readText } from '#domain/chain/free-text.ts';
import type { Fact } from '#domain/scorecard/fact.ts';
import { ANSWER_SCHEMA } from './answer.ts';
import type { BedrockConfig } from './bedrock-config.ts';
import type { Finding } from './checks/finding.ts';
import type { NarrativeRequest, Statement } from './narrator.ts';
import { PROMPTS } from './prompts/prompts.ts';

const ANSWER_NAME = 'narrative';
const ANSWER_DESCRIPTION = 'The sentences of the text, in reading order.';

/** The first answer and what was wrong with it: a model gets them back once. */
export type Retry = { readonly answer?: Message; readonly findings: readonly Finding[] };

/** The whole request to `Converse`: the prompt, the facts as data, and the shape of the answer. Nothing else is sent. */
export function converseInput(
  request: NarrativeRequest,
  config: BedrockConfig,
  retry?: Retry,
): ConverseCommandInput {
  const asked: Message = { role: 'user', content: [{ text: JSON.stringify(dataFor(request)) }] };
  return {
    modelId: config.model,
    system: [{ text: PROMPTS[request.kind].system }],
    messages: retry ? withFindings(asked, retry) : [asked],
    inferenceConfig: {
      maxTokens: config.maxTokens,
      ...(config.temperature === undefined ? {} : { temperature: config.temperature }),
    },
    ...(config.answerBy === 'tool' ? { toolConfig: FORCED_TOOL } : { outputConfig: JSON_OUTPUT }),
  };
}

const JSON_OUTPUT: NonNullable<ConverseCommandInput['outputConfig']> = {
  textFormat: {
    type: 'json_schema',
    structure: {
      jsonSchema: {
        name: ANSWER_NAME,
        description: ANSWER_DESCRIPTION,
        schema: JSON.stringify(ANSWER_SCHEMA),
      },
    },
  },
};

/** For models without schema output: the answer is the input of a tool that does nothing. */
const FORCED_TOOL: ToolConfiguration = {
  tools: [
    {
      toolSpec: {
        name: ANSWER_NAME,
        description: ANSWER_DESCRIPTION,
        inputSchema: { json: ANSWER_SCHEMA },
      },
    },
  ],
  toolChoice: { tool: { name: ANSWER_NAME } },
};

/** What a model may see: no source, no row, no person's name but in quoted words. */
const dataFor = ({ kind, facts, statements }: NarrativeRequest) => ({
  text: kind,
  facts: facts.map(factFor),
  statements: statements.filter(({ words }) => words.text !== undefined).map(statementFor),
});

const factFor = ({ id, topic, label, rendered, unit, ...rest }: Fact) => ({
  id,
  topic,
  label,
  shows: rendered,
  unit,
  direction: rest.direction,
  movement: rest.movement,
  verdict: rest.verdict,
  grade: rest.grade,
  about: rest.about,
  names: rest.names,
  mustTell: rest.mustTell,
});

const LONGEST_STATEMENT = 600;

const statementFor = ({ id, use, from, words }: Statement) => ({
  id,
  use,
  from,
  typed: withoutAddresses(readText(words)).slice(0, LONGEST_STATEMENT),
});

/** E-mail and web addresses are no part of what somebody meant to say to a reader. */
const withoutAddresses = (text: string): string =>
  text
    .replace(/\S+@\S+\.\S+/g, '[address]')
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, '[address]')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ');

/** The findings as the user's next turn: after the answer where there was one, else with the question asked again. */
function withFindings(asked: Message, { answer, findings }: Retry): Message[] {
  const told = JSON.stringify({
    refused: findings.map(({ code, index, excerpt, sentence }) => ({
      code,
      index,
      excerpt,
      sentence,
    })),
    ask: 'Write the whole text again with these mended. The rules stay as they are.',
  });
  if (!answer) return [{ role: 'user', content: [...(asked.content ?? []), { text: told }] }];
  const calls = (answer.content ?? []).flatMap(({ toolUse }) => toolUse?.toolUseId ?? []);
  const reply: ContentBlock[] =
    calls.length === 0
      ? [{ text: told }]
      : calls.map(toolUseId => ({
          toolResult: { toolUseId, status: 'error', content: [{ text: told }] },
        }));
  return [asked, answer, { role: 'user', content: reply }];
}
