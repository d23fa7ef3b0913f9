import {
  betaQuantile,
  criticalT,
  criticalZ,
  standardNormalCdf,
  twoSidedT,
} from '#domain/statistics/distributions.ts';
import { CONFIDENCES } from '#domain/statistics/estimate.ts';
import { holmAdjust } from '#domain/statistics/holm.ts';
import { noncentralTCdf } from '#domain/statistics/noncentral-t.ts';
import type { PlannedResult } from '#domain/statistics/planned.ts';
import {
  powerOfMeans,
  smallestDetectableDifference,
  unitsForMeans,
} from '#domain/statistics/power-of-means.ts';
import { powerOfRates } from '#domain/statistics/power-of-rates.ts';
import { powerOfShares, unitsForShares } from '#domain/statistics/power-of-shares.ts';
import { times } from './random-variates.ts';
import type { Reference } from './reference.ts';
import { confidenceOf } from './shares-and-rates.ts';

const figureOf = (result: PlannedResult): number => {
  if (result.kind === 'refusal') throw new Error(result.sentence);
  return result.value;
};

export const PLANNING: readonly Reference[] = [
  {
    name: 'distributions',
    counterpart: 'stats::qnorm, pnorm, qt, pt, qbeta',
    tolerance: 1e-9,
    caseFrom: ({ whole, oneOf, uniform, normal }) => [
      [oneOf(CONFIDENCES)],
      [oneOf([1, 2, whole(3, 400), 1 + 20 * uniform()])],
      [normal(0, 3), whole(1, 200), whole(1, 200), uniform()],
    ],
    figuresOf: ([confidence, [df = 0] = [], [x = 0, a = 0, b = 0, p = 0] = []]) => [
      criticalZ(confidenceOf(confidence)),
      criticalT(confidenceOf(confidence), df),
      standardNormalCdf(x),
      twoSidedT(x, df),
      betaQuantile(p, a, b),
    ],
  },
  {
    name: 'noncentral-t',
    counterpart: 'stats::pt(ncp = …)',
    // R's algorithm stops at an absolute error of 1e-12, and loses more in the lower tail.
    tolerance: 1e-6,
    caseFrom: ({ whole, normal, uniform }) => [[normal(2, 2), whole(1, 100), uniform() * 8]],
    figuresOf: ([[t = 0, df = 0, noncentrality = 0] = []]) => [
      noncentralTCdf(t, df, noncentrality),
    ],
  },
  {
    name: 'holm',
    counterpart: 'stats::p.adjust(method = "holm")',
    tolerance: 1e-14,
    caseFrom: ({ whole, uniform, oneOf }) => [
      times(whole(1, 12), () => oneOf([0, 1, 0.05, uniform() / 20, uniform()])),
    ],
    figuresOf: ([pValues = []]) => {
      const result = holmAdjust(pValues);
      if (result.kind === 'refusal') throw new Error(result.sentence);
      return result.pValues;
    },
  },
  {
    name: 'power-of-means',
    counterpart: 'pwr::pwr.t2n.test and stats::power.t.test',
    tolerance: 1e-7,
    caseFrom: ({ whole, oneOf, uniform }) => [
      [whole(2, 60), whole(2, 60)],
      [0.05 + uniform() * 2, 0.5 + uniform() * 2, 0.5 + uniform() * 0.45],
      [oneOf(CONFIDENCES)],
    ],
    figuresOf: ([[m = 0, n = 0] = [], [difference = 0, deviation = 0, power = 0] = [], c]) => {
      const shared = { standardDeviation: deviation, confidence: confidenceOf(c) };
      return [
        figureOf(powerOfMeans({ ...shared, sizes: { pilot: m, comparison: n }, difference })),
        figureOf(
          smallestDetectableDifference({ ...shared, sizes: { pilot: m, comparison: m }, power }),
        ),
        figureOf(unitsForMeans({ ...shared, difference, power })),
      ];
    },
  },
  {
    name: 'power-of-rates',
    counterpart: 'second implementation from the book, on stats::pnorm',
    tolerance: 1e-9,
    caseFrom: ({ oneOf, uniform }) => [
      [1 + 200 * uniform(), 1 + 200 * uniform()],
      [oneOf([0.1 + 0.8 * uniform(), 1.1 + 3 * uniform()]), 1 + 4 * uniform()],
      [oneOf(CONFIDENCES)],
    ],
    figuresOf: ([[pilot = 0, comparison = 0] = [], [rateRatio = 0, dispersion = 0] = [], c]) => [
      figureOf(
        powerOfRates({ pilot, comparison, rateRatio, dispersion, confidence: confidenceOf(c) }),
      ),
    ],
  },
  {
    name: 'power-of-shares',
    counterpart: 'stats::power.prop.test',
    tolerance: 1e-9,
    caseFrom: ({ whole, oneOf, uniform }) => {
      const comparison = 0.02 + uniform() * 0.9;
      const pilot = oneOf([
        comparison + (0.98 - comparison) * (0.1 + 0.9 * uniform()),
        comparison * (0.05 + 0.85 * uniform()),
      ]);
      return [[whole(2, 400), pilot, comparison, 0.5 + uniform() * 0.45], [oneOf(CONFIDENCES)]];
    },
    figuresOf: ([[n = 0, pilot = 0, comparison = 0, power = 0] = [], c]) => {
      const shared = { pilot, comparison, confidence: confidenceOf(c) };
      return [
        figureOf(powerOfShares({ ...shared, sizes: { pilot: n, comparison: n } })),
        figureOf(unitsForShares({ ...shared, power })),
      ];
    },
  },
];
