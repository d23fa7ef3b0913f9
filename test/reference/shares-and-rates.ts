import { CONFIDENCES, type Confidence } from '#domain/statistics/estimate.ts';
import { fisherExact } from '#domain/statistics/fisher-exact.ts';
import { newcombeDifference } from '#domain/statistics/newcombe.ts';
import { newcombePairedDifference } from '#domain/statistics/newcombe-paired.ts';
import { poissonRateRatio, type UnitCount } from '#domain/statistics/poisson-rate-ratio.ts';
import { shareContrast } from '#domain/statistics/share-contrast.ts';
import { wilson } from '#domain/statistics/wilson.ts';
import { times, type Variates } from './random-variates.ts';
import { figures, type Reference, type Vectors } from './reference.ts';

/** The confidence that the only figure of a vector names. */
export const confidenceOf = ([value]: readonly number[] = []): Confidence => {
  const known = CONFIDENCES.find(confidence => confidence === value);
  if (known === undefined) throw new RangeError(`no such confidence: ${value}`);
  return known;
};

/** Successes and trials: none, all, one trial and large groups among them. */
function proportion({ whole, oneOf, binomial, uniform }: Variates): readonly [number, number] {
  const trials = oneOf([1, 2, whole(3, 12), whole(13, 60), whole(61, 2_000)]);
  return [oneOf([0, trials, binomial(trials, uniform()), binomial(trials, uniform())]), trials];
}

const groupsOf = ([counts = []]: Vectors) => {
  const [a = 0, m = 0, b = 0, n = 0] = counts;
  return {
    pilot: { successes: a, trials: m },
    comparison: { successes: b, trials: n },
  };
};

const unitCounts = (
  events: readonly number[] = [],
  exposures: readonly number[] = [],
): UnitCount[] =>
  events.map((count, i) => ({ events: count, exposure: exposures[i] ?? Number.NaN }));

/** Counts of several units; the first is never without events, as a ratio needs some. */
function counts({ whole, poisson, gamma, oneOf, uniform }: Variates, units: number) {
  const rate = oneOf([0.5, 3, 40]);
  const spread = oneOf([0, 1]);
  const exposures = times(units, () => 0.5 + uniform() * whole(1, 10));
  const events = exposures.map((exposure, i) =>
    Math.max(i === 0 ? 1 : 0, poisson(rate * exposure * (spread === 0 ? 1 : gamma(1, 1)))),
  );
  return [events, exposures] as const;
}

export const SHARES_AND_RATES: readonly Reference[] = [
  {
    name: 'wilson',
    counterpart: 'stats::prop.test',
    tolerance: 1e-11,
    caseFrom: random => [proportion(random), [random.oneOf(CONFIDENCES)]],
    figuresOf: ([[successes = 0, trials = 0] = [], confidence]) =>
      figures(wilson({ successes, trials, confidence: confidenceOf(confidence) })),
  },
  {
    name: 'newcombe',
    counterpart: 'Epi::ci.pd',
    tolerance: 1e-9,
    caseFrom: random => [
      [...proportion(random), ...proportion(random)],
      [random.oneOf(CONFIDENCES)],
    ],
    figuresOf: vectors =>
      figures(
        newcombeDifference({ ...groupsOf(vectors), confidence: confidenceOf(vectors[1]) }),
        'pValue',
      ),
  },
  {
    name: 'share-contrast',
    counterpart: 'second implementation from the paper, on stats::prop.test',
    tolerance: 1e-9,
    caseFrom: random => [
      [...proportion(random), ...proportion(random)],
      [random.oneOf([0.8, 1.2, 0.05 + 2 * random.uniform()])],
      [random.oneOf(CONFIDENCES)],
    ],
    figuresOf: ([counts = [], [multiplier = 1] = [], confidence]) =>
      figures(
        shareContrast({ ...groupsOf([counts]), multiplier, confidence: confidenceOf(confidence) }),
      ),
  },
  {
    name: 'newcombe-paired',
    counterpart: 'second implementation from the paper',
    tolerance: 1e-9,
    caseFrom: ({ whole, oneOf }) => [
      times(4, i => (i === 0 ? whole(1, 40) : oneOf([0, whole(1, 5), whole(6, 300)]))),
      [oneOf(CONFIDENCES)],
    ],
    figuresOf: ([[a = 0, b = 0, c = 0, d = 0] = [], confidence]) =>
      figures(
        newcombePairedDifference({
          bothSucceed: a,
          onlyPilotSucceeds: b,
          onlyComparisonSucceeds: c,
          neitherSucceeds: d,
          confidence: confidenceOf(confidence),
        }),
      ),
  },
  {
    name: 'fisher-exact',
    counterpart: 'stats::fisher.test',
    tolerance: 1e-9,
    caseFrom: random => [[...proportion(random), ...proportion(random)]],
    figuresOf: vectors => {
      const result = fisherExact(groupsOf(vectors));
      if (result.kind === 'refusal') throw new Error(result.sentence);
      return [result.pValue, result.upperPValue];
    },
  },
  {
    name: 'poisson-rate-ratio-exact',
    counterpart: 'stats::poisson.test',
    tolerance: 1e-9,
    caseFrom: ({ whole, oneOf, uniform }) => [
      [oneOf([0, whole(1, 9), whole(10, 4_000)]), oneOf([1, whole(2, 9), whole(10, 4_000)])],
      [1 + uniform() * 100, 1 + uniform() * 100],
      [oneOf(CONFIDENCES)],
    ],
    figuresOf: ([[a = 0, b = 0] = [], [s = 0, t = 0] = [], confidence]) =>
      figures(
        poissonRateRatio({
          pilot: [{ events: a, exposure: s }],
          comparison: [{ events: b, exposure: t }],
          confidence: confidenceOf(confidence),
        }),
        'pValue',
      ),
  },
  {
    name: 'poisson-rate-ratio-units',
    counterpart: 'stats::glm(family = quasipoisson) and stats::poisson.test',
    // R's dispersion is of its last but one iteration.
    tolerance: 1e-5,
    caseFrom: random => [
      ...counts(random, random.whole(1, 8)),
      ...counts(random, random.whole(2, 8)),
      [random.oneOf(CONFIDENCES)],
    ],
    figuresOf: ([a, s, b, t, confidence]) =>
      figures(
        poissonRateRatio({
          pilot: unitCounts(a, s),
          comparison: unitCounts(b, t),
          confidence: confidenceOf(confidence),
        }),
        'dispersion',
      ),
  },
];
