import { type AdjustedRow, adjustedRatio } from '#domain/statistics/adjusted-ratio.ts';
import { clusteredDifference, type UnitRow } from '#domain/statistics/clustered.ts';
import { differenceInDifferences } from '#domain/statistics/difference-in-differences.ts';
import { welchDifference } from '#domain/statistics/welch.ts';
import { confidence, QUICK, type Scenario, SIZES, SLOW } from './coverage-scenario.ts';
import { times, type Variates } from './random-variates.ts';

/** Twenty rows a unit with an intraclass correlation of 0.3. */
const unitRows = (random: Variates, prefix: string, units: number, mean: number): UnitRow[] =>
  times(units, unit => `${prefix}${unit}`).flatMap(unit => {
    const own = random.normal(mean, Math.sqrt(0.3));
    return times(20, () => ({ unit, value: random.normal(own, Math.sqrt(0.7)) }));
  });

const valuesOf = (rows: readonly UnitRow[]): number[] => rows.map(row => row.value);

/** Six people with 20 rows each, ten with and ten without: allocation by task. */
const byTask = (random: Variates): AdjustedRow[] =>
  times(6, person => `${person}`).flatMap(unit => {
    const own = random.normal(3, Math.sqrt(0.3));
    return times(
      20,
      (row): AdjustedRow => ({
        unit,
        stratum: unit,
        inPilot: row % 2 === 0,
        value: Math.exp(random.normal(own, Math.sqrt(0.7))) * (row % 2 === 0 ? 0.8 : 1),
      }),
    );
  });

/** Rows that share people: brought to one figure a person, or compared within them. */
export const CLUSTERED: readonly Scenario[] = [
  {
    method: 'Difference in differences',
    data: 'normal changes',
    sizes: SIZES,
    trials: SLOW,
    simulate: (random, units) => ({
      result: differenceInDifferences({
        pilot: {
          before: unitRows(random, 'p', units, 0),
          after: unitRows(random, 'p', units, 1),
        },
        comparison: {
          before: unitRows(random, 'c', units, 0),
          after: unitRows(random, 'c', units, 0.5),
        },
        confidence,
        seed: `${random.uniform()}`,
      }),
      truth: 0.5,
    }),
  },
  {
    method: 'Unit means',
    data: '20 rows a person, correlation 0.3, allocated by person',
    sizes: [3, ...SIZES],
    trials: SLOW,
    simulate: (random, units) => ({
      result: clusteredDifference({
        pilot: unitRows(random, 'p', units, 1),
        comparison: unitRows(random, 'c', units, 0),
        confidence,
        seed: `${random.uniform()}`,
      }),
      truth: 1,
    }),
  },
  ...(['classical', 'hc3', 'clustered'] as const).map(
    (standardError): Scenario => ({
      method: `Adjusted ratio, ${standardError}`,
      data: '6 people × 20 rows, correlation 0.3, allocated by task within the person',
      sizes: [60],
      trials: QUICK / 4,
      simulate: random => ({
        result: adjustedRatio({ rows: byTask(random), confidence, standardError, quantile: 't' }),
        truth: 0.8,
      }),
    }),
  ),
];

/** What the product never does: rows of the same person taken for independent ones. For comparison only. */
export const IGNORING_PEOPLE: Scenario = {
  method: 'Welch on rows',
  data: '6 people × 20 rows, correlation 0.3, allocated by person',
  sizes: [60],
  trials: QUICK / 4,
  simulate: random => ({
    result: welchDifference({
      pilot: valuesOf(unitRows(random, 'p', 3, 1)),
      comparison: valuesOf(unitRows(random, 'c', 3, 0)),
      confidence,
    }),
    truth: 1,
  }),
};
