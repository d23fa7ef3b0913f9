import type { Criterion } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import { standardNormalQuantile } from '../statistics/distributions.ts';
import { CONFIDENCE } from '../verdict/effect.ts';
import type { CriterionVerdict } from '../verdict/verdict.ts';
import { GOOD_CHANCE } from './smallest-change.ts';

/** No pilot asks for more. */
const MOST_UNITS = 20_000;

/**
 * Units in each group with which the same test would be settled eight times in ten, if what it measured is true:
 * its range narrows with the square root of the size, until it no longer holds the bound that kept it open (Cohen 1988,
 * Statistical Power Analysis, on planning from an observed effect). `undefined` where no size up to 20,000 would do,
 * or nothing was left open.
 */
export function settlingSize(criterion: Criterion, verdict: CriterionVerdict): number | undefined {
  const { outcome, scale = 'difference', estimate, interval, target, n } = verdict;
  if (outcome !== 'inconclusive' || !estimate || !interval || !target || !n) return undefined;
  const onScale = (value: string): number =>
    scale === 'ratio' ? Math.log(toNumber(value)) : toNumber(value);
  const effect = onScale(estimate);
  const half = (onScale(interval[1]) - onScale(interval[0])) / 2;
  const distance = Math.abs(effect - boundOf(criterion, effect, onScale(target)));
  if (!(distance > 0 && half > 0)) return undefined;
  const sure = standardNormalQuantile((1 + CONFIDENCE[criterion.confidence]) / 2);
  const mostly = (sure + standardNormalQuantile(GOOD_CHANCE)) / sure;
  const size = Math.ceil(Math.min(...n) * ((half * mostly) / distance) ** 2);
  return size <= MOST_UNITS ? Math.max(size, Math.max(...n)) : undefined;
}

/** What the range has to leave behind: no change where the target is reached, else the target itself. */
function boundOf({ direction, role, rule }: Criterion, effect: number, target: number): number {
  const reaches = direction === 'increase' ? effect >= target : effect <= target;
  return role !== 'guardrail' && rule === 'reaches-target-and-is-real' && reaches ? 0 : target;
}
