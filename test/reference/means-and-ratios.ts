import {
  type AdjustedRow,
  adjustedRatio,
  type StandardErrorKind,
} from '#domain/statistics/adjusted-ratio.ts';
import { bcaLimits, influencesOf, replicatesOf } from '#domain/statistics/bootstrap-bca.ts';
import { clusteredDifference, type UnitRow } from '#domain/statistics/clustered.ts';
import { differenceInDifferences } from '#domain/statistics/difference-in-differences.ts';
import { CONFIDENCES } from '#domain/statistics/estimate.ts';
import { geometricMeanRatio } from '#domain/statistics/geometric-mean-ratio.ts';
import { meanOf } from '#domain/statistics/moments.ts';
import { judgeNonInferiority } from '#domain/statistics/non-inferiority.ts';
import { pairedDifference, pairedRatio } from '#domain/statistics/paired-t.ts';
import { permutationDifference } from '#domain/statistics/permutation.ts';
import { seededRandom } from '#domain/statistics/seeded-random.ts';
import { signFlipDifference } from '#domain/statistics/sign-flip.ts';
import { welchDifference } from '#domain/statistics/welch.ts';
import { times, type Variates } from './random-variates.ts';
import { figures, type Reference, type Vectors } from './reference.ts';
import { confidenceOf } from './shares-and-rates.ts';

const seed = 'reference';

/** Rows with ties, large offsets and very unlike spreads among them. */
function rows({ normal, whole, oneOf }: Variates, length: number): number[] {
  const mean = oneOf([0, 5, -40, 1e6]);
  const spread = oneOf([0.01, 1, 30]);
  const made = times(length, () => normal(mean, spread));
  return oneOf([false, true]) ? made : made.map(value => Math.round(value) + whole(0, 2));
}

const minutes = ({ normal }: Variates, length: number, log: number): number[] =>
  times(length, () => Math.exp(normal(log, 0.7)));

/** Two groups that differ somewhere, so that none is constant. */
const twoGroups = (random: Variates): Vectors => [
  [...rows(random, random.oneOf([1, 2, 9, 60])), random.normal(0, 3)],
  [...rows(random, random.oneOf([1, 4, 30])), random.normal(0, 3)],
  [random.oneOf(CONFIDENCES)],
];

const groupsOf = ([pilot = [], comparison = [], confidence]: Vectors) => ({
  pilot,
  comparison,
  confidence: confidenceOf(confidence),
});

const unitRows = (prefix: string, units: readonly number[] = [], values: readonly number[] = []) =>
  units.map((unit, i): UnitRow => ({ unit: `${prefix}${unit}`, value: values[i] ?? Number.NaN }));

/** A unit number and a value a row; every unit has at least one row. */
function clusters(random: Variates, units: number): readonly [number[], number[]] {
  const numbers = [...times(units, i => i), ...times(units * 2, () => random.below(units))];
  const effects = times(units, () => random.normal(10, 2));
  return [numbers, numbers.map(unit => random.normal(effects[unit] ?? 0, 1))];
}

const adjustedCase = (random: Variates): Vectors => {
  const people = random.whole(6, 12);
  const units = times(people * random.whole(2, 5), i => i % people);
  const covariates = minutes(random, units.length, 4);
  // Everybody's first two pieces are one with and one without, so that no person decides the group.
  const inPilot = units.map((unit, i) =>
    i < 2 * people ? (unit + Math.floor(i / people)) % 2 : random.below(2),
  );
  const values = covariates.map(before => before * Math.exp(random.normal(-0.1, 0.4)));
  return [values, covariates, inPilot, units, [random.oneOf(CONFIDENCES)]];
};

const adjustedFigures =
  (standardError: StandardErrorKind, column: 'unit' | 'stratum') =>
  ([values = [], covariates, inPilot, units, confidence]: Vectors) =>
    figures(
      adjustedRatio({
        rows: values.map(
          (value, i): AdjustedRow => ({
            value,
            covariate: covariates?.[i] ?? Number.NaN,
            inPilot: inPilot?.[i] === 1,
            [column]: `${units?.[i]}`,
          }),
        ),
        confidence: confidenceOf(confidence),
        standardError,
        quantile: 't',
      }),
      't',
      'pValue',
    );

/** Replicates are handed to R too: it cannot draw the same ones, but must make the same limits of them. */
const bootstrapCase = (random: Variates): Vectors => {
  const groups = {
    pilot: minutes(random, random.whole(5, 40), 3),
    comparison: minutes(random, random.whole(5, 40), 3.2),
  };
  const replicates = replicatesOf(groups, 'ratio', 999, seededRandom('reference replicates'));
  return [groups.pilot, groups.comparison, [random.oneOf(CONFIDENCES)], [...replicates]];
};

