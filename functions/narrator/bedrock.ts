import {
  ApplyGuardrailCommand,
  BedrockRuntimeClient,
  type BedrockRuntimeClientConfig,
  ConverseCommand,
} from '@aws-sdk/client-bedrock-runtime';
import { type Call, readAnswer } from './bedrock-answer.ts';
import type { BedrockConfig } from './bedrock-config.ts';
import { converseInput, type Retry } from './bedrock-request.ts';
import { checkText } from './checker.ts';
import type { Finding } from './checks/finding.ts';
import { addTokens, costOf } from './cost.ts';
import { type Mended, mend } from './mend.ts';
import { FAILURES, failureOfError } from './model-failure.ts';
import {
  type Attempt,
  factsHashOf,
  type ModelFailure,
  type Narrative,
  type NarrativeRequest,
  type Narrator,
  type Tokens,
} from './narrator.ts';
import { originOf } from './origin.ts';
import { PROMPTS } from './prompts/prompts.ts';
import { renderText } from './render.ts';
import { ruleWritten } from './rule-written.ts';

const NO_TOKENS: Tokens = { input: 0, output: 0 };

/** Calls in all that the client makes of one request: throttling and network faults are tried again with backoff. */
const CALLS_PER_REQUEST = 3;

/** A client for `bedrockNarrator`; region and credentials come from the environment unless given. */
export const bedrockClient = (options: BedrockRuntimeClientConfig = {}): BedrockRuntimeClient =>
  new BedrockRuntimeClient({ maxAttempts: CALLS_PER_REQUEST, ...options });

/**
 * Asks a model over Bedrock's `Converse`, checks what it answers, asks once more with the findings, and mends the
 * rest by rule. Retries on throttling and network faults are the client's own; the time limit covers them all.
 */
export const bedrockNarrator = (client: BedrockRuntimeClient, config: BedrockConfig): Narrator => ({
  write: async request => {
    if (request.facts.length === 0) return ruleWritten(request);
    const signal = AbortSignal.timeout(config.timeLimit);
    const calls = await ask(client, config, request, signal);
    const text = await guarded(client, config, request, bestOf(calls, request), signal);
    return narrativeOf(request, config, calls, text);
  },
});

type Judged = Call & { readonly findings: readonly Finding[] };

/** One call, and a second where the first can be mended by asking. */
async function ask(
  client: BedrockRuntimeClient,
  config: BedrockConfig,
  request: NarrativeRequest,
  signal: AbortSignal,
): Promise<readonly Judged[]> {
  const first = judged(await call(client, config, request, signal), request);
  const again = 'failure' in first ? FAILURES[first.failure].again : first.findings.length > 0;
  if (!again) return [first];
  const retry: Retry = {
    findings: 'failure' in first ? [findingOf(first.failure)] : first.findings,
    ...(!('failure' in first) && first.answer ? { answer: first.answer } : {}),
  };
  return [first, judged(await call(client, config, request, signal, retry), request)];
}

const judged = (made: Call, request: NarrativeRequest): Judged => ({
  ...made,
  findings: 'draft' in made ? checkText(made.draft, request) : [],
});

const findingOf = (failure: ModelFailure): Finding => ({
  code: 'form',
  excerpt: failure,
  sentence: 'Answer with one complete JSON object in the asked shape, short enough to end.',
});

async function call(
  client: BedrockRuntimeClient,
  config: BedrockConfig,
  request: NarrativeRequest,
  signal: AbortSignal,
  retry?: Retry,
): Promise<Call> {
  try {
    const command = new ConverseCommand(converseInput(request, config, retry));
    return readAnswer(await client.send(command, { abortSignal: signal }), config);
  } catch (error) {
    return { failure: failureOfError(error), tokens: NO_TOKENS };
  }
}

type Text = Mended & { readonly failure?: ModelFailure };

/** The text that keeps most of the model's sentences; the later one where they tie. */
function bestOf(calls: readonly Judged[], request: NarrativeRequest): Text {
  const texts = calls.flatMap(made =>
    'draft' in made ? [mend(made.draft, made.findings, request)] : [],
  );
  const best = texts.reduce<Mended | undefined>(
    (leader, text) => (leader && leader.kept > text.kept ? leader : text),
    undefined,
  );
  const last = calls.at(-1);
  const failure = last && 'failure' in last ? last.failure : 'checker_refused';
  if (!best) return byRule(request, failure);
  return best.kept === 0 ? { ...byRule(request, failure), replaced: best.replaced } : best;
}

const byRule = (request: NarrativeRequest, failure: ModelFailure): Text => ({
  sentences: ruleWritten(request).sentences,
  kept: 0,
  replaced: 0,
  added: 0,
  failure,
});

/** The guardrail reads what the reader would: no model sentence is shown that it did not let pass. */
async function guarded(
  client: BedrockRuntimeClient,
  { guardrail }: BedrockConfig,
  request: NarrativeRequest,
  text: Text,
  signal: AbortSignal,
): Promise<Text> {
  if (!guardrail || text.kept === 0) return text;
  try {
    const { action } = await client.send(
      new ApplyGuardrailCommand({
        guardrailIdentifier: guardrail.id,
        guardrailVersion: guardrail.version,
        source: 'OUTPUT',
        content: [{ text: { text: renderText(text.sentences, request) } }],
      }),
      { abortSignal: signal },
    );
    return action === 'NONE' ? text : byRule(request, 'guardrail_intervened');
  } catch {
    return byRule(request, 'guardrail_unavailable');
  }
}

function narrativeOf(
  request: NarrativeRequest,
  config: BedrockConfig,
  calls: readonly Judged[],
  text: Text,
): Narrative {
  const tokens = calls.map(made => made.tokens).reduce(addTokens, NO_TOKENS);
  return {
    kind: request.kind,
    sentences: text.sentences,
    origin: originOf(text, text.failure),
    outcome: text.failure ?? 'written',
    promptVersion: PROMPTS[request.kind].version,
    factsHash: factsHashOf(request),
    model: config.model,
    attempts: calls.map(attemptOf),
    tokens,
    ...(config.price ? { cost: costOf(tokens, config.price) } : {}),
  };
}

const attemptOf = (made: Judged): Attempt =>
  'failure' in made
    ? { outcome: made.failure, findings: [] }
    : {
        outcome: made.findings.length > 0 ? 'checker_refused' : 'written',
        draft: made.draft,
        findings: made.findings,
      };
