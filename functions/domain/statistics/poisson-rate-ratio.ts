import { answer } from './answer.ts';
import { coverageWarnings } from './coverage.ts';
import { betaCdf, betaQuantile, criticalT, twoSidedT } from './distributions.ts';
import {
  type Confidence,
  refusal,
  type StatisticsRefusal,
  type StatisticsResult,
  type StatisticsWarning,
  type TwoGroups,
} from './estimate.ts';
import {
  type GroupLabel,
  refuseConfidence,
  refuseCount,
  refuseEither,
  refuseLength,
} from './inputs.ts';

/** Events of one unit (a person, a week, a group as a whole) and how long or how much it was watched. */
export type UnitCount = {
  readonly events: number;
  /** Above zero, in any unit that both groups share, such as hours or tickets. */
  readonly exposure: number;
};

type Totals = { readonly events: number; readonly exposure: number; readonly units: number };

function refuseCounts(
  counts: readonly UnitCount[],
  label: GroupLabel,
): StatisticsRefusal | undefined {
  const length = refuseLength(counts.length, label);
  if (length) return length;
  for (const { events, exposure } of counts) {
    const refused = refuseCount(events, `events in the ${label}`);
    if (refused) return refused;
    if (!Number.isFinite(exposure))
      return refusal('not_a_number', `An exposure in the ${label} is not a number. Correct it.`);
    if (exposure <= 0)
      return refusal('not_positive', `An exposure in the ${label} is not above zero. Correct it.`);
  }
  return refuseCount(totalsOf(counts).events, `events in the ${label}`);
}

/** Units in one order, so that sums give the same bytes in whatever order counts arrived. */
const inOrder = (counts: readonly UnitCount[]): UnitCount[] =>
  counts.toSorted((a, b) => a.exposure - b.exposure || a.events - b.events);

const totalsOf = (counts: readonly UnitCount[]): Totals => ({
  events: counts.reduce((sum, { events }) => sum + events, 0),
  exposure: counts.reduce((sum, { exposure }) => sum + exposure, 0),
  units: counts.length,
});

/** Pearson's statistic of one group's counts around their common rate. */
function pearson(counts: readonly UnitCount[]): number {
  const { events, exposure } = totalsOf(counts);
  if (events === 0) return 0;
  return counts.reduce((sum, unit) => {
    const expected = (events / exposure) * unit.exposure;
    return sum + (unit.events - expected) ** 2 / expected;
  }, 0);
}

/** Clopper–Pearson limits of the pilot's share of all events, read as a ratio of rates, and the central p-value. */
function exactComparison({ pilot, comparison }: TwoGroups<Totals>, confidence: Confidence) {
  const tail = (1 - confidence) / 2;
  const exposures = comparison.exposure / pilot.exposure;
  const asRatio = (share: number): number => (share / (1 - share)) * exposures;
  const lower = pilot.events === 0 ? 0 : betaQuantile(tail, pilot.events, comparison.events + 1);
  const upper = betaQuantile(1 - tail, pilot.events + 1, comparison.events);
  const noEffect = pilot.exposure / (pilot.exposure + comparison.exposure);
  const atLeast = pilot.events === 0 ? 1 : betaCdf(noEffect, pilot.events, comparison.events + 1);
  const atMost = 1 - betaCdf(noEffect, pilot.events + 1, comparison.events);
  return {
    interval: [asRatio(lower), asRatio(upper)] as const,
    pValue: Math.min(1, 2 * Math.min(atLeast, atMost)),
  };
}

