import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRatio } from '#domain/statistics/adjusted-ratio.ts';
import { bootstrapBca } from '#domain/statistics/bootstrap-bca.ts';
import { clusteredRatio } from '#domain/statistics/clustered.ts';
import { geometricMeanRatio } from '#domain/statistics/geometric-mean-ratio.ts';
import { permutationDifference } from '#domain/statistics/permutation.ts';
import { poissonRateRatio } from '#domain/statistics/poisson-rate-ratio.ts';
import { signFlipDifference } from '#domain/statistics/sign-flip.ts';
import { welchDifference } from '#domain/statistics/welch.ts';

const confidence = 0.95;
const seed = 'charter-hash';
const minutes = fc.double({ min: 0.1, max: 480, noNaN: true });
const pairOfOrders = <Row>(rows: fc.Arbitrary<Row[]>) =>
  rows.chain(given =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
    ),
  );
const rows = pairOfOrders(fc.array(minutes, { minLength: 20, maxLength: 24 }));

/** The same bytes for both orders, whatever the answer. */
const holds = <Row>(
  orders: fc.Arbitrary<[Row[], Row[]]>,
  judge: (pilot: Row[], comparison: Row[]) => unknown,
  numRuns = 30,
) =>
  fc.assert(
    fc.property(orders, orders, ([pilot, otherPilot], [comparison, otherComparison]) => {
      expect(judge(otherPilot, otherComparison)).toEqual(judge(pilot, comparison));
    }),
    { seed: 20250101, numRuns },
  );

describe('the order of rows changes no byte of an answer', () => {
  it('of the methods on rows', () => {
    holds(rows, (pilot, comparison) => welchDifference({ pilot, comparison, confidence }));
    holds(rows, (pilot, comparison) => geometricMeanRatio({ pilot, comparison, confidence }));
  });

  it('of the methods that draw from a seed', () => {
    const groups = { confidence, seed, statistic: 'ratio', resamples: 1_000 } as const;
    holds(rows, (pilot, comparison) => bootstrapBca({ ...groups, pilot, comparison }));
    holds(
      rows,
      (pilot, comparison) => permutationDifference({ pilot, comparison, confidence, seed }),
      5,
    );
    holds(
      rows,
      pilot => signFlipDifference({ pilot, comparison: pilot.map(() => 0), confidence, seed }),
      5,
    );
  });

  it('of rates, clusters and adjusted ratios', () => {
    const counts = fc.record({ events: fc.nat(9), exposure: minutes });
    holds(pairOfOrders(fc.array(counts, { minLength: 2, maxLength: 9 })), (pilot, comparison) =>
      poissonRateRatio({ pilot, comparison, confidence }),
    );
    const unit = fc.constantFrom(...'abcdefghijkl');
    const unitRows = fc.array(fc.record({ unit, value: minutes }), {
      minLength: 30,
      maxLength: 40,
    });
    const named = (prefix: string) => (row: { unit: string; value: number }) => ({
      ...row,
      unit: prefix + row.unit,
    });
    holds(
      pairOfOrders(unitRows),
      (pilot, comparison) =>
        clusteredRatio({
          pilot: pilot.map(named('p')),
          comparison: comparison.map(named('c')),
          confidence,
          seed,
        }),
      5,
    );
    const work = fc.record({ inPilot: fc.boolean(), value: minutes, covariate: minutes, unit });
    holds(pairOfOrders(fc.array(work, { minLength: 20, maxLength: 40 })), all =>
      adjustedRatio({ rows: all, confidence, standardError: 'clustered', quantile: 't' }),
    );
  });
});
