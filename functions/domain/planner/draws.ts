import { standardNormalQuantile } from '../statistics/distributions.ts';
import type { RandomStream } from '../statistics/seeded-random.ts';

/** From here on a normal approximation is as good as anybody plans. */
const LARGE = 100;

const uniform = (random: RandomStream): number => (random.next32() + 0.5) / 2 ** 32;

export const drawNormal = (random: RandomStream): number => standardNormalQuantile(uniform(random));

/** Successes among `trials` with one chance; from a variance of 100 by its normal approximation. */
export function drawBinomial(random: RandomStream, trials: number, chance: number): number {
  const variance = trials * chance * (1 - chance);
  // More than ten spreads from either end, and no normal draw lies further out than 6.4.
  if (variance > LARGE)
    return Math.round(trials * chance + Math.sqrt(variance) * drawNormal(random));
  let successes = 0;
  for (let trial = 0; trial < trials; trial++) if (uniform(random) < chance) successes += 1;
  return successes;
}

/** Events where `mean` are expected; from a mean of 100 by its normal approximation. */
export function drawPoisson(random: RandomStream, mean: number): number {
  if (mean > LARGE) return Math.round(mean + Math.sqrt(mean) * drawNormal(random));
  let events = 0;
  let until = mean + Math.log(uniform(random));
  while (until >= 0) {
    events += 1;
    until += Math.log(uniform(random));
  }
  return events;
}

/**
 * Sample variance over the true one, by its degrees of freedom: a chi-square draw divided by them. From 100 on by
 * the approximation of Wilson & Hilferty 1931, PNAS 17:684–688.
 */
export function drawVarianceRatio(random: RandomStream, degreesOfFreedom: number): number {
  if (degreesOfFreedom > LARGE) {
    const scale = 2 / (9 * degreesOfFreedom);
    return (1 - scale + drawNormal(random) * Math.sqrt(scale)) ** 3;
  }
  let sum = 0;
  for (let i = 0; i < degreesOfFreedom; i++) sum += drawNormal(random) ** 2;
  return sum / degreesOfFreedom;
}
