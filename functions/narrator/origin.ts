import type { Mended } from './mend.ts';
import { FAILURES } from './model-failure.ts';
import type { ModelFailure, Origin } from './narrator.ts';

/** How a text of a model came about, in words for its reader; `failure` where no word of the model's is in it. */
export function originOf(
  { sentences, kept, replaced, added }: Mended,
  failure?: ModelFailure,
): Origin {
  if (failure)
    return {
      code: 'rule_instead_of_model',
      replaced,
      added,
      note: `Written by rule from the recorded facts: ${FAILURES[failure].because}.`,
    };
  if (replaced === 0 && added === 0)
    return {
      code: 'model',
      replaced,
      added,
      note: 'Worded by a model from the recorded facts, and checked; every figure was put in by rule.',
    };
  return {
    code: 'model_and_rule',
    replaced,
    added,
    note: `Worded by a model from the recorded facts, and checked; sentences written by rule: ${sentences.length - kept} of ${sentences.length}; sentences of the model's refused: ${replaced}.`,
  };
}
