import type { Criterion } from '../criteria/criterion.ts';
import { metricById } from '../criteria/metric-library.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { Measurement } from '../pilot/measurement.ts';
import type { RowsByDigest } from '../verdict/sample.ts';
import { type BaselineSpread, baselineSpread, type SpreadSource } from './baseline-spread.ts';
import type { Plan } from './plan.ts';
import { isCountedWeekly, isSplit, plannedUnits } from './planned-units.ts';

/** Fields of a criterion that say what it can show: enough to plan with before its words are written. */
export type PlannedCriterion = Plan['criterion'] &
  Pick<Criterion, 'comparison' | 'unitOfAssignment' | 'plan'> & {
    /** Metric in the library, for how far its results usually lie apart. */
    readonly libraryId?: string;
  };

/** What was recorded of a criterion before its test is planned. */
export type RecordedBefore = {
  readonly measurement: Measurement | undefined;
  readonly rows: RowsByDigest;
};

const NOTHING_RECORDED: RecordedBefore = { measurement: undefined, rows: {} };

/**
 * A plan from what a lead knows of a criterion; `undefined` where nothing was planned, or nothing can be. Its spread is
 * that of the recorded baseline where that has enough units, else what is usual for the metric.
 */
export function planOf(
  criterion: PlannedCriterion,
  seed: string,
  { measurement, rows } = NOTHING_RECORDED,
): Plan | undefined {
  const { plan, kind, role, skewed, target, comparison, unitOfAssignment: unit } = criterion;
  if (plan === undefined || kind === 'hours' || role === 'activity') return undefined;
  const isRatio = skewed === true && target.scale === 'relative';
  const today = toNumber(plan.today);
  const measured = baselineSpread(criterion, measurement, rows, isRatio);
  const spread = measured?.spread ?? usualSpread(criterion, today, isRatio);
  const { skewed: _skewed, ...judged } = criterion;
  return {
    criterion: { ...judged, ...(isRatio ? { skewed: true } : {}) },
    units: plannedUnits(criterion, plan),
    today,
    ...(spread === undefined ? {} : { spread }),
    ...(measured ? { spreadFrom: sourceOf(measured) } : {}),
    ...(plan.expected === undefined ? {} : { expected: toNumber(plan.expected) }),
    size: {
      ...sizeOf(plan),
      unit,
      isSplit: isSplit(comparison),
      isWeekly: isCountedWeekly(criterion),
    },
    seed,
  };
}

const sourceOf = ({ spread: _spread, ...source }: BaselineSpread): SpreadSource => source;

/** In the metric's unit; of logarithms for a ratio. */
function usualSpread(
  { kind, skewed, libraryId }: PlannedCriterion,
  today: number,
  isRatio: boolean,
): number | undefined {
  const variation = metricById(libraryId ?? '')?.usualVariation;
  if (kind !== 'mean' || variation === undefined) return undefined;
  if (isRatio) return variation;
  // A logarithm's spread, as the spread of the amounts themselves (log-normal).
  const share = skewed ? Math.sqrt(Math.exp(variation ** 2) - 1) : variation;
  return share * Math.abs(today);
}

const sizeOf = ({ people, perWeek, weeks }: NonNullable<Criterion['plan']>) => ({
  people,
  perWeek,
  weeks,
});
