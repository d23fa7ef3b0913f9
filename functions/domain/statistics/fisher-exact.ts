import gammaln from '@stdlib/math-base-special-gammaln';
import type { StatisticsRefusal, StatisticsWarning, TwoGroups } from './estimate.ts';
import { type Proportion, refuseEither, refuseProportion } from './inputs.ts';

/** A test without an estimate: it tells an effect from none, and says nothing of its size. */
export type ExactTest = {
  readonly kind: 'test';
  /** No effect against any effect. */
  readonly pValue: number;
  /** No effect against a larger share in the pilot group. */
  readonly upperPValue: number;
  readonly n: readonly number[];
  readonly method: string;
  readonly warnings: readonly StatisticsWarning[];
};

const logChoose = (n: number, k: number): number =>
  gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);

/** Chance of each count of successes in the pilot group, given all four margins and no effect. */
function hypergeometric({ pilot, comparison }: TwoGroups<Proportion>): {
  readonly first: number;
  readonly chances: number[];
} {
  const successes = pilot.successes + comparison.successes;
  const first = Math.max(0, successes - comparison.trials);
  const last = Math.min(successes, pilot.trials);
  const logs = Array.from(
    { length: last - first + 1 },
    (_, i) =>
      logChoose(pilot.trials, first + i) + logChoose(comparison.trials, successes - first - i),
  );
  const largest = logs.reduce((max, log) => Math.max(max, log));
  const weights = logs.map(log => Math.exp(log - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first, chances: weights.map(weight => weight / total) };
}

/**
 * Do the shares of successes of two small groups differ at all?
 *
 * Fisher's exact test. Two-sided: outcomes no more likely than the actual one. Unit: a p-value. Assumes
 * independent trials; conservative. Refuses counts that cannot be, and a group without trials. For the size
 * of the difference see `newcombeDifference`.
 *
 * Source: Fisher 1935, The Design of Experiments, §§5–12; two-sided as R's `fisher.test`.
 */
export function fisherExact(groups: TwoGroups<Proportion>): ExactTest | StatisticsRefusal {
  const refused = refuseEither(groups, refuseProportion);
  if (refused) return refused;
  const { first, chances } = hypergeometric(groups);
  const actual = groups.pilot.successes - first;
  // Equal chances differ in their last digits by rounding.
  const noLikelier = (chances[actual] ?? 0) * (1 + 1e-7);
  const sumOf = (kept: readonly number[]) =>
    Math.min(
      1,
      kept.reduce((sum, p) => sum + p, 0),
    );
  return {
    kind: 'test',
    pValue: sumOf(chances.filter(chance => chance <= noLikelier)),
    upperPValue: sumOf(chances.slice(actual)),
    n: [groups.pilot.trials, groups.comparison.trials],
    method: 'fisher-exact/1',
    warnings: [],
  };
}
