import { type Estimate, NO_EFFECT, refusal, type StatisticsRefusal } from './estimate.ts';

/** How a guardrail is signed: the loss that would still be accepted, and which way is worse. */
export type Margin = {
  /**
   * The largest acceptable loss as a positive number: on a difference, in its own unit; on a ratio, as a share
   * of the comparison (0.1 is ten percent).
   */
  readonly acceptableLoss: number;
  readonly worse: 'lower' | 'higher';
};

/** `non_inferior`: the whole interval is inside the margin. `inferior`: all of it is beyond. Else `undecided`. */
export type NonInferiority = {
  readonly kind: 'non_inferiority';
  readonly outcome: 'non_inferior' | 'inferior' | 'undecided';
  /** The value that the interval must stay on the good side of, in the unit of the estimate. */
  readonly limit: number;
};

/**
 * Is a guardrail shown to be no worse than the signed margin?
 *
 * Reads the interval: "not significant" is never "no harm". At a two-sided confidence of 90 % this is the
 * one-sided test at 5 %. Refuses an estimate of a level (there is nothing to compare it with), a margin that is
 * not above zero, a range that is none, and a loss of the whole on a ratio.
 *
 * Source: ICH E9 §3.3.2; Piaggio et al. 2012, JAMA 308:2594–2604.
 */
export function judgeNonInferiority(
  { scale, interval: [lower, upper] }: Estimate,
  { acceptableLoss, worse }: Margin,
): NonInferiority | StatisticsRefusal {
  if (scale === 'level')
    return refusal(
      'not_estimable',
      'A guardrail needs a comparison. Judge a difference or a ratio.',
    );
  if (!Number.isFinite(lower) || !Number.isFinite(upper))
    return refusal('not_a_number', 'The range is not one of numbers. Judge the criterion again.');
  if (!Number.isFinite(acceptableLoss))
    return refusal('not_a_number', 'The margin is not a number. Say how much loss is acceptable.');
  if (acceptableLoss <= 0)
    return refusal(
      'not_positive',
      'The margin is not above zero. Say how much loss is acceptable.',
    );
  if (scale === 'ratio' && worse === 'lower' && acceptableLoss >= 1)
    return refusal(
      'out_of_range',
      'A loss of all or more cannot be a margin. Enter a smaller one.',
    );
  const limit = NO_EFFECT[scale] + (worse === 'lower' ? -acceptableLoss : acceptableLoss);
  const isInside = worse === 'lower' ? lower > limit : upper < limit;
  const isBeyond = worse === 'lower' ? upper < limit : lower > limit;
  const otherwise = isBeyond ? 'inferior' : 'undecided';
  return { kind: 'non_inferiority', outcome: isInside ? 'non_inferior' : otherwise, limit };
}
