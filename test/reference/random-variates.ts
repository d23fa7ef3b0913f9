import { type RandomStream, seededRandom } from '#domain/statistics/seeded-random.ts';

/** Random variates from one seeded stream, for simulations and reference inputs. */
export type Variates = {
  readonly uniform: () => number;
  readonly below: RandomStream['below'];
  /** From `lowest` to `highest`, both included. */
  readonly whole: (lowest: number, highest: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly normal: (mean: number, standardDeviation: number) => number;
  readonly binomial: (trials: number, probability: number) => number;
  readonly poisson: (mean: number) => number;
  /** Gamma with a whole-number shape. */
  readonly gamma: (shape: number, scale: number) => number;
  readonly oneOf: <Option>(options: readonly Option[]) => Option;
};

export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

export function variates(seed: string): Variates {
  const { next32, below } = seededRandom(seed);
  // Never zero or one, so that logarithms are finite.
  const uniform = (): number => (next32() + 0.5) / 2 ** 32;
  const chance = (probability: number): boolean => uniform() < probability;
  return {
    uniform,
    below,
    chance,
    whole: (lowest, highest) => lowest + below(highest - lowest + 1),
    normal: (mean, standardDeviation) =>
      mean +
      standardDeviation * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
    binomial: (trials, probability) =>
      times(trials, () => chance(probability)).filter(Boolean).length,
    poisson: mean => {
      let events = 0;
      let waited = -Math.log(uniform());
      while (waited < mean) {
        events += 1;
        waited -= Math.log(uniform());
      }
      return events;
    },
    gamma: (shape, scale) =>
      scale * times(shape, () => -Math.log(uniform())).reduce((sum, wait) => sum + wait, 0),
    oneOf: options => {
      const option = options[below(options.length)];
      if (option === undefined) throw new RangeError('no options');
      return option;
    },
  };
}
