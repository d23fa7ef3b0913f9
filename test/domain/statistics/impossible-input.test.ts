import fc from 'fast-check';
import { describe, it } from 'vitest';
import { adjustedRatio, type StandardErrorKind } from '#domain/statistics/adjusted-ratio.ts';
import { bootstrapBca } from '#domain/statistics/bootstrap-bca.ts';
import { clusteredDifference, clusteredRatio } from '#domain/statistics/clustered.ts';
import { differenceInDifferences } from '#domain/statistics/difference-in-differences.ts';
import type { Confidence, StatisticsResult } from '#domain/statistics/estimate.ts';
import { geometricMeanRatio } from '#domain/statistics/geometric-mean-ratio.ts';
import { newcombeDifference } from '#domain/statistics/newcombe.ts';
import { newcombePairedDifference } from '#domain/statistics/newcombe-paired.ts';
import { pairedDifference, pairedRatio } from '#domain/statistics/paired-t.ts';
import { permutationDifference } from '#domain/statistics/permutation.ts';
import { poissonRateRatio } from '#domain/statistics/poisson-rate-ratio.ts';
import { signFlipDifference } from '#domain/statistics/sign-flip.ts';
import { welchDifference, welchDifferenceOfMoments } from '#domain/statistics/welch.ts';
import { wilson } from '#domain/statistics/wilson.ts';

const seed = 'charter-hash';
/** Numbers that break formulas, among ordinary ones. */
const odd = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 2, arbitrary: fc.double({ min: 0.01, max: 500, noNaN: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[Number.NaN, Infinity, -Infinity, 0, -0, -1, 0.5, 1e9, 1e16, 1e154, 1e300, 1.7e308],
      ...[-1e308, 5e-324, 1e-300, 1e-160],
    ),
  },
);
const confidence = fc.constantFrom<Confidence>(0.8, 0.9, 0.95);
const rows = fc.array(odd, { maxLength: 25 });
const unitRows = fc.array(fc.record({ unit: fc.constantFrom(...'abcdefgh'), value: odd }), {
  maxLength: 25,
});
const renamed = (list: { unit: string; value: number }[]) =>
  list.map(({ unit, value }) => ({ unit: unit.toUpperCase(), value }));
const proportion = fc.record({ successes: odd, trials: odd });
const moments = fc.record({ n: odd, mean: odd, standardDeviation: odd });
const counts = fc.array(fc.record({ events: odd, exposure: odd }), { maxLength: 6 });
const work = fc.array(
  fc.record({
    inPilot: fc.boolean(),
    value: odd,
    covariate: odd,
    unit: fc.constantFrom(...'abcdefgh'),
    stratum: fc.constantFrom('x', 'y'),
  }),
  { maxLength: 25 },
);

/** A refusal with words, or nothing but finite numbers in order. */
function isSound(result: StatisticsResult): boolean {
  if (result.kind === 'refusal') return result.sentence.length > 20;
  const [lower, upper] = result.interval;
  const figures = [result.estimate, lower, upper, ...Object.values(result.detail)];
  return figures.every(Number.isFinite) && lower <= upper;
}

const holds = <Input>(inputs: fc.Arbitrary<Input>, judge: (input: Input) => StatisticsResult) =>
  fc.assert(
    fc.property(inputs, input => isSound(judge(input))),
    { seed: 20250102, numRuns: 500 },
  );
const twoOf = <Group>(group: fc.Arbitrary<Group>) =>
  fc.record({ pilot: group, comparison: group, confidence });

describe('whatever is put in, the answer is finite or a refusal', () => {
  it('of shares', () => {
    holds(fc.record({ successes: odd, trials: odd, confidence }), wilson);
    holds(twoOf(proportion), newcombeDifference);
    holds(
      fc.record({
        bothSucceed: odd,
        onlyPilotSucceeds: odd,
        onlyComparisonSucceeds: odd,
        neitherSucceeds: odd,
        confidence,
      }),
      newcombePairedDifference,
    );
  });

  it('of means and ratios', () => {
    holds(twoOf(rows), welchDifference);
    holds(twoOf(moments), welchDifferenceOfMoments);
    holds(twoOf(rows), geometricMeanRatio);
    holds(twoOf(rows), pairedDifference);
    holds(twoOf(rows), pairedRatio);
  });

  it('of rates', () => {
    holds(twoOf(counts), poissonRateRatio);
  });

  it('of adjusted ratios', () => {
    const kind = fc.constantFrom<StandardErrorKind>('classical', 'hc3', 'clustered');
    holds(fc.record({ rows: work, confidence, standardError: kind }), options =>
      adjustedRatio({ ...options, quantile: 't' }),
    );
  });

  it('of resampling', () => {
    const few = fc.array(odd, { maxLength: 6 });
    holds(twoOf(few), groups => permutationDifference({ ...groups, seed }));
    holds(twoOf(few), pairs => signFlipDifference({ ...pairs, seed }));
    const many = fc.array(odd, { minLength: 20, maxLength: 22 });
    const statistic = fc.constantFrom('difference' as const, 'ratio' as const);
    holds(fc.tuple(twoOf(many), statistic), ([groups, kind]) =>
      bootstrapBca({ ...groups, statistic: kind, seed, resamples: 1_000 }),
    );
  });

  it('of clusters', () => {
    holds(twoOf(unitRows), ({ pilot, ...rest }) =>
      clusteredDifference({ pilot: renamed(pilot), ...rest, seed }),
    );
    holds(twoOf(unitRows), ({ pilot, ...rest }) =>
      clusteredRatio({ pilot: renamed(pilot), ...rest, seed }),
    );
    holds(twoOf(fc.record({ before: unitRows, after: unitRows })), ({ pilot, ...rest }) =>
      differenceInDifferences({
        pilot: { before: renamed(pilot.before), after: renamed(pilot.after) },
        ...rest,
        seed,
      }),
    );
  });
});
