import {
  factsHashOf,
  type Narrative,
  type NarrativeRequest,
  type Narrator,
  type Sentence,
} from './narrator.ts';
import { fittingSentences, ruleSentences } from './rule-sentences.ts';

const RULE_WRITTEN_VERSION = 'rule-written.v1';

/** The sentences of a complete text by rule alone, in reading order, within the word limit. */
export const ruleWrittenSentences = (request: NarrativeRequest): Sentence[] =>
  fittingSentences(ruleSentences(request), request).map(({ mustTell: _, ...sentence }) => sentence);

/** Writes by rule: no model, no cost, the same text for the same facts. The default on one machine. */
export function ruleWritten(request: NarrativeRequest): Narrative {
  const sentences = ruleWrittenSentences(request);
  return {
    kind: request.kind,
    sentences,
    origin: {
      code: 'rule',
      replaced: 0,
      added: 0,
      note: 'Written by rule from the recorded facts.',
    },
    outcome: sentences.length > 0 ? 'written' : 'nothing_to_tell',
    promptVersion: RULE_WRITTEN_VERSION,
    factsHash: factsHashOf(request),
  };
}

export const ruleWrittenNarrator: Narrator = { write: async request => ruleWritten(request) };
