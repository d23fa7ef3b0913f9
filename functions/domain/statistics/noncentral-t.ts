import gammaln from '@stdlib/math-base-special-gammaln';
import { betaCdf, standardNormalCdf } from './distributions.ts';

/** Absolute error at which the series stops. */
const PRECISION = 1e-13;
const MOST_TERMS = 5_000;

/** Beyond this the series would lose its digits, and the normal approximation has them. */
const LARGEST_NONCENTRALITY = 37.6;

/** Abramowitz & Stegun 1972, 26.7.10. */
function normalApproximation(t: number, degreesOfFreedom: number, noncentrality: number): number {
  const shrink = 1 / (4 * degreesOfFreedom);
  return standardNormalCdf((t * (1 - shrink) - noncentrality) / Math.sqrt(1 + 2 * t ** 2 * shrink));
}

/** P(0 < T ≤ t) by a Poisson-weighted series of incomplete beta functions. */
function seriesAboveZero(t: number, degreesOfFreedom: number, noncentrality: number): number {
  const x = t ** 2 / (t ** 2 + degreesOfFreedom);
  const half = degreesOfFreedom / 2;
  const lambda = noncentrality ** 2;
  const logOther = half * Math.log1p(-x);
  const logOddStep =
    gammaln(half + 0.5) - gammaln(half) - Math.log(Math.sqrt(Math.PI)) + 0.5 * Math.log(x);
  let evenWeight = 0.5 * Math.exp(-lambda / 2);
  let oddWeight = Math.sqrt(2 / Math.PI) * evenWeight * noncentrality;
  let left = 0.5 - evenWeight;
  let a = 0.5;
  let oddBeta = betaCdf(x, a, half);
  let oddStep = 2 * Math.exp(logOddStep + logOther);
  let evenBeta = -Math.expm1(logOther);
  let evenStep = half * x * Math.exp(logOther);
  let sum = evenWeight * oddBeta + oddWeight * evenBeta;
  for (let term = 1; term <= MOST_TERMS; term++) {
    a += 1;
    oddBeta -= oddStep;
    evenBeta -= evenStep;
    oddStep *= (x * (a + half - 1)) / a;
    evenStep *= (x * (a + half - 0.5)) / (a + 0.5);
    evenWeight *= lambda / (2 * term);
    oddWeight *= lambda / (2 * term + 1);
    sum += evenWeight * oddBeta + oddWeight * evenBeta;
    left -= evenWeight;
    if (Math.abs(2 * left * (oddBeta - oddStep)) < PRECISION) break;
  }
  return sum;
}

/**
 * P(T ≤ t) of the noncentral t distribution.
 *
 * Source: Lenth 1989, Appl Stat 38:185–189 (algorithm AS 243).
 */
export function noncentralTCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, degreesOfFreedom, -noncentrality);
  if (Math.abs(noncentrality) > LARGEST_NONCENTRALITY)
    return normalApproximation(t, degreesOfFreedom, noncentrality);
  const belowZero = standardNormalCdf(-noncentrality);
  if (t === 0) return belowZero;
  return Math.min(1, Math.max(0, belowZero + seriesAboveZero(t, degreesOfFreedom, noncentrality)));
}
