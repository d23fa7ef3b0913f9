import { describe, expect, it } from 'vitest';
import { drawBinomial, drawNormal, drawPoisson, drawVarianceRatio } from '#domain/planner/draws.ts';
import { type RandomStream, seededRandom } from '#domain/statistics/seeded-random.ts';

/** A stream whose every draw lies at one share of all that could come, such as 0.5: the middle one. */
const alwaysAt = (share: number): RandomStream => ({
  next32: () => Math.floor(share * 2 ** 32),
  below: bound => Math.floor(share * bound),
});
const MIDDLE = alwaysAt(0.5);
/** Where one standard deviation above the mean lies. */
const ONE_ABOVE = alwaysAt(0.841344746068543);
const DRAWS = 4_000;

/** Mean and variance of what a seeded stream gives. */
function momentsOf(draw: (random: RandomStream) => number) {
  const random = seededRandom('draws');
  const values = Array.from({ length: DRAWS }, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS;
  return { mean, variance };
}

describe('a normal draw', () => {
  it('is the quantile of a share between none and all', () => {
    expect(drawNormal(MIDDLE)).toBeCloseTo(0, 8);
    expect(drawNormal(ONE_ABOVE)).toBeCloseTo(1, 8);
    expect(drawNormal(alwaysAt(0))).toBeCloseTo(-6.337, 2);
  });
});

describe('draws come with the mean and the spread that they are asked for', () => {
  it.each([
    ['few trials', (random: RandomStream) => drawBinomial(random, 20, 0.3), 6, 4.2],
    ['many trials', (random: RandomStream) => drawBinomial(random, 2_000, 0.3), 600, 420],
    ['few events', (random: RandomStream) => drawPoisson(random, 3), 3, 3],
    ['many events', (random: RandomStream) => drawPoisson(random, 400), 400, 400],
    ['a variance of few', (random: RandomStream) => drawVarianceRatio(random, 8), 1, 0.25],
    ['a variance of many', (random: RandomStream) => drawVarianceRatio(random, 200), 1, 0.01],
  ])('%s', (_name, draw, mean, variance) => {
    const found = momentsOf(draw);
    // Four standard errors of a mean, and a tenth of a variance.
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.1);
  });
});

describe('one by one up to a variance of a hundred, then by the normal approximation', () => {
  it('successes', () => {
    // One by one, a draw in the middle is no success at even odds.
    expect(drawBinomial(MIDDLE, 400, 0.5)).toBe(0);
    expect(drawBinomial(MIDDLE, 404, 0.5)).toBe(202);
    expect(drawBinomial(ONE_ABOVE, 1_000, 0.5)).toBe(516);
    expect(drawBinomial(alwaysAt(0.2), 10, 0.3)).toBe(10);
    expect(drawBinomial(MIDDLE, 0, 0.5)).toBe(0);
  });

  it('events', () => {
    // One by one, each event in the middle takes ln 2 of the mean: 100 / 0.693.
    expect(drawPoisson(MIDDLE, 100)).toBe(144);
    expect(drawPoisson(MIDDLE, 101)).toBe(101);
    expect(drawPoisson(ONE_ABOVE, 10_000)).toBe(10_100);
    expect(drawPoisson(MIDDLE, 2)).toBe(2);
    expect(drawPoisson(MIDDLE, 0)).toBe(0);
  });

  it('variances', () => {
    expect(drawVarianceRatio(MIDDLE, 100)).toBeCloseTo(0, 8);
    expect(drawVarianceRatio(ONE_ABOVE, 100)).toBeCloseTo(1, 8);
    // Wilson & Hilferty: (1 − 2/(9·102) + √(2/(9·102)))³.
    expect(drawVarianceRatio(MIDDLE, 102)).toBeCloseTo(0.993478, 6);
    expect(drawVarianceRatio(ONE_ABOVE, 102)).toBeCloseTo(1.13952, 4);
  });
});
