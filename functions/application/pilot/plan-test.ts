import type { PlanQuery, ProspectsView } from '#contracts/planner.ts';
import type { PlanRefusal } from '#domain/planner/plan.ts';
import { planOf } from '#domain/planner/plan-of.ts';
import { plannedUnits } from '#domain/planner/planned-units.ts';
import { prospectsOf } from '#domain/planner/prospects.ts';

/** The same question gets the same answer. */
const SEED = 'before the proposal';

/** What a test of this size can show (rule P10). Reads nothing and writes nothing. */
export function planTest(query: PlanQuery): ProspectsView | PlanRefusal {
  const { scale, change, skewed, metric, people, perWeek, weeks, today, expected, ...judged } =
    query;
  const plan = { people, perWeek, weeks, today, ...(expected === undefined ? {} : { expected }) };
  const criterion = {
    ...judged,
    target: { scale, change },
    plan,
    ...(skewed === undefined ? {} : { skewed: true as const }),
    ...(metric === undefined ? {} : { libraryId: metric }),
  };
  const planned = planOf(criterion, SEED);
  if (planned === undefined)
    return {
      kind: 'refusal',
      code: 'not_planned',
      sentence: 'There is no chance to plan for this metric. Choose another one.',
    };
  const prospects = prospectsOf(planned);
  if (prospects.kind === 'refusal') return prospects;
  const { kind: _kind, sentences, remedies, ...chances } = prospects;
  return {
    ...chances,
    units: plannedUnits(criterion, plan),
    sentences: [...sentences],
    remedies: [...remedies],
  };
}
