import { answer } from './answer.ts';
import { coverageWarnings } from './coverage.ts';
import { criticalZ } from './distributions.ts';
import type { Confidence, StatisticsResult } from './estimate.ts';
import { type Proportion, refuseConfidence, refuseProportion } from './inputs.ts';

/** Lower and upper score limits of a proportion for a standard normal deviate `z`, within [0, 1]. */
export function scoreLimits({ successes, trials }: Proportion, z: number): [number, number] {
  const failures = trials - successes;
  const center = successes + z ** 2 / 2;
  const spread = z * Math.sqrt((successes * failures) / trials + z ** 2 / 4);
  const total = trials + z ** 2;
  return [
    successes === 0 ? 0 : (center - spread) / total,
    failures === 0 ? 1 : (center + spread) / total,
  ];
}

/**
 * What share succeeds?
 *
 * Wilson's score interval, without continuity correction. Unit: a share from 0 to 1. Assumes independent
 * trials with one common chance. Refuses counts that cannot be, and a group without trials.
 *
 * Source: Wilson 1927, JASA 22:209–212; method 3 of Newcombe 1998, Stat Med 17:857–872.
 */
export function wilson({
  successes,
  trials,
  confidence,
}: Proportion & { readonly confidence: Confidence }): StatisticsResult {
  const refused = refuseConfidence(confidence) ?? refuseProportion({ successes, trials }, 'group');
  if (refused) return refused;
  return answer({
    kind: 'estimate',
    scale: 'level',
    estimate: successes / trials,
    interval: scoreLimits({ successes, trials }, criticalZ(confidence)),
    confidence,
    n: [trials],
    method: 'wilson-score/1',
    warnings: coverageWarnings('wilson', trials),
    detail: {},
  });
}
