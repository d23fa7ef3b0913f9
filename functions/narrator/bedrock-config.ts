import type { Price } from './cost.ts';

/** How a deployment asks its model. */
export type BedrockConfig = {
  /** Model id, inference-profile id or ARN. */
  readonly model: string;
  /** `schema`: JSON-schema output. `tool`: a forced tool, for models without it. */
  readonly answerBy: 'schema' | 'tool';
  readonly maxTokens: number;
  /** Left out for models that refuse it. */
  readonly temperature?: number;
  /** Milliseconds for the whole narrative: every call, retry and guardrail together. */
  readonly timeLimit: number;
  /** Applied to the text as its reader would see it. */
  readonly guardrail?: { readonly id: string; readonly version: string };
  readonly price?: Price;
};

/** The configuration that an environment asks for. Throws where the model is not named or a number is none. */
export function bedrockConfigFrom(
  env: Readonly<Record<string, string | undefined>>,
): BedrockConfig {
  const { NARRATOR_MODEL, NARRATOR_ANSWER_BY, NARRATOR_MAX_TOKENS, NARRATOR_TIME_LIMIT_MS } = env;
  const { NARRATOR_GUARDRAIL, NARRATOR_GUARDRAIL_VERSION } = env;
  const { NARRATOR_PRICE_INPUT, NARRATOR_PRICE_OUTPUT, NARRATOR_TEMPERATURE } = env;
  if (!NARRATOR_MODEL)
    throw new RangeError('NARRATOR_MODEL is not set: name a model or an inference profile.');
  return {
    model: NARRATOR_MODEL,
    answerBy: NARRATOR_ANSWER_BY === 'tool' ? 'tool' : 'schema',
    maxTokens: wholeNumber(NARRATOR_MAX_TOKENS, 2_000),
    timeLimit: wholeNumber(NARRATOR_TIME_LIMIT_MS, 60_000),
    ...(NARRATOR_TEMPERATURE ? { temperature: Number(NARRATOR_TEMPERATURE) } : {}),
    ...(NARRATOR_GUARDRAIL
      ? { guardrail: { id: NARRATOR_GUARDRAIL, version: NARRATOR_GUARDRAIL_VERSION ?? 'DRAFT' } }
      : {}),
    ...(NARRATOR_PRICE_INPUT && NARRATOR_PRICE_OUTPUT
      ? { price: { input: NARRATOR_PRICE_INPUT, output: NARRATOR_PRICE_OUTPUT } }
      : {}),
  };
}

function wholeNumber(text: string | undefined, byDefault: number): number {
  if (text === undefined || text === '') return byDefault;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value <= 0)
    throw new RangeError(`not a whole number above zero: ${text}`);
  return value;
}
