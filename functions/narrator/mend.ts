import type { Fact } from '#domain/scorecard/fact.ts';
import type { Finding } from './checks/finding.ts';
import { checkWholeText, untold } from './checks/whole-text.ts';
import { WORD_LIMITS } from './limits.ts';
import type { DraftSentence, NarrativeRequest, Sentence } from './narrator.ts';
import { countWords, renderText } from './render.ts';
import { factsThatMustBeTold, type RuleSentence, ruleSentences } from './rule-sentences.ts';
import { ruleWrittenSentences } from './rule-written.ts';

/** A complete text out of a model's draft, with the count of what was not the model's. */
export type Mended = {
  readonly sentences: readonly Sentence[];
  readonly replaced: number;
  readonly added: number;
  /** Sentences of the model that stand. */
  readonly kept: number;
};

/**
 * Keeps the sentences that hold; `findings` are those of `checkText` on these drafts. In the place of one that does not
 * stands the rule-written sentence on the same facts, or none; what must be told and was not is put first. Over length,
 * sentences go from the end.
 */
export function mend(
  drafts: readonly DraftSentence[],
  findings: readonly Finding[],
  request: NarrativeRequest,
): Mended {
  const refused = new Set(findings.flatMap(({ index }) => index ?? []));
  const rules = ruleSentences(request);
  const told = new Set(drafts.flatMap(({ factIds }, index) => (refused.has(index) ? [] : factIds)));
  const untoldRules = new Set(
    rules.filter(rule => rule.factIds.some(id => id.startsWith('F') && !told.has(id))),
  );
  const placed = drafts.flatMap((draft, index): Sentence[] => {
    if (!refused.has(index)) return [asModel(draft)];
    const standIn = closest(draft, untoldRules);
    if (!standIn) return [];
    untoldRules.delete(standIn);
    return [asRule(standIn)];
  });
  const mustTell = factsThatMustBeTold(request);
  const missing = untold(placed, mustTell);
  const opening = rules.filter(rule => missing.some(({ id }) => rule.factIds.includes(id)));
  const whole = [...opening.map(asRule), ...placed];
  const sentences = fitting(withoutRepeats(whole), request, mustTell);
  const kept = sentences.filter(({ by }) => by === 'model').length;
  const isSound = kept > 0 && checkWholeText(sentences, request, mustTell).length === 0;
  return isSound
    ? { sentences, kept, replaced: refused.size, added: opening.length }
    : { sentences: ruleWrittenSentences(request), kept: 0, replaced: drafts.length, added: 0 };
}

const asModel = (draft: DraftSentence): Sentence => ({
  ...draft,
  factIds: draft.factIds as Sentence['factIds'],
  by: 'model',
});

const asRule = ({ mustTell: _, ...sentence }: RuleSentence): Sentence => sentence;

/** The rule-written sentence that shares most facts with a refused draft, of those that tell something yet untold. */
function closest(
  { factIds }: DraftSentence,
  candidates: ReadonlySet<RuleSentence>,
): RuleSentence | undefined {
  const shared = (rule: RuleSentence) => rule.factIds.filter(id => factIds.includes(id)).length;
  return [...candidates]
    .filter(rule => shared(rule) > 0)
    .reduce<RuleSentence | undefined>(
      (best, rule) => (best && shared(best) >= shared(rule) ? best : rule),
      undefined,
    );
}

const withoutRepeats = (sentences: readonly Sentence[]): Sentence[] =>
  sentences.filter(
    ({ template }, index) => sentences.findIndex(other => other.template === template) === index,
  );

/** Drops sentences from the end until the text fits; one that alone tells what must be told stays. */
function fitting(
  sentences: readonly Sentence[],
  request: NarrativeRequest,
  mustTell: readonly Fact[],
): Sentence[] {
  const kept = [...sentences];
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    if (countWords(renderText(kept, request)) <= WORD_LIMITS[request.kind]) break;
    const without = kept.toSpliced(at, 1);
    if (untold(without, mustTell).length === 0) kept.splice(at, 1);
  }
  return kept;
}
