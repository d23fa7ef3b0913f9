import { hashValue } from '#domain/chain/canonical.ts';
import { type FreeText, withoutWords } from '#domain/chain/free-text.ts';
import type { Fact, FactId, StatementId } from '#domain/scorecard/fact.ts';
import type { Finding } from './checks/finding.ts';
import type { NarrativeKind } from './limits.ts';

export const SPEAKERS = ['skeptic', 'lead', 'contributor', 'executive', 'compliance'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/**
 * Words that somebody typed. They reach a model as quoted data and a page as a quotation; nobody rewords them.
 * `name`: what people call a pilot or a criterion. `words`: what a person said.
 */
export type Statement = {
  readonly id: StatementId;
  readonly use: 'name' | 'words';
  readonly from: Speaker;
  readonly words: FreeText;
};

export type NarrativeRequest = {
  readonly kind: NarrativeKind;
  readonly facts: readonly Fact[];
  readonly statements: readonly Statement[];
};

export const SENTENCE_DIRECTIONS = [
  'better',
  'worse',
  'unchanged',
  'unknown',
  'mixed',
  'none',
] as const;
export type SentenceDirection = (typeof SENTENCE_DIRECTIONS)[number];

/** One sentence before code fills its slots: `The change in close rate was {{F12}}.` */
export type DraftSentence = {
  readonly template: string;
  /** Ids of what it rests on: every fact and statement in its slots, and others that back its words. */
  readonly factIds: readonly string[];
  readonly direction: SentenceDirection;
};

export type Sentence = Omit<DraftSentence, 'factIds'> & {
  readonly factIds: readonly (FactId | StatementId)[];
  readonly by: 'model' | 'rule' | 'person';
};

/** Why a model's answer, or a part of it, was not used. */
export const MODEL_FAILURES = [
  'max_tokens',
  'guardrail_intervened',
  'content_filtered',
  'context_window_exceeded',
  'stop_sequence',
  'unexpected_stop',
  'malformed_output',
  'empty_output',
  'throttled',
  'unavailable',
  'timed_out',
  'disconnected',
  'refused_by_service',
  'guardrail_unavailable',
  'checker_refused',
] as const;
export type ModelFailure = (typeof MODEL_FAILURES)[number];

/** `written`: by the narrator that was asked. `nothing_to_tell`: no facts, and so no text. */
export type Outcome = 'written' | 'nothing_to_tell' | ModelFailure;

/** How a text came about; `note` is what its reader is told. */
export type Origin = {
  readonly code: 'rule' | 'model' | 'model_and_rule' | 'rule_instead_of_model';
  /** Sentences of the model whose place a rule-written one took, or that were left out. */
  readonly replaced: number;
  /** Sentences added because the model had passed over what must be told. */
  readonly added: number;
  readonly note: string;
};

/** One call of a model and what came of it: kept with the text, so that its history can be read. */
export type Attempt = {
  readonly outcome: Outcome;
  readonly draft?: readonly DraftSentence[];
  readonly findings: readonly Finding[];
};

export type Tokens = { readonly input: number; readonly output: number };

export type Narrative = {
  readonly kind: NarrativeKind;
  readonly sentences: readonly Sentence[];
  readonly origin: Origin;
  readonly outcome: Outcome;
  /** What wrote it: `scorecard-headline.v1`, or `rule-written.v1`. */
  readonly promptVersion: string;
  readonly factsHash: string;
  /** Model or inference-profile id. */
  readonly model?: string;
  readonly attempts?: readonly Attempt[];
  readonly tokens?: Tokens;
  /** US dollars as a decimal string; absent where no price is configured. */
  readonly cost?: string;
};

/** Never rejects for a reason that lies with a model: every path ends with a complete text. */
export type Narrator = {
  readonly write: (request: NarrativeRequest) => Promise<Narrative>;
};

/**
 * Identity of what is told: the same hash is the same text, and is never paid for twice. Covers statements by
 * their salted commitments alone, so that words can be erased.
 */
export const factsHashOf = ({ kind, facts, statements }: NarrativeRequest): string =>
  hashValue('facts', withoutWords({ kind, facts, statements }));
