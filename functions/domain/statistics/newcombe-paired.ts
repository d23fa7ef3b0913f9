import { answer } from './answer.ts';
import { coverageWarnings } from './coverage.ts';
import { criticalZ, twoSidedZ } from './distributions.ts';
import { type Confidence, refusal, type StatisticsResult } from './estimate.ts';
import { refuseConfidence, refuseCount } from './inputs.ts';
import { deviateThatReaches } from './inversion.ts';
import { scoreLimits } from './wilson.ts';

/** Pairs by their two outcomes: the same units with the change (pilot) and without it (comparison). */
export type PairedCounts = {
  readonly bothSucceed: number;
  readonly onlyPilotSucceeds: number;
  readonly onlyComparisonSucceeds: number;
  readonly neitherSucceeds: number;
};

const totalOf = (pairs: PairedCounts): number =>
  pairs.bothSucceed +
  pairs.onlyPilotSucceeds +
  pairs.onlyComparisonSucceeds +
  pairs.neitherSucceeds;

/** The phi coefficient, brought toward zero by half a pair when it is positive (Newcombe's method 10). */
function correctedPhi(pairs: PairedCounts): number {
  const pilot = pairs.bothSucceed + pairs.onlyPilotSucceeds;
  const comparison = pairs.bothSucceed + pairs.onlyComparisonSucceeds;
  const total = totalOf(pairs);
  const margins = pilot * (total - pilot) * comparison * (total - comparison);
  if (margins === 0) return 0;
  const cross =
    pairs.bothSucceed * pairs.neitherSucceeds -
    pairs.onlyPilotSucceeds * pairs.onlyComparisonSucceeds;
  const corrected = cross > 0 ? Math.max(0, cross - total / 2) : cross;
  return corrected / Math.sqrt(margins);
}

/** Length of the sum of two steps whose directions correlate by `phi`. */
const correlatedLength = (one: number, other: number, phi: number): number =>
  Math.sqrt(Math.max(0, one ** 2 - 2 * phi * one * other + other ** 2));

function pairedLimits(pairs: PairedCounts, z: number): [number, number] {
  const trials = totalOf(pairs);
  const pilotSuccesses = pairs.bothSucceed + pairs.onlyPilotSucceeds;
  const comparisonSuccesses = pairs.bothSucceed + pairs.onlyComparisonSucceeds;
  const pilot = pilotSuccesses / trials;
  const comparison = comparisonSuccesses / trials;
  const [pilotLower, pilotUpper] = scoreLimits({ successes: pilotSuccesses, trials }, z);
  const [comparisonLower, comparisonUpper] = scoreLimits(
    { successes: comparisonSuccesses, trials },
    z,
  );
  const phi = correctedPhi(pairs);
  const difference = (pairs.onlyPilotSucceeds - pairs.onlyComparisonSucceeds) / trials;
  return [
    difference - correlatedLength(pilot - pilotLower, comparisonUpper - comparison, phi),
    difference + correlatedLength(pilotUpper - pilot, comparison - comparisonLower, phi),
  ];
}

/**
 * By how much does the share of successes differ, where the same units were seen with the change and without?
 *
 * Newcombe's hybrid score interval for paired shares. Unit: difference of shares, from −1 to 1; n is pairs.
 * Assumes that pairs are independent of one another. Refuses counts that cannot be, and no pairs at all.
 *
 * Source: method 10 of Newcombe 1998, Stat Med 17:2635–2650.
 */
export function newcombePairedDifference({
  confidence,
  ...pairs
}: PairedCounts & { readonly confidence: Confidence }): StatisticsResult {
  const refused =
    refuseConfidence(confidence) ??
    refuseCount(pairs.bothSucceed, 'pairs that succeed twice') ??
    refuseCount(pairs.onlyPilotSucceeds, 'pairs that succeed only with the change') ??
    refuseCount(pairs.onlyComparisonSucceeds, 'pairs that succeed only without the change') ??
    refuseCount(pairs.neitherSucceeds, 'pairs that never succeed') ??
    refuseCount(totalOf(pairs), 'pairs');
  if (refused) return refused;
  const trials = totalOf(pairs);
  if (trials === 0)
    return refusal('empty_group', 'There are no pairs. Record some, or widen the window.');
  return answer({
    kind: 'estimate',
    scale: 'difference',
    estimate: (pairs.onlyPilotSucceeds - pairs.onlyComparisonSucceeds) / trials,
    interval: pairedLimits(pairs, criticalZ(confidence)),
    confidence,
    n: [trials],
    method: 'newcombe-paired-score/1',
    warnings: coverageWarnings('newcombePaired', trials),
    detail: { pValue: twoSidedZ(deviateThatReaches(0, z => pairedLimits(pairs, z))) },
  });
}
