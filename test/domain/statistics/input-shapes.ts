import type { Estimate } from '#domain/statistics/estimate.ts';

/** The arguments of a method. */
export type Shape = readonly unknown[];

const PILOT = [41, 47, 38, 52, 44, 40, 50, 36, 45, 49, 42, 46, 39, 48, 51, 37, 43, 53, 35, 54];
const COMPARISON = [61, 64, 57, 70, 66, 59, 72, 55, 63, 68, 60, 65, 58, 71, 62, 56, 67, 69, 73, 54];
/** Few large values among many small ones. */
const skewed = (value: number): number => (value - 33) ** 3 / 10;
const inUnits = (group: string, values: readonly number[]) =>
  values.map((value, index) => ({ unit: `${group}${index % 10}`, value }));

/** What methods take beside their groups; each reads its own. */
const BESIDE = {
  confidence: 0.95,
  seed: 'charter-hash',
  statistic: 'difference',
  resamples: 1_000,
  multiplier: 1.2,
};
const groups = (pilot: unknown, comparison: unknown): Shape => [{ ...BESIDE, pilot, comparison }];
const PLAN = {
  ...BESIDE,
  sizes: { pilot: 30, comparison: 40 },
  difference: 1,
  standardDeviation: 2,
  power: 0.8,
  rateRatio: 0.5,
  dispersion: 1,
  better: 'higher',
};
const AN_ESTIMATE: Estimate = {
  kind: 'estimate',
  scale: 'difference',
  estimate: 1,
  interval: [0.5, 1.5],
  confidence: 0.95,
  n: [20, 20],
  method: 'welch-t/1',
  warnings: [],
  detail: {},
};

/** One possible input of every shape that a method takes. Most telling first: a method is tried on each in turn. */
export const SHAPES: readonly Shape[] = [
  groups({ successes: 30, trials: 60 }, { successes: 20, trials: 55 }),
  groups(
    { before: inUnits('p', COMPARISON), after: inUnits('p', PILOT) },
    { before: inUnits('c', COMPARISON), after: inUnits('c', PILOT) },
  ),
  groups(inUnits('p', PILOT), inUnits('c', COMPARISON)),
  groups({ n: 20, mean: 44, standardDeviation: 6 }, { n: 20, mean: 64, standardDeviation: 6 }),
  groups(
    [4, 2, 5, 3].map(events => ({ events, exposure: 10 })),
    [8, 6, 9, 7].map(events => ({ events, exposure: 10 })),
  ),
  groups(PILOT, COMPARISON),
  [{ ...BESIDE, successes: 12, trials: 40 }],
  [
    {
      ...BESIDE,
      bothSucceed: 12,
      onlyPilotSucceeds: 9,
      onlyComparisonSucceeds: 3,
      neitherSucceeds: 6,
    },
  ],
  [
    {
      ...BESIDE,
      standardError: 'clustered',
      quantile: 't',
      rows: [...PILOT, ...COMPARISON].map((value, index) => ({
        inPilot: index % 2 === 0,
        value,
        covariate: 40 + ((index * 7) % 11),
        unit: `u${index % 8}`,
      })),
    },
  ],
  [{ ...PLAN, pilot: 0.6, comparison: 0.3 }],
  [{ ...PLAN, pilot: 40, comparison: 60 }],
  groups(PILOT.map(skewed), COMPARISON.slice(0, 11).concat(PILOT).map(skewed)),
  groups(PILOT.slice(0, 5), [...COMPARISON.slice(0, 5), 41]),
  groups(inUnits('p', PILOT.slice(0, 9)), inUnits('c', COMPARISON.slice(0, 7))),
  groups(
    { before: inUnits('p', COMPARISON.slice(0, 6)), after: inUnits('p', PILOT.slice(0, 6)) },
    { before: inUnits('c', COMPARISON.slice(0, 5)), after: inUnits('c', PILOT.slice(3, 8)) },
  ),
  groups({ successes: 2, trials: 12 }, { successes: 1, trials: 15 }),
  groups([{ events: 11, exposure: 800 }], [{ events: 21, exposure: 3_011 }]),
  [AN_ESTIMATE, { acceptableLoss: 2, worse: 'lower' }],
  [[0.01, 0.04, 0.3]],
];
