import { answer } from './answer.ts';
import type { Confidence, StatisticsResult, TwoGroups } from './estimate.ts';
import { refuseConfidence, refuseEither, refuseLongResampling, refuseRows } from './inputs.ts';
import { ascending, meanOf, momentsOf } from './moments.ts';
import { type RandomStream, seededRandom } from './seeded-random.ts';
import {
  DRAWN,
  DRAWN_ALLOCATIONS,
  intervalFromThresholds,
  MAX_EXACT_ALLOCATIONS,
  sharesAsExtreme,
} from './typical-values.ts';
import { refuseConstant } from './welch.ts';

type Groups = TwoGroups<readonly number[]>;

/** What each re-allocation of units says. The actual allocation is left out. */
type Reallocations = {
  /** Difference of means after the re-allocation, if the change did nothing. */
  readonly effects: Float64Array;
  /** Constant effect beyond which the re-allocation is at least as extreme as the actual one. */
  readonly thresholds: Float64Array;
};

/** Number of ways to choose `k` of `n`, or more than `limit` if it is larger. */
function combinations(n: number, k: number, limit: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) {
    ways = (ways * (n - i + 1)) / i;
    if (ways > limit) return Number.POSITIVE_INFINITY;
  }
  return Math.round(ways);
}

/** Fills in re-allocations, each given by how many units change places and the sums that leave and enter. */
function reallocationRecorder({ pilot, comparison }: Groups, count: number) {
  const perSwap = 1 / pilot.length + 1 / comparison.length;
  const difference = meanOf(pilot) - meanOf(comparison);
  const effects = new Float64Array(count);
  const thresholds = new Float64Array(count);
  let next = 0;
  return {
    record(swapped: number, leaving: number, entering: number): void {
      const moved = leaving - entering;
      effects[next] = difference - moved * perSwap;
      thresholds[next] = moved / swapped;
      next += 1;
    },
    reallocations: { effects, thresholds } satisfies Reallocations,
  };
}

function visitEveryAllocation(groups: Groups, ways: number): Reallocations {
  const { record, reallocations } = reallocationRecorder(groups, ways - 1);
  const { pilot, comparison } = groups;
  const enter = (
    from: number,
    left: number,
    swapped: number,
    leaving: number,
    entering: number,
  ) => {
    if (left === 0) {
      record(swapped, leaving, entering);
      return;
    }
    for (let i = from; i <= comparison.length - left; i++)
      enter(i + 1, left - 1, swapped, leaving, entering + (comparison[i] ?? 0));
  };
  const leave = (from: number, swapped: number, leaving: number) => {
    if (swapped > 0) enter(0, swapped, swapped, leaving, 0);
    if (swapped === comparison.length) return;
    for (let i = from; i < pilot.length; i++) leave(i + 1, swapped + 1, leaving + (pilot[i] ?? 0));
  };
  leave(0, 0, 0);
  return reallocations;
}

function drawAllocations(groups: Groups, random: RandomStream): Reallocations {
  const { record, reallocations } = reallocationRecorder(groups, DRAWN_ALLOCATIONS);
  const values = [...groups.pilot, ...groups.comparison];
  const units = Uint32Array.from(values.keys());
  const size = groups.pilot.length;
  const sum = (total: number, unit: number): number => total + (values[unit] ?? 0);
  for (let drawn = 0; drawn < DRAWN_ALLOCATIONS; ) {
    shuffleFirst(units, size, random);
    const entering = units.subarray(0, size).filter(unit => unit >= size);
    if (entering.length === 0) continue;
    const leaving = units.subarray(size).filter(unit => unit < size);
    record(entering.length, leaving.reduce(sum, 0), entering.reduce(sum, 0));
    drawn += 1;
  }
  return reallocations;
}

/** Draws who comes first, `size` of them (Fisher and Yates, in part). */
function shuffleFirst(units: Uint32Array, size: number, random: RandomStream): void {
  for (let i = 0; i < size; i++) {
    const j = i + random.below(units.length - i);
    const chosen = units[j] ?? 0;
    units[j] = units[i] ?? 0;
    units[i] = chosen;
  }
}

/**
 * By how much do two groups differ, judged only by how the units could have fallen into them?
 *
 * Permutation interval of a difference of means: the constant effects that the permutation test does not reject.
 * Exact up to {@link MAX_EXACT_ALLOCATIONS} allocations (ten a group), else from draws of the seed. Unit: that
 * of the rows. Assumes random allocation, or exchangeable units, and an effect that is the same for every unit;
 * no shape of distribution. Refuses groups so small that no result could surprise at the confidence
 * (three a group at 95 %), and groups that are all the same.
 *
 * Source: Fisher 1935, The Design of Experiments, §21; Efron & Tibshirani 1993, chapter 15;
 * interval as in {@link intervalFromThresholds}.
 */
export function permutationDifference({
  confidence,
  seed,
  ...given
}: Groups & { readonly confidence: Confidence; readonly seed: string }): StatisticsResult {
  const refused =
    refuseConfidence(confidence) ??
    refuseEither(given, refuseRows) ??
    refuseEither(given, refuseLongResampling) ??
    refuseConstant(momentsOf([...given.pilot, ...given.comparison]), 'group');
  if (refused) return refused;
  const pilot = ascending(given.pilot);
  const comparison = ascending(given.comparison);
  const groups = { pilot, comparison };
  const ways = combinations(pilot.length + comparison.length, pilot.length, MAX_EXACT_ALLOCATIONS);
  const isExact = ways <= MAX_EXACT_ALLOCATIONS;
  const { effects, thresholds } = isExact
    ? visitEveryAllocation(groups, ways)
    : drawAllocations(groups, seededRandom(seed));
  const interval = intervalFromThresholds(thresholds, confidence);
  if ('code' in interval) return interval;
  const estimate = meanOf(pilot) - meanOf(comparison);
  return answer({
    kind: 'estimate',
    scale: 'difference',
    estimate,
    interval,
    confidence,
    n: [pilot.length, comparison.length],
    method: isExact ? 'permutation-exact/1' : 'permutation-drawn/1',
    warnings: isExact ? [] : [DRAWN],
    detail: {
      ...sharesAsExtreme(effects, estimate, [...pilot, ...comparison]),
      allocations: thresholds.length + 1,
    },
  });
}
