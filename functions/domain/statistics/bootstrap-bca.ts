import { answer } from './answer.ts';
import { coverageWarnings } from './coverage.ts';
import { standardNormalCdf, standardNormalQuantile } from './distributions.ts';
import {
  type Confidence,
  refusal,
  type StatisticsRefusal,
  type StatisticsResult,
  type TwoGroups,
} from './estimate.ts';
import {
  refuseConfidence,
  refuseEither,
  refuseFewerThan,
  refuseLongResampling,
  refuseNotPositive,
  refuseRows,
} from './inputs.ts';
import { ascending, meanOf, momentsOf } from './moments.ts';
import { type RandomStream, seededRandom } from './seeded-random.ts';
import { refuseConstant } from './welch.ts';

type Groups = TwoGroups<readonly number[]>;

/** Difference of means, or ratio of means (both above zero). */
export type BootstrapStatistic = 'difference' | 'ratio';

/** Resamples drawn unless a caller asks for fewer. */
const RESAMPLES = 10_000;

/** With fewer, intervals hold the truth in less than nine of ten cases (docs/statistics.md). */
const FEWEST_ROWS = 20;

/** Means of `count` resamples with replacement. */
function resampledMeans(
  rows: readonly number[],
  count: number,
  random: RandomStream,
): Float64Array {
  const values = Float64Array.from(ascending(rows));
  const means = new Float64Array(count);
  for (let resample = 0; resample < count; resample++) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[random.below(values.length)] ?? 0;
    means[resample] = sum / values.length;
  }
  return means;
}

const combine = (statistic: BootstrapStatistic, pilot: number, comparison: number): number =>
  statistic === 'difference' ? pilot - comparison : pilot / comparison;

/** The statistic of `count` resamples: all of the pilot group first, then of the comparison group. */
export function replicatesOf(
  { pilot, comparison }: Groups,
  statistic: BootstrapStatistic,
  count: number,
  random: RandomStream,
): Float64Array {
  const pilotMeans = resampledMeans(pilot, count, random);
  const comparisonMeans = resampledMeans(comparison, count, random);
  return pilotMeans.map((mean, i) => combine(statistic, mean, comparisonMeans[i] ?? Number.NaN));
}

/** How much each row pulls on the statistic (infinitesimal jackknife), divided by the size of its group. */
export function influencesOf(
  { pilot, comparison }: Groups,
  statistic: BootstrapStatistic,
): number[] {
  const pilotMean = meanOf(pilot);
  const comparisonMean = meanOf(comparison);
  const pilotPull = statistic === 'difference' ? 1 : 1 / comparisonMean;
  const comparisonPull = statistic === 'difference' ? -1 : -pilotMean / comparisonMean ** 2;
  return [
    ...ascending(pilot).map(value => (pilotPull * (value - pilotMean)) / pilot.length),
    ...ascending(comparison).map(
      value => (comparisonPull * (value - comparisonMean)) / comparison.length,
    ),
  ];
}

/** Quantile `p` of sorted replicates, interpolated on the normal scale. */
function normalInterpolatedQuantile(sorted: Float64Array, p: number): number {
  const position = (sorted.length + 1) * p;
  const below = Math.min(Math.max(Math.trunc(position), 1), sorted.length);
  const above = Math.min(below + 1, sorted.length);
  const low = sorted[below - 1] ?? Number.NaN;
  const high = sorted[above - 1] ?? Number.NaN;
  if (position <= below || above === below) return low;
  const zBelow = standardNormalQuantile(below / (sorted.length + 1));
  const zAbove = standardNormalQuantile(above / (sorted.length + 1));
  return low + ((standardNormalQuantile(p) - zBelow) / (zAbove - zBelow)) * (high - low);
}

/** BCa limits from replicates and influences. Refuses where all replicates are on one side of the estimate. */
export function bcaLimits(
  estimate: number,
  replicates: Float64Array,
  influences: readonly number[],
  confidence: Confidence,
): [number, number] | StatisticsRefusal {
  const bias = standardNormalQuantile(
    replicates.reduce((count, value) => count + (value < estimate ? 1 : 0), 0) / replicates.length,
  );
  const squares = influences.reduce((sum, pull) => sum + pull ** 2, 0);
  const cubes = influences.reduce((sum, pull) => sum + pull ** 3, 0);
  const acceleration = cubes / (6 * squares ** 1.5);
  if (!Number.isFinite(bias) || !Number.isFinite(acceleration))
    return refusal('not_estimable', 'The rows vary too little to be resampled. Collect more.');
  const sorted = replicates.toSorted();
  const limitAt = (tail: number): number => {
    const shifted = bias + standardNormalQuantile(tail);
    const level = standardNormalCdf(bias + shifted / (1 - acceleration * shifted));
    return normalInterpolatedQuantile(sorted, level);
  };
  return [limitAt((1 - confidence) / 2), limitAt((1 + confidence) / 2)];
}

/**
 * By how much, or by what factor, do the means of two groups differ, where rows such as minutes are skewed and
 * the mean itself (not the typical row) is what counts?
 *
 * Bias-corrected and accelerated bootstrap of independent groups, 10,000 resamples from the seed. Unit: that of
 * the rows, or a factor. Assumes independent rows. Refuses fewer than twenty rows a group, a constant group, more
 * rows than can be resampled, and a ratio with a mean that is not above zero.
 *
 * Source: Efron 1987, JASA 82:171–185; two samples and interpolation: Davison & Hinkley 1997, Bootstrap Methods
 * and their Application, chapter 5.
 */
export function bootstrapBca({
  confidence,
  statistic,
  seed,
  resamples = RESAMPLES,
  ...groups
}: Groups & {
  readonly confidence: Confidence;
  readonly statistic: BootstrapStatistic;
  readonly seed: string;
  readonly resamples?: number;
}): StatisticsResult {
  const refused =
    refuseConfidence(confidence) ??
    refuseEither(groups, refuseRows) ??
    refuseEither(groups, refuseLongResampling) ??
    refuseEither(groups, (rows, label) => refuseFewerThan(FEWEST_ROWS, rows.length, label)) ??
    refuseEither(groups, (rows, label) => refuseConstant(momentsOf(rows), label)) ??
    (statistic === 'ratio' ? refuseEither(groups, refuseNotPositive) : undefined);
  if (refused) return refused;
  if (!Number.isInteger(resamples) || resamples < 1_000 || resamples > 100_000)
    return refusal('out_of_range', 'Ask for 1,000 to 100,000 resamples.');
  const { pilot, comparison } = groups;
  const estimate = combine(statistic, meanOf(pilot), meanOf(comparison));
  const replicates = replicatesOf(groups, statistic, resamples, seededRandom(seed));
  const interval = bcaLimits(estimate, replicates, influencesOf(groups, statistic), confidence);
  if ('code' in interval) return interval;
  return answer({
    kind: 'estimate',
    scale: statistic,
    estimate,
    interval,
    confidence,
    n: [pilot.length, comparison.length],
    method: `bootstrap-bca-${statistic}/1`,
    warnings: coverageWarnings('bootstrapBca', Math.min(pilot.length, comparison.length)),
    detail: {},
  });
}
