import { CONFIDENCES, type ConfidenceLevel } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import { chanceOfMet } from './chance-of-met.ts';
import { type Plan, type PlanRefusal, planProblem } from './plan.ts';
import { sizeInWords } from './size-in-words.ts';
import { GOOD_CHANCE, smallestChangeToldFromNone } from './smallest-change.ts';

/** What a pilot can show, before anybody signs. Chances are from 0 to 1, good to about a point. */
export type Prospects = {
  readonly kind: 'prospects';
  /** That it comes out `met` though nothing changed. */
  readonly ifNothingChanged: number;
  /** That it comes out `met` if the change is exactly the target: at most about half, at any size. */
  readonly atTarget: number;
  readonly atExpected?: number;
  /** Told from none eight times in ten; see {@link smallestChangeToldFromNone} for its unit. */
  readonly smallestToldFromNone?: number;
  /** What it means, and what would change it, in sentences. */
  readonly sentences: readonly string[];
  /** The last of them: what would change it. */
  readonly remedies: readonly string[];
};

/** Below this a pilot is said not to show what is asked of it. */
const POOR_CHANCE = 0.5;
const MOST_UNITS = 20_000;
/** Enough to find a size to about a tenth. */
const PILOTS_PER_GUESS = 500;

/** The chances of a planned pilot under its signed rule (rule P10), and what would change them. */
export function prospectsOf(plan: Plan): Prospects | PlanRefusal {
  const chances = chancesOf(plan);
  if (chances.kind === 'refusal') return chances;
  const { atExpected } = chances;
  if (atExpected === undefined) return { ...chances, sentences: [], remedies: [] };
  const ways = atExpected < GOOD_CHANCE ? remedies(plan, plan.expected ?? 0) : [];
  return { ...chances, sentences: [...judgment(atExpected), ...ways], remedies: ways };
}

/** The chances alone, without what would change them. */
export function chancesOf(plan: Plan): Omit<Prospects, 'sentences' | 'remedies'> | PlanRefusal {
  const problem = planProblem(plan);
  if (problem) return problem;
  const { expected } = plan;
  const smallest = smallestChangeToldFromNone(plan);
  return {
    kind: 'prospects',
    ifNothingChanged: chanceOfMet(plan, 0),
    atTarget: chanceOfMet(plan, targetOf(plan)),
    ...(expected === undefined ? {} : { atExpected: chanceOfMet(plan, expected) }),
    ...(smallest === undefined ? {} : { smallestToldFromNone: smallest }),
  };
}

/** A guardrail is at its limit where the change for the worse is its margin. */
function targetOf({ criterion }: Plan): number {
  const change = toNumber(criterion.target.change);
  if (criterion.role !== 'guardrail') return change;
  return criterion.direction === 'increase' ? -change : change;
}

function judgment(chance: number): string[] {
  const inTen = `If the change is what you expect, it comes out met in ${timesInTen(chance)}.`;
  return chance < POOR_CHANCE ? ['This pilot cannot show what you ask of it.', inTen] : [inTen];
}

/** More people or a longer window, a lower confidence; or a target below what is expected, without which no size helps. */
function remedies(plan: Plan, expected: number): string[] {
  if (!exceedsTarget(plan, expected))
    return [
      'You expect no more than the target. A change equal to its target is met half the time at most, however many take part: agree a lower target.',
    ];
  return [sizeNeeded(plan, unitsNeeded(plan, expected)), ...lessSure(plan, expected)];
}

function sizeNeeded({ size }: Plan, units: number | undefined): string {
  if (units === undefined)
    return `Not even ${MOST_UNITS} in each group would do: expect more, or agree a lower target.`;
  return size
    ? sizeInWords(size, units)
    : `With ${units} in each group it would be eight in ten: ask more people, or run for longer.`;
}

function exceedsTarget({ criterion, ...plan }: Plan, expected: number): boolean {
  const beyond = expected - targetOf({ criterion, ...plan });
  return criterion.direction === 'increase' ? beyond > 0 : beyond < 0;
}

/** Fewest units in each group that give eight times in ten, to about a tenth. */
function unitsNeeded(plan: Plan, expected: number): number | undefined {
  const chanceWith = (units: number) =>
    chanceOfMet(
      { ...plan, units: { pilot: units, comparison: units } },
      expected,
      PILOTS_PER_GUESS,
    );
  let few = Math.min(plan.units.pilot, plan.units.comparison);
  let enough = few;
  while (chanceWith(enough) < GOOD_CHANCE) {
    if (enough >= MOST_UNITS) return undefined;
    few = enough;
    enough = Math.min(MOST_UNITS, enough * 2);
  }
  while (enough - few > Math.max(1, few / 10)) {
    const middle = Math.round((few + enough) / 2);
    if (chanceWith(middle) < GOOD_CHANCE) few = middle;
    else enough = middle;
  }
  return enough;
}

function lessSure(plan: Plan, expected: number): string[] {
  const lower: ConfidenceLevel | undefined =
    CONFIDENCES[CONFIDENCES.indexOf(plan.criterion.confidence) - 1];
  if (lower === undefined) return [];
  const criterion = { ...plan.criterion, confidence: lower };
  const chance = timesInTen(chanceOfMet({ ...plan, criterion }, expected));
  return [`Judged at ${lower} % instead of ${plan.criterion.confidence} %, it would be ${chance}.`];
}

/** `7 of 10`: as fine as anybody plans. */
function timesInTen(chance: number): string {
  const times = Math.round(chance * 10);
  if (times === 0) return 'fewer than 1 of 10';
  return times === 10 && chance < 1 ? 'more than 9 of 10' : `${times} of 10`;
}
