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
  /**
   * By how much the effect exceeds the target, where the target itself is uncertain: a share of a figure that was
   * measured. Without it the target is taken as exact.
   */
  readonly beyondTarget?: {
    readonly estimate: number;
    readonly interval: readonly [number, number];
  };
  readonly direction: Direction;
};

/**
 * Maps an effect onto the signed rule (rule V2). `met`: the rule is satisfied. `not-met`: the whole interval misses
 * the target. Everything between is `inconclusive`. A single figure is held to its estimate alone.
 */
export function outcomeUnderRule(rule: DecisionRule, effect: HeldEffect): Outcome {
  const change = overNone(effect);
  const excess = overTarget(effect);
  if (!change.interval || !excess.interval) return excess.estimate >= 0 ? 'met' : 'not-met';
  if (satisfies(rule, { change: change.interval, excess: excess.interval, reach: excess.estimate }))
    return 'met';
  return excess.interval[1] < 0 ? 'not-met' : 'inconclusive';
}

/**
 * Non-inferiority (rule V3): harmless only when the whole interval stays within the margin, breached when the
 * whole interval is beyond it. "Not significant" is never "no harm". `target` is the limit of harm. Agrees with
 * `judgeNonInferiority`.
 */
export function guardrailOutcome(effect: HeldEffect): Outcome {
  const { estimate, interval } = overTarget(effect);
  if (!interval) return estimate >= 0 ? 'met' : 'not-met';
  if (interval[0] > 0) return 'met';
  return interval[1] < 0 ? 'not-met' : 'inconclusive';
}

type Range = readonly [number, number];

function satisfies(
  rule: DecisionRule,
  seen: { readonly change: Range; readonly excess: Range; readonly reach: number },
): boolean {
  switch (rule) {
    case 'estimate-reaches-target':
      return seen.reach >= 0;
    case 'reaches-target-and-is-real':
      return seen.reach >= 0 && seen.change[0] > 0;
    case 'whole-interval-beyond-target':
      return seen.excess[0] >= 0;
  }
}

type Signed = { readonly estimate: number; readonly interval?: Range };

const overNone = ({ estimate, interval, none, direction }: HeldEffect): Signed =>
  towardBetter({ estimate, ...(interval ? { interval } : {}) }, none, direction);

const overTarget = ({ estimate, interval, target, beyondTarget, direction }: HeldEffect): Signed =>
  beyondTarget
    ? towardBetter(beyondTarget, 0, direction)
    : towardBetter({ estimate, ...(interval ? { interval } : {}) }, target, direction);

/** Counted from `zero`, and turned so that more is better. */
function towardBetter({ estimate, interval }: Signed, zero: number, direction: Direction): Signed {
  const sign = direction === 'increase' ? 1 : -1;
  const turned = (value: number) => asPublished(sign * (value - zero));
  if (!interval) return { estimate: turned(estimate) };
  const [low, high] = direction === 'increase' ? interval : [interval[1], interval[0]];
  return { estimate: turned(estimate), interval: [turned(low), turned(high)] };
}

/** A verdict shows nine decimals and is decided on them: 0.25 − 0.2 reaches 0.05, whatever binary digits say. */
const asPublished = (value: number): number => Number(value.toFixed(9));
