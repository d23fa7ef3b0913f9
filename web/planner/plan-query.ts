import type { CriterionInput } from '#contracts/charter.ts';

/** What the planner asks of a criterion; `undefined` where nothing was planned, or nothing can be. */
export function planQueryOf(
  criterion: Omit<CriterionInput, 'words'>,
  pilot: string,
): Readonly<Record<string, string | undefined>> | undefined {
  const { plan, kind, role, direction, comparison, unitOfAssignment, target, metric } = criterion;
  if (plan === undefined || kind === 'hours' || role === 'activity') return undefined;
  return {
    kind,
    role,
    direction,
    comparison,
    unitOfAssignment,
    scale: target.scale,
    change: String(target.change),
    confidence: criterion.confidence,
    rule: criterion.rule,
    minimumSample: String(criterion.minimumSample),
    skewed: criterion.skewed ? 'true' : undefined,
    metric: metric.libraryId,
    people: String(plan.people),
    perWeek: String(plan.perWeek),
    weeks: String(plan.weeks),
    today: String(plan.today),
    expected: plan.expected === undefined ? undefined : String(plan.expected),
    pilot,
    criterion: criterion.id,
  };
}
