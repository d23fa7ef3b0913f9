import { type AdjustedRow, adjustedRatio } from '#domain/statistics/adjusted-ratio.ts';
import { bootstrapBca } from '#domain/statistics/bootstrap-bca.ts';
import { geometricMeanRatio } from '#domain/statistics/geometric-mean-ratio.ts';
import { newcombeDifference } from '#domain/statistics/newcombe.ts';
import { newcombePairedDifference } from '#domain/statistics/newcombe-paired.ts';
import { pairedDifference } from '#domain/statistics/paired-t.ts';
import { permutationDifference } from '#domain/statistics/permutation.ts';
import { poissonRateRatio } from '#domain/statistics/poisson-rate-ratio.ts';
import { signFlipDifference } from '#domain/statistics/sign-flip.ts';
import { welchDifference } from '#domain/statistics/welch.ts';
import { wilson } from '#domain/statistics/wilson.ts';
import { CLUSTERED } from './coverage-of-clusters.ts';
import {
  confidence,
  lognormals,
  normals,
  QUICK,
  type Scenario,
  SIZES,
  SLOW,
  type Trial,
} from './coverage-scenario.ts';
import { times, type Variates } from './random-variates.ts';

const wilsonAt = (share: number): Scenario => ({
  method: 'Wilson',
  data: `share ${share}`,
  sizes: [...SIZES, 100],
  trials: QUICK,
  simulate: (random, n) => ({
    result: wilson({ successes: random.binomial(n, share), trials: n, confidence }),
    truth: share,
  }),
});

const newcombeAt = (pilot: number, comparison: number): Scenario => ({
  method: 'Newcombe',
  data: `shares ${pilot} and ${comparison}`,
  sizes: SIZES,
  trials: QUICK,
  simulate: (random, n) => ({
    result: newcombeDifference({
      pilot: { successes: random.binomial(n, pilot), trials: n },
      comparison: { successes: random.binomial(n, comparison), trials: n },
      confidence,
    }),
    truth: pilot - comparison,
  }),
});

/** Pairs whose second outcome repeats the first with a chance of one half, and is drawn anew otherwise. */
function pairedTrial(random: Variates, pairs: number, pilot: number, comparison: number): Trial {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < pairs; i++) {
    const shared = random.uniform();
    const before = shared < comparison;
    const after = (random.chance(0.5) ? shared : random.uniform()) < pilot;
    const cell = (after ? 0 : 2) + (before ? 0 : 1);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const [both = 0, onlyPilot = 0, onlyComparison = 0, neither = 0] = counts;
  return {
    result: newcombePairedDifference({
      bothSucceed: both,
      onlyPilotSucceeds: onlyPilot,
      onlyComparisonSucceeds: onlyComparison,
      neitherSucceeds: neither,
      confidence,
    }),
    truth: pilot - comparison,
  };
}

const SHARES: readonly Scenario[] = [
  wilsonAt(0.1),
  wilsonAt(0.3),
  wilsonAt(0.5),
  newcombeAt(0.2, 0.1),
  newcombeAt(0.5, 0.3),
  newcombeAt(0.9, 0.8),
  ...(
    [
      [0.5, 0.3],
      [0.9, 0.8],
    ] as const
  ).map(
    ([pilot, comparison]): Scenario => ({
      method: 'Newcombe, paired',
      data: `shares ${pilot} and ${comparison}`,
      sizes: SIZES,
      trials: QUICK,
      simulate: (random, n) => pairedTrial(random, n, pilot, comparison),
    }),
  ),
];

const welchAt = (data: string, draw: (random: Variates, n: number) => Trial): Scenario => ({
  method: 'Welch',
  data,
  sizes: SIZES,
  trials: QUICK,
  simulate: draw,
});

