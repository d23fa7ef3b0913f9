import type { CriterionInput } from '#contracts/charter.ts';
import { judgedInWords, targetInWords } from '../../../format/criterion.ts';
import { ROLE_NAMES } from '../../../format/words.ts';

/** A criterion: the words first, the measurable form of them after. */
export function CriterionInWords({ criterion }: { readonly criterion: CriterionInput }) {
  return (
    <article className="stack-close">
      <p className="small soft">{ROLE_NAMES[criterion.role]}</p>
      <blockquote className="said">{criterion.words}</blockquote>
      <p className="prose">{targetInWords(criterion)}</p>
      <p className="prose small soft">{judgedInWords(criterion)}</p>
    </article>
  );
}
