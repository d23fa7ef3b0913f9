import type { VerdictView } from '#contracts/verdict.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { CharterDraft } from '#domain/pilot/charter.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import { plainEffect } from '#domain/verdict/plain-effect.ts';
import { GRADE_NAMES } from '#domain/verdict/verdict.ts';

/** A verdict for pages: each criterion with its name and its effect in words. */
export function viewVerdict(
  { verdict, version, at }: Pilot['verdicts'][number],
  charter: CharterDraft,
): VerdictView {
  const { outcome, reasons, criteria, rules } = verdict;
  return {
    version,
    outcome,
    at,
    reasons: [...reasons],
    rules,
    criteria: criteria.map(({ interval, n, ...judged }) => {
      const criterion = charter.criteria?.find(each => each.id === judged.criterion);
      return {
        ...judged,
        ...(interval ? { interval: [interval[0], interval[1]] } : {}),
        ...(n ? { n: [n[0], n[1]] } : {}),
        reasons: [...judged.reasons],
        name: criterion ? readText(criterion.metric.name) : judged.criterion,
        unit: criterion?.metric.unit ?? '',
        gradeName: GRADE_NAMES[judged.grade],
        plain:
          plainEffect({
            ...judged,
            ...(interval ? { interval } : {}),
            kind: criterion?.kind ?? 'mean',
            unit: criterion?.metric.unit ?? '',
            confidence: criterion?.confidence ?? '95',
          }) ?? 'No figure to show.',
      };
    }),
  };
}
