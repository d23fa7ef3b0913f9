import type { ConverseCommandOutput, Message } from '@aws-sdk/client-bedrock-runtime';
import { parseAnswer, parseAnswerText } from './answer.ts';
import type { BedrockConfig } from './bedrock-config.ts';
import { failureOfStop } from './model-failure.ts';
import type { DraftSentence, ModelFailure, Tokens } from './narrator.ts';

/** One call of the model as it came out: a draft, or why there is none. */
export type Call = {
  readonly tokens: Tokens;
  readonly answer?: Message;
} & ({ readonly draft: readonly DraftSentence[] } | { readonly failure: ModelFailure });

/** Reads what `Converse` answered: only an answer that ended as asked, in the shape asked for, is a draft. */
export function readAnswer(
  { stopReason, output, usage }: ConverseCommandOutput,
  config: BedrockConfig,
): Call {
  const tokens = { input: usage?.inputTokens ?? 0, output: usage?.outputTokens ?? 0 };
  const failure = failureOfStop(stopReason, config.answerBy);
  if (failure) return { failure, tokens };
  const answer = output?.message;
  const content = answer?.content ?? [];
  const calls = content.flatMap(({ toolUse }) => (toolUse ? [toolUse.input] : []));
  const text = content.map(block => block.text ?? '').join('');
  if (config.answerBy === 'tool' ? calls.length === 0 : text.trim() === '')
    return { failure: 'empty_output', tokens };
  const draft = config.answerBy === 'tool' ? parseAnswer(calls[0]) : parseAnswerText(text);
  if (!draft || !answer) return { failure: 'malformed_output', tokens };
  return draft.length === 0
    ? { failure: 'empty_output', tokens }
    : { draft, answer: withoutReasoning(answer), tokens };
}

/** A model's reasoning is neither kept nor sent back. */
const withoutReasoning = ({ role, content }: Message): Message => ({
  role,
  content: (content ?? []).filter(block => block.text !== undefined || block.toolUse !== undefined),
});