export const MEANS_AND_RATIOS: readonly Reference[] = [
  {
    name: 'welch',
    counterpart: 'stats::t.test',
    tolerance: 1e-8,
    caseFrom: twoGroups,
    figuresOf: vectors =>
      figures(welchDifference(groupsOf(vectors)), 't', 'degreesOfFreedom', 'pValue'),
  },
  {
    name: 'geometric-mean-ratio',
    counterpart: 'stats::t.test on logarithms',
    tolerance: 1e-10,
    caseFrom: random => [
      minutes(random, random.oneOf([2, 5, 60]), 3),
      minutes(random, random.oneOf([2, 8, 40]), 4),
      [random.oneOf(CONFIDENCES)],
    ],
    figuresOf: vectors => figures(geometricMeanRatio(groupsOf(vectors)), 't', 'pValue'),
  },
  {
    name: 'paired-t',
    counterpart: 'stats::t.test(paired = TRUE)',
    tolerance: 1e-10,
    caseFrom: random => {
      const pairs = random.oneOf([2, 3, 10, 80]);
      return [minutes(random, pairs, 3), minutes(random, pairs, 3.5), [random.oneOf(CONFIDENCES)]];
    },
    figuresOf: vectors => [
      ...figures(pairedDifference(groupsOf(vectors)), 't', 'pValue'),
      ...figures(pairedRatio(groupsOf(vectors))),
    ],
  },
  {
    name: 'adjusted-ratio-classical',
    counterpart: 'stats::lm and stats::confint',
    tolerance: 1e-10,
    caseFrom: adjustedCase,
    figuresOf: adjustedFigures('classical', 'stratum'),
  },
  {
    name: 'adjusted-ratio-hc3',
    counterpart: 'sandwich::vcovHC(type = "HC3")',
    tolerance: 1e-10,
    caseFrom: adjustedCase,
    figuresOf: adjustedFigures('hc3', 'stratum'),
  },
  {
    name: 'adjusted-ratio-clustered',
    counterpart: 'clubSandwich::vcovCR(type = "CR1S")',
    tolerance: 1e-10,
    caseFrom: adjustedCase,
    figuresOf: adjustedFigures('clustered', 'unit'),
  },
  {
    name: 'permutation',
    counterpart: 'second implementation by combn()',
    tolerance: 1e-9,
    caseFrom: random => [
      rows(random, random.oneOf([4, 5])),
      rows(random, random.oneOf([4, 5])),
      [random.oneOf(CONFIDENCES)],
    ],
    figuresOf: vectors =>
      figures(permutationDifference({ ...groupsOf(vectors), seed }), 'pValue', 'upperPValue'),
  },
  {
    name: 'sign-flip',
    counterpart: 'second implementation by expand.grid()',
    tolerance: 1e-9,
    caseFrom: random => {
      const pairs = random.whole(6, 8);
      return [
        [...rows(random, pairs - 1), random.normal(0, 3)],
        times(pairs, () => random.whole(0, 9)),
        [random.oneOf(CONFIDENCES)],
      ];
    },
    figuresOf: vectors =>
      figures(signFlipDifference({ ...groupsOf(vectors), seed }), 'pValue', 'upperPValue'),
  },
  {
    name: 'clustered',
    counterpart: 'stats::t.test on tapply() means',
    tolerance: 1e-9,
    caseFrom: random => [
      ...clusters(random, random.whole(10, 14)),
      ...clusters(random, random.whole(10, 14)),
      [random.oneOf(CONFIDENCES)],
    ],
    figuresOf: ([pilotUnits, pilot, comparisonUnits, comparison, confidence]) =>
      figures(
        clusteredDifference({
          pilot: unitRows('p', pilotUnits, pilot),
          comparison: unitRows('c', comparisonUnits, comparison),
          confidence: confidenceOf(confidence),
          seed,
        }),
        'pValue',
      ),
  },
  {
    name: 'difference-in-differences',
    counterpart: 'stats::lm with unit effects; interval by stats::t.test on changes',
    tolerance: 1e-8,
    caseFrom: random => [
      ...clusters(random, 12),
      ...clusters(random, 12),
      ...clusters(random, 11),
      ...clusters(random, 11),
      [random.oneOf(CONFIDENCES)],
    ],
    figuresOf: ([u1, v1, u2, v2, u3, v3, u4, v4, confidence]) =>
      figures(
        differenceInDifferences({
          pilot: { before: unitRows('p', u1, v1), after: unitRows('p', u2, v2) },
          comparison: { before: unitRows('c', u3, v3), after: unitRows('c', u4, v4) },
          confidence: confidenceOf(confidence),
          seed,
        }),
        'pValue',
      ),
  },
  {
    name: 'non-inferiority',
    counterpart: 'stats::t.test(mu = margin, alternative = …)',
    tolerance: 0,
    caseFrom: random => [...twoGroups(random), [random.oneOf([0.1, 1, 5])]],
    figuresOf: vectors => {
      const estimate = welchDifference(groupsOf(vectors));
      if (estimate.kind === 'refusal') throw new Error(estimate.sentence);
      const acceptableLoss = vectors[3]?.[0] ?? Number.NaN;
      return (['lower', 'higher'] as const).map(worse => {
        const result = judgeNonInferiority(estimate, { acceptableLoss, worse });
        if (result.kind === 'refusal') throw new Error(result.sentence);
        return { inferior: -1, undecided: 0, non_inferior: 1 }[result.outcome];
      });
    },
  },
  {
    name: 'bootstrap-bca',
    counterpart: 'boot::boot.ci(type = "bca") on our replicates',
    // R's influences are numerical derivatives.
    tolerance: 1e-6,
    caseFrom: bootstrapCase,
    figuresOf: ([pilot = [], comparison = [], confidence, replicates = []]) => {
      const groups = { pilot, comparison };
      const limits = bcaLimits(
        meanOf(pilot) / meanOf(comparison),
        Float64Array.from(replicates),
        influencesOf(groups, 'ratio'),
        confidenceOf(confidence),
      );
      if ('code' in limits) throw new Error(limits.sentence);
      return limits;
    },
  },
];
