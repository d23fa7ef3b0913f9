import type { Criterion } from '../criteria/criterion.ts';
import { canonicalDecimal, type Decimal } from '../numbers/decimal.ts';
import type { Measurement } from '../pilot/measurement.ts';
import type { RowsByDigest } from '../verdict/sample.ts';
import type { SpreadSource } from './baseline-spread.ts';
import { planOf } from './plan-of.ts';
import { chancesOf } from './prospects.ts';

/** What a charter can show of a criterion, kept with the proposal: chances from 0 to 1, in hundredths. */
export type CriterionProspects = {
  readonly criterion: string;
  readonly ifNothingChanged: Decimal;
  readonly atTarget: Decimal;
  readonly atExpected?: Decimal;
  /** As `smallestChangeToldFromNone`, to three digits. */
  readonly smallestToldFromNone?: Decimal;
  /** Where it was measured in the baseline: how far single units lie apart, as `Plan.spread`. */
  readonly spread?: SpreadSource & { readonly value: Decimal };
};

/** What was recorded before a proposal: of each criterion, and the rows that it names. */
export type RecordedBaselines = {
  readonly measurementOf: (criterion: string) => Measurement | undefined;
  readonly rows: RowsByDigest;
};

const NOTHING_RECORDED: RecordedBaselines = { measurementOf: () => undefined, rows: {} };

/**
 * What the planner says of the criteria that decide, computed from the charter and the recorded baselines: whoever has
 * them can compute the same (rule P10). Criteria without a plan, and those that cannot be planned, are left out.
 */
export const signedProspects = (
  criteria: readonly Criterion[],
  charterHash: string,
  recorded = NOTHING_RECORDED,
): readonly CriterionProspects[] =>
  criteria
    .filter(each => each.role === 'primary' || each.role === 'guardrail')
    .flatMap(criterion => prospectsFor(criterion, charterHash, recorded) ?? []);

function prospectsFor(
  criterion: Criterion,
  seed: string,
  { measurementOf, rows }: RecordedBaselines,
): CriterionProspects | undefined {
  const { libraryId } = criterion.metric;
  const plan = planOf(
    { ...criterion, ...(libraryId === undefined ? {} : { libraryId }) },
    `${seed}/${criterion.id}`,
    { measurement: measurementOf(criterion.id), rows },
  );
  const prospects = plan && chancesOf(plan);
  if (prospects?.kind !== 'prospects') return undefined;
  const { ifNothingChanged, atTarget, atExpected, smallestToldFromNone } = prospects;
  return {
    criterion: criterion.id,
    ifNothingChanged: hundredths(ifNothingChanged),
    atTarget: hundredths(atTarget),
    ...(atExpected === undefined ? {} : { atExpected: hundredths(atExpected) }),
    ...(smallestToldFromNone === undefined
      ? {}
      : { smallestToldFromNone: decimal(Number(smallestToldFromNone.toPrecision(3))) }),
    ...(plan?.spreadFrom && plan.spread !== undefined
      ? { spread: { ...plan.spreadFrom, value: decimal(Number(plan.spread.toPrecision(3))) } }
      : {}),
  };
}

const decimal = (value: number): Decimal => canonicalDecimal(value) ?? '0';
const hundredths = (chance: number): Decimal => decimal(Math.round(chance * 100) / 100);
