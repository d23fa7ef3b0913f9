import {
  type Confidence,
  refusal,
  type StatisticsRefusal,
  type StatisticsWarning,
} from './estimate.ts';

/** Re-allocations are all visited up to this many, and drawn at random beyond it. */
export const MAX_EXACT_ALLOCATIONS = 200_000;

/** How many re-allocations are drawn when they are too many to visit, the actual one not counted. */
export const DRAWN_ALLOCATIONS = 9_999;

export const DRAWN: StatisticsWarning = {
  code: 'random_permutations',
  sentence: `The units can fall into the groups in too many ways to visit all; ${DRAWN_ALLOCATIONS} were drawn from the recorded seed.`,
};

/**
 * The interval of effects that a permutation test does not reject.
 *
 * Each re-allocation other than the actual one has one *threshold*: the effect beyond which it is at least as
 * extreme as the actual one. The limits are order statistics of these, so no search is needed. Refuses when even
 * the most extreme allocation is too likely to be called surprising at this confidence.
 *
 * Source: Hartigan 1969, JASA 64:1303–1317 (typical values); Garthwaite 1996, Biometrics 52:1387–1393.
 */
export function intervalFromThresholds(
  thresholds: Float64Array,
  confidence: Confidence,
): [number, number] | StatisticsRefusal {
  const allocations = thresholds.length + 1;
  // The small term keeps a whole number from falling one short by rounding.
  const rejected = Math.floor((allocations * (1 - confidence)) / 2 + 1e-9);
  const sorted = thresholds.toSorted();
  const lower = sorted[rejected - 1];
  const upper = sorted[allocations - 1 - rejected];
  if (lower === undefined || upper === undefined)
    return refusal(
      'too_few_units',
      'So few units can fall into the groups in too few ways to tell an effect from chance at this confidence. Collect more, or sign a lower confidence.',
    );
  return [lower, upper];
}

/** Two-sided and upper share of allocations, the actual one counted, whose effect is at least as extreme. */
export function sharesAsExtreme(
  effects: Float64Array,
  actual: number,
  rows: readonly number[],
): { readonly pValue: number; readonly upperPValue: number } {
  // Equal sums of decimals differ in their last digits by the order of adding.
  const slack = 1e-13 * rows.reduce((largest, row) => Math.max(largest, Math.abs(row)), 0);
  let farther = 1;
  let higher = 1;
  for (const effect of effects) {
    if (Math.abs(effect) >= Math.abs(actual) - slack) farther += 1;
    if (effect >= actual - slack) higher += 1;
  }
  const allocations = effects.length + 1;
  return { pValue: farther / allocations, upperPValue: higher / allocations };
}