/** Quasi-Poisson limits: the log ratio's t interval with the spread that the counts show. */
function widenedComparison(
  { pilot, comparison }: TwoGroups<Totals>,
  dispersion: number,
  confidence: Confidence,
) {
  const degreesOfFreedom = pilot.units + comparison.units - 2;
  const logRatio = Math.log(
    pilot.events / pilot.exposure / (comparison.events / comparison.exposure),
  );
  const standardError = Math.sqrt(dispersion * (1 / pilot.events + 1 / comparison.events));
  const halfWidth = criticalT(confidence, degreesOfFreedom) * standardError;
  return {
    interval: [Math.exp(logRatio - halfWidth), Math.exp(logRatio + halfWidth)] as const,
    pValue: twoSidedT(logRatio / standardError, degreesOfFreedom),
  };
}

const OVERDISPERSED: StatisticsWarning = {
  code: 'overdispersed',
  sentence:
    'Counts differ between units by more than independent events would; the interval was widened for it.',
};
const DISPERSION_UNKNOWN: StatisticsWarning = {
  code: 'dispersion_unknown',
  sentence:
    'Only totals are known, so events that come in clusters cannot be seen; the interval may be too narrow. Record counts by person or week.',
};

/**
 * By what factor do the rates of events (errors, tickets, incidents) of two independent groups differ?
 *
 * The exact conditional interval of a ratio of Poisson rates. Where counts of several units show more spread
 * than Poisson counts have, the interval is also as wide as the quasi-Poisson t interval. Unit: a factor; n is
 * units. Assumes independent units and, from totals alone, independent events. Refuses counts that cannot be,
 * exposures not above zero, no events in the comparison group, and overdispersed counts of a pilot group
 * without events.
 *
 * Source: Przyborowski & Wilenski 1940, Biometrika 31:313–323; Clopper & Pearson 1934, Biometrika 26:404–413;
 * quasi-Poisson: McCullagh & Nelder 1989, §6.2.
 */
export function poissonRateRatio({
  confidence,
  ...given
}: TwoGroups<readonly UnitCount[]> & { readonly confidence: Confidence }): StatisticsResult {
  const refused = refuseConfidence(confidence) ?? refuseEither(given, refuseCounts);
  if (refused) return refused;
  const groups = { pilot: inOrder(given.pilot), comparison: inOrder(given.comparison) };
  const totals = { pilot: totalsOf(groups.pilot), comparison: totalsOf(groups.comparison) };
  const { pilot, comparison } = totals;
  const degreesOfFreedom = pilot.units + comparison.units - 2;
  const dispersion =
    degreesOfFreedom === 0
      ? Number.NaN
      : (pearson(groups.pilot) + pearson(groups.comparison)) / degreesOfFreedom;
  const isOverdispersed = dispersion > 1;
  if (comparison.events === 0 || (isOverdispersed && pilot.events === 0))
    return refusal(
      'too_few_events',
      `The ${comparison.events === 0 ? 'comparison' : 'pilot'} group has no events, so a ratio cannot be judged. Watch it for longer.`,
    );
  const exact = exactComparison(totals, confidence);
  const widened = isOverdispersed ? widenedComparison(totals, dispersion, confidence) : exact;
  return answer({
    kind: 'estimate',
    scale: 'ratio',
    estimate: pilot.events / pilot.exposure / (comparison.events / comparison.exposure),
    interval: [
      Math.min(exact.interval[0], widened.interval[0]),
      Math.max(exact.interval[1], widened.interval[1]),
    ],
    confidence,
    n: [pilot.units, comparison.units],
    method: isOverdispersed ? 'poisson-rate-ratio-quasi/1' : 'poisson-rate-ratio-exact/1',
    warnings: [
      ...(isOverdispersed ? [OVERDISPERSED] : []),
      ...(degreesOfFreedom === 0
        ? [
            DISPERSION_UNKNOWN,
            ...coverageWarnings('rateRatioTotals', Math.min(pilot.events, comparison.events)),
          ]
        : coverageWarnings('rateRatioUnits', Math.min(pilot.units, comparison.units))),
    ],
    detail: {
      pValue: Math.max(exact.pValue, widened.pValue),
      ...(degreesOfFreedom === 0 ? {} : { dispersion }),
    },
  });
}
