import type { AppDeps } from '#application/deps.ts';
import type { PlanQuery, ProspectsView } from '#contracts/planner.ts';
import { spreadMeasurement } from '#domain/pilot/planned-from.ts';
import type { PlanRefusal } from '#domain/planner/plan.ts';
import { planOf, type RecordedBefore } from '#domain/planner/plan-of.ts';
import { plannedUnits } from '#domain/planner/planned-units.ts';
import { prospectsOf } from '#domain/planner/prospects.ts';
import { loadPilot } from './load-pilot.ts';
import { plannedRowsOf } from './rows.ts';

/** The same question gets the same answer. */
const SEED = 'before the proposal';

/** What a test of this size can show (rule P10). Writes nothing; reads a baseline where the question names one. */
export async function planTest(
  deps: PlanDeps,
  workspace: string,
  query: PlanQuery,
): Promise<ProspectsView | PlanRefusal> {
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
  const planned = planOf(criterion, SEED, await recordedFor(deps, workspace, query));
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
    ...(planned.spreadFrom ? { spreadFrom: planned.spreadFrom } : {}),
    sentences: [...sentences],
    remedies: [...remedies],
  };
}

type PlanDeps = Pick<AppDeps, 'ledger' | 'snapshots' | 'rows' | 'pseudonyms'>;

/** The criterion's recorded baseline, as long as it is still the same metric that is asked about. */
async function recordedFor(
  deps: PlanDeps,
  workspace: string,
  { pilot: id, criterion, metric, kind }: PlanQuery,
): Promise<RecordedBefore | undefined> {
  if (id === undefined || criterion === undefined || kind !== 'mean') return undefined;
  const pilot = await loadPilot(deps, workspace, id);
  const saved = pilot?.draft.criteria?.find(each => each.id === criterion);
  if (!pilot || saved?.metric.libraryId !== metric) return undefined;
  return {
    measurement: spreadMeasurement(pilot.baselines[criterion]),
    rows: await plannedRowsOf(deps, workspace, pilot, criterion),
  };
}
