import type { Criterion, UnitOfAssignment } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import { refuseCount } from '../statistics/inputs.ts';
import type { SpreadSource } from './baseline-spread.ts';

/** How many units there are, as a lead knows it. */
export type PlannedSize = Pick<NonNullable<Criterion['plan']>, 'people' | 'perWeek' | 'weeks'> & {
  readonly unit: UnitOfAssignment;
  /** Two groups at the same time share the units; before and after, each has all of them. */
  readonly isSplit: boolean;
  /** Each unit counts once for every week that it is watched. */
  readonly isWeekly: boolean;
};

/** What is known of a pilot before anybody signs. */
export type Plan = {
  readonly criterion: Pick<
    Criterion,
    'kind' | 'direction' | 'role' | 'target' | 'confidence' | 'rule' | 'skewed' | 'minimumSample'
  >;
  /** Units that each group will have. */
  readonly units: { readonly pilot: number; readonly comparison: number };
  /** Today's figure: a share, an average, or the count of one unit, in one week where it is counted weekly. */
  readonly today: number;
  /** Standard deviation of one unit, in the metric's unit; of its logarithm where amounts are skewed. Averages only. */
  readonly spread?: number;
  /** Absent where the spread is what is usual for the metric. */
  readonly spreadFrom?: SpreadSource;
  /** The change that the team expects, in the terms of the target. */
  readonly expected?: number;
  /** How the size comes about, to say in these terms what would change it. */
  readonly size?: PlannedSize;
  /** The same seed draws the same pilots. */
  readonly seed: string;
};

export type PlanRefusal = {
  readonly kind: 'refusal';
  readonly code:
    | 'not_planned'
    | 'today_impossible'
    | 'spread_missing'
    | 'too_few_units'
    | 'units_impossible'
    | 'change_impossible';
  readonly sentence: string;
};

const SENTENCES: Readonly<Record<PlanRefusal['code'], string>> = {
  not_planned: 'Logged hours have no range, so there is no chance to plan. Choose another metric.',
  today_impossible: "Today's figure is not one that this metric can have. Correct it.",
  spread_missing: 'Say how much single results differ, or choose a metric from the library.',
  too_few_units: 'Plan at least two units in each group.',
  units_impossible: 'The size of a group is a whole number of units, ten million at the most.',
  change_impossible: 'The target or the expected change is not a number. Correct it.',
};

/** Why a plan cannot be looked at; `undefined` for one that can. */
export function planProblem(plan: Plan): PlanRefusal | undefined {
  const { criterion, units, today, spread, expected = 0 } = plan;
  const { kind, skewed } = criterion;
  if (kind === 'hours') return refused('not_planned');
  if (![units.pilot, units.comparison].every(isSize)) return refused('units_impossible');
  if (Math.min(units.pilot, units.comparison) < 2) return refused('too_few_units');
  if (![toNumber(criterion.target.change), expected].every(Number.isFinite))
    return refused('change_impossible');
  const isShare = kind === 'proportion';
  const needsPositive = kind === 'rate' || skewed === true;
  if (!Number.isFinite(today) || (isShare && (today < 0 || today > 1)))
    return refused('today_impossible');
  if (needsPositive && today <= 0) return refused('today_impossible');
  if (kind === 'mean' && !isSpread(spread)) return refused('spread_missing');
  return undefined;
}

const isSize = (units: number): boolean => refuseCount(units, 'units') === undefined;

const isSpread = (spread: number | undefined): boolean =>
  spread !== undefined && Number.isFinite(spread) && spread > 0;

const refused = (code: PlanRefusal['code']): PlanRefusal => ({
  kind: 'refusal',
  code,
  sentence: SENTENCES[code],
});

/** The pilot group's figure if a change, in the terms of the target, were true. */
export function figureAfter({ criterion, today }: Plan, change: number): number {
  return criterion.target.scale === 'relative' ? today * (1 + change) : today + change;
}