const MEANS: readonly Scenario[] = [
  welchAt('normal, equal spreads', (random, n) => ({
    result: welchDifference({
      pilot: normals(random, n, 1, 1),
      comparison: normals(random, n, 0, 1),
      confidence,
    }),
    truth: 1,
  })),
  welchAt('normal, spreads 1 and 3', (random, n) => ({
    result: welchDifference({
      pilot: normals(random, n, 1, 1),
      comparison: normals(random, n, 0, 3),
      confidence,
    }),
    truth: 1,
  })),
  welchAt('skewed minutes (log spread 0.7), a fifth less', (random, n) => ({
    result: welchDifference({
      pilot: lognormals(random, n, Math.log(0.8), 0.7),
      comparison: lognormals(random, n, 0, 0.7),
      confidence,
    }),
    truth: -0.2 * Math.exp(0.245),
  })),
  {
    method: 'Ratio of geometric means',
    data: 'skewed minutes (log spread 0.7)',
    sizes: SIZES,
    trials: QUICK,
    simulate: (random, n) => ({
      result: geometricMeanRatio({
        pilot: lognormals(random, n, Math.log(0.8), 0.7),
        comparison: lognormals(random, n, 0, 0.7),
        confidence,
      }),
      truth: 0.8,
    }),
  },
  {
    method: 'Ratio of geometric means',
    data: 'gamma minutes (shape 2)',
    sizes: SIZES,
    trials: QUICK,
    simulate: (random, n) => ({
      result: geometricMeanRatio({
        pilot: times(n, () => random.gamma(2, 8)),
        comparison: times(n, () => random.gamma(2, 10)),
        confidence,
      }),
      truth: 0.8,
    }),
  },
  ...(['normal', 'skewed'] as const).map(
    (shape): Scenario => ({
      method: 'Paired t',
      data: `${shape} differences`,
      sizes: SIZES,
      trials: QUICK,
      simulate: (random, n) => ({
        result: pairedDifference({
          pilot: times(n, () => (shape === 'normal' ? random.normal(1, 1) : random.gamma(1, 1))),
          comparison: times(n, () => 0),
          confidence,
        }),
        truth: 1,
      }),
    }),
  ),
  ...(['classical', 'hc3'] as const).map(
    (standardError): Scenario => ({
      method: `Adjusted ratio, ${standardError}`,
      data: 'minutes with a forecast from before',
      sizes: SIZES,
      trials: QUICK / 4,
      simulate: (random, n) => ({
        result: adjustedRatio({
          rows: times(2 * n, (i): AdjustedRow => {
            const forecast = Math.exp(random.normal(4, 0.7));
            const inPilot = i < n;
            const value = forecast * (inPilot ? 0.8 : 1) * Math.exp(random.normal(0, 0.5));
            return { inPilot, value, covariate: forecast };
          }),
          confidence,
          standardError,
          quantile: 't',
        }),
        truth: 0.8,
      }),
    }),
  ),
];

const RESAMPLED: readonly Scenario[] = [
  {
    method: 'Permutation',
    data: 'normal, equal spreads',
    sizes: SIZES,
    trials: 2 * SLOW,
    simulate: (random, n) => ({
      result: permutationDifference({
        pilot: normals(random, n, 1, 1),
        comparison: normals(random, n, 0, 1),
        confidence,
        seed: `${random.uniform()}`,
      }),
      truth: 1,
    }),
  },
  {
    method: 'Sign flips',
    data: 'normal differences',
    sizes: SIZES,
    trials: SLOW,
    simulate: (random, n) => ({
      result: signFlipDifference({
        pilot: normals(random, n, 1, 1),
        comparison: times(n, () => 0),
        confidence,
        seed: `${random.uniform()}`,
      }),
      truth: 1,
    }),
  },
  ...(['difference', 'ratio'] as const).map(
    (statistic): Scenario => ({
      method: `BCa bootstrap, ${statistic}`,
      data: 'skewed minutes (log spread 0.7), a fifth less',
      sizes: [...SIZES, 100, 200],
      trials: SLOW,
      simulate: (random, n) => ({
        result: bootstrapBca({
          pilot: lognormals(random, n, Math.log(0.8), 0.7),
          comparison: lognormals(random, n, 0, 0.7),
          statistic,
          confidence,
          seed: `${random.uniform()}`,
          resamples: 2_000,
        }),
        truth: statistic === 'ratio' ? 0.8 : -0.2 * Math.exp(0.245),
      }),
    }),
  ),
];

const RATES: readonly Scenario[] = [
  {
    method: 'Rate ratio, totals',
    data: 'Poisson; the size is expected events a group',
    sizes: SIZES,
    trials: QUICK,
    simulate: (random, events) => ({
      result: poissonRateRatio({
        pilot: [{ events: random.poisson(events), exposure: 1 }],
        comparison: [{ events: random.poisson(events), exposure: 1 }],
        confidence,
      }),
      truth: 1,
    }),
  },
  ...([1, 2, 4] as const).map(
    (dispersion): Scenario => ({
      method: 'Rate ratio, units',
      data: `4 events a unit, variance ${dispersion} × mean`,
      sizes: SIZES,
      trials: QUICK,
      simulate: (random, units) => {
        const counts = () =>
          times(units, () => ({ events: overdispersed(random, dispersion), exposure: 1 }));
        return {
          result: poissonRateRatio({ pilot: counts(), comparison: counts(), confidence }),
          truth: 1,
        };
      },
    }),
  ),
];

/** A count of mean 4 whose variance is `dispersion` times that: Poisson, or a gamma mixture of it. */
function overdispersed(random: Variates, dispersion: 1 | 2 | 4): number {
  if (dispersion === 1) return random.poisson(4);
  const scale = dispersion - 1;
  const shape = Math.max(1, Math.round(4 / scale));
  return random.poisson(random.gamma(shape, 4 / shape));
}

export const SCENARIOS: readonly Scenario[] = [
  ...SHARES,
  ...MEANS,
  ...RESAMPLED,
  ...RATES,
  ...CLUSTERED,
];
