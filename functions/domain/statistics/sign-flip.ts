import { answer } from './answer.ts';
import type { Confidence, StatisticsResult } from './estimate.ts';
import { refuseConfidence, refuseLongResampling } from './inputs.ts';
import { ascending, meanOf, momentsOf } from './moments.ts';
import { differencesOf, type Pairs, refusePairs } from './paired-t.ts';
import { type RandomStream, seededRandom } from './seeded-random.ts';
import {
  DRAWN,
  DRAWN_ALLOCATIONS,
  intervalFromThresholds,
  MAX_EXACT_ALLOCATIONS,
  sharesAsExtreme,
} from './typical-values.ts';
import { refuseConstant } from './welch.ts';

/** Sum and size of every set of differences but the empty one, by adding one difference at a time. */
function everySubset(differences: readonly number[]): { sums: Float64Array; sizes: Uint32Array } {
  const sets = 2 ** differences.length;
  const sums = new Float64Array(sets);
  const sizes = new Uint32Array(sets);
  for (const [index, difference] of differences.entries()) {
    const known = 2 ** index;
    for (let set = 0; set < known; set++) {
      sums[known + set] = (sums[set] ?? 0) + difference;
      sizes[known + set] = (sizes[set] ?? 0) + 1;
    }
  }
  return { sums: sums.subarray(1), sizes: sizes.subarray(1) };
}

function drawnSubsets(
  differences: readonly number[],
  random: RandomStream,
): { sums: Float64Array; sizes: Uint32Array } {
  const sums = new Float64Array(DRAWN_ALLOCATIONS);
  const sizes = new Uint32Array(DRAWN_ALLOCATIONS);
  for (let drawn = 0; drawn < DRAWN_ALLOCATIONS; ) {
    let sum = 0;
    let size = 0;
    for (const difference of differences) {
      if (random.below(2) === 0) continue;
      sum += difference;
      size += 1;
    }
    if (size === 0) continue;
    sums[drawn] = sum;
    sizes[drawn] = size;
    drawn += 1;
  }
  return { sums, sizes };
}

/**
 * By how much did the same units change, judged only by which of the two values could have come first?
 *
 * Sign-flip (paired permutation) interval of a mean difference. Exact up to 17 pairs, else from draws of the
 * seed. Unit: that of the rows; n is pairs. Assumes differences that are symmetric around the effect, which
 * random order within a pair gives. Refuses so few pairs that no result could surprise at the confidence (five
 * at 95 %), and differences that are all the same.
 *
 * Source: Fisher 1935, The Design of Experiments, §21; Hartigan 1969, JASA 64:1303–1317.
 */
export function signFlipDifference({
  confidence,
  seed,
  ...pairs
}: Pairs & { readonly confidence: Confidence; readonly seed: string }): StatisticsResult {
  const refused =
    refuseConfidence(confidence) ??
    refusePairs(pairs) ??
    refuseLongResampling(pairs.pilot, 'group');
  if (refused) return refused;
  const differences = ascending(differencesOf(pairs));
  const constant = refuseConstant(momentsOf(differences), 'group');
  if (constant) return constant;
  const isExact = 2 ** differences.length <= MAX_EXACT_ALLOCATIONS;
  const { sums, sizes } = isExact
    ? everySubset(differences)
    : drawnSubsets(differences, seededRandom(seed));
  const estimate = meanOf(differences);
  const interval = intervalFromThresholds(
    sums.map((sum, index) => sum / (sizes[index] ?? 1)),
    confidence,
  );
  if ('code' in interval) return interval;
  const effects = sums.map(sum => estimate - (2 * sum) / differences.length);
  return answer({
    kind: 'estimate',
    scale: 'difference',
    estimate,
    interval,
    confidence,
    n: [differences.length],
    method: isExact ? 'sign-flip-exact/1' : 'sign-flip-drawn/1',
    warnings: isExact ? [] : [DRAWN],
    detail: {
      ...sharesAsExtreme(effects, estimate, differences),
      allocations: sums.length + 1,
    },
  });
}
