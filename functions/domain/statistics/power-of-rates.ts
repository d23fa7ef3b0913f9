import { criticalZ, standardNormalCdf } from './distributions.ts';
import type { Confidence } from './estimate.ts';
import { refuseConfidence } from './inputs.ts';
import { type PlannedResult, planned, refuseNotAboveZero } from './planned.ts';

/** Events that are expected in each group over the whole window, and the spread of counts over that of Poisson counts. */
export type ExpectedEvents = {
  readonly pilot: number;
  readonly comparison: number;
  /** Rate of the pilot group over that of the comparison group. */
  readonly rateRatio: number;
  /** 1 where events are independent; above where they come in clusters. */
  readonly dispersion: number;
  readonly confidence: Confidence;
};

/**
 * How likely is it that a ratio of rates is told from one on the side where it is?
 *
 * Unit: a chance. Normal approximation on the logarithm: rough below about ten events a group. Refuses expected
 * events, ratios and dispersions that are not above zero.
 *
 * Source: Breslow & Day 1987, Statistical Methods in Cancer Research II, §7.3.
 */
export function powerOfRates({
  pilot,
  comparison,
  rateRatio,
  dispersion,
  confidence,
}: ExpectedEvents): PlannedResult {
  const refused =
    refuseConfidence(confidence) ??
    refuseNotAboveZero(pilot, "pilot group's expected number of events") ??
    refuseNotAboveZero(comparison, "comparison group's expected number of events") ??
    refuseNotAboveZero(rateRatio, 'expected ratio') ??
    refuseNotAboveZero(dispersion, 'dispersion');
  if (refused) return refused;
  const standardError = Math.sqrt(dispersion * (1 / pilot + 1 / comparison));
  return planned(
    standardNormalCdf(Math.abs(Math.log(rateRatio)) / standardError - criticalZ(confidence)),
  );
}
