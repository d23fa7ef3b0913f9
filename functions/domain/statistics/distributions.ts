/**
 * The one door to the numeric library: quantiles and distribution functions, good to about 1e-13 relative
 * (the far normal tail, beyond six standard deviations, to 2e-9). Single-function packages keep a browser
 * bundle at 55 KB gzipped for all of them.
 */
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Confidence } from './estimate.ts';

/** P(Z ≤ z) of the standard normal distribution. */
export const standardNormalCdf = (z: number): number => normalCdf(z, 0, 1);

/** z with P(Z ≤ z) = p. */
export const standardNormalQuantile = (p: number): number => normalQuantile(p, 0, 1);

/** z that leaves half of 1 − confidence in the upper tail: 1.96 for 0.95. */
export const criticalZ = (confidence: Confidence): number =>
  -standardNormalQuantile((1 - confidence) / 2);

/** Student's t that leaves half of 1 − confidence in the upper tail. */
export const criticalT = (confidence: Confidence, degreesOfFreedom: number): number =>
  -tQuantile((1 - confidence) / 2, degreesOfFreedom);

/** Two-sided p-value of a t statistic. */
export const twoSidedT = (t: number, degreesOfFreedom: number): number =>
  2 * tCdf(-Math.abs(t), degreesOfFreedom);

/** Two-sided p-value of a standard normal statistic. */
export const twoSidedZ = (z: number): number => 2 * standardNormalCdf(-Math.abs(z));

export { betaCdf, betaQuantile };
