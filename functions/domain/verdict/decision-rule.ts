import type { DecisionRule, Direction } from '../criteria/criterion.ts';
import type { Outcome } from './verdict.ts';

/** An effect on one scale, with what it is held against. */
export type HeldEffect = {
  readonly estimate: number;
  /** Absent for a single figure. */
  readonly interval?: readonly [number, number];
  /** The value of no effect: 0 for a difference, 1 for a ratio. */
  readonly none: number;
  readonly target: number;
  readonly direction: Direction;
};

/**
 * Maps an effect onto the signed rule (rule V2). `met`: the rule is satisfied. `not-met`: the whole interval misses
 * the target. Everything between is `inconclusive`. A single figure is held to its estimate alone.
 */
export function outcomeUnderRule(rule: DecisionRule, effect: HeldEffect): Outcome {
  const { low, high, target, estimate, none } = asIncrease(effect);
  if (low === undefined || high === undefined) return estimate >= target ? 'met' : 'not-met';
  if (satisfies(rule, { estimate, low, target, none })) return 'met';
  return high < target ? 'not-met' : 'inconclusive';
}

/**
 * Non-inferiority (rule V3): harmless only when the whole interval stays within the margin, breached when the
 * whole interval is beyond it. "Not significant" is never "no harm". `target` is the limit of harm.
 */
export function guardrailOutcome(effect: HeldEffect): Outcome {
  const { low, high, target, estimate } = asIncrease(effect);
  if (low === undefined || high === undefined) return estimate >= target ? 'met' : 'not-met';
  if (low >= target) return 'met';
  return high < target ? 'not-met' : 'inconclusive';
}

function satisfies(
  rule: DecisionRule,
  seen: { estimate: number; low: number; target: number; none: number },
): boolean {
  switch (rule) {
    case 'estimate-reaches-target':
      return seen.estimate >= seen.target;
    case 'reaches-target-and-is-real':
      return seen.estimate >= seen.target && seen.low > seen.none;
    case 'whole-interval-beyond-target':
      return seen.low >= seen.target;
  }
}

/** Turned so that more is better. */
function asIncrease({ estimate, interval, none, target, direction }: HeldEffect) {
  const [low, high] = interval ?? [undefined, undefined];
  return direction === 'increase'
    ? { estimate, none, target, low, high }
    : {
        estimate: -estimate,
        none: -none,
        target: -target,
        low: high === undefined ? undefined : -high,
        high: low === undefined ? undefined : -low,
      };
}
