import type { VerdictView } from '#contracts/pilots.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { CharterDraft } from '#domain/pilot/charter.ts';
import { plainEffect } from '#domain/verdict/plain-effect.ts';
import { GRADE_NAMES, type PilotVerdict } from '#domain/verdict/verdict.ts';

/** A verdict for pages: each criterion with its name and its effect in words. */
export function viewVerdict(
  { outcome, reasons, criteria, rules }: PilotVerdict,
  at: string,
  charter: CharterDraft,
): VerdictView {
  return {
    outcome,
    at,
    reasons: [...reasons],
    rules,
    criteria: criteria.map(({ interval, n, ...verdict }) => {
      const criterion = charter.criteria?.find(each => each.id === verdict.criterion);
      return {
        ...verdict,
        ...(interval ? { interval: [interval[0], interval[1]] } : {}),
        ...(n ? { n: [n[0], n[1]] } : {}),
        reasons: [...verdict.reasons],
        name: criterion ? readText(criterion.metric.name) : verdict.criterion,
        unit: criterion?.metric.unit ?? '',
        gradeName: GRADE_NAMES[verdict.grade],
        plain:
          plainEffect({
            ...verdict,
            ...(interval ? { interval } : {}),
            kind: criterion?.kind ?? 'mean',
            unit: criterion?.metric.unit ?? '',
            confidence: criterion?.confidence ?? '95',
          }) ?? 'No figure to show.',
      };
    }),
  };
}
