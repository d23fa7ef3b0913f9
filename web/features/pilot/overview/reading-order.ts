import type { CriterionInput } from '#contracts/charter.ts';
import type { CriterionVerdictView } from '#contracts/pilots.ts';

const ORDER: readonly CriterionInput['role'][] = ['primary', 'guardrail', 'secondary', 'activity'];

/** A breached guardrail first, since it decides; then what was to be shown; then the rest (design §3). */
export function inReadingOrder(
  verdicts: readonly CriterionVerdictView[],
  roleOf: (criterion: string) => CriterionInput['role'],
): CriterionVerdictView[] {
  const rank = ({ criterion, outcome }: CriterionVerdictView): number => {
    const role = roleOf(criterion);
    return role === 'guardrail' && outcome === 'not-met' ? -1 : ORDER.indexOf(role);
  };
  return verdicts.toSorted((a, b) => rank(a) - rank(b));
}
