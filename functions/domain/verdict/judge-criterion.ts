import type { Criterion } from '../criteria/criterion.ts';
import { canonicalDecimal, toNumber } from '../numbers/decimal.ts';
import { guardrailOutcome, outcomeUnderRule } from './decision-rule.ts';
import { type Effect, effectOf } from './effect.ts';
import { gradeOf } from './grade.ts';
import { type Sample, sizeOf } from './sample.ts';
import type { CriterionVerdict, Outcome } from './verdict.ts';

/** What was locked for one criterion. */
export type CriterionEvidence = {
  /** The comparison: the baseline, or the group without AI. */
  readonly comparison?: Sample;
  readonly pilot?: Sample;
  readonly baselineBeforeStart: boolean;
  /** The product drew the groups before the start. */
  readonly drawnByProduct: boolean;
};

/** Judges one criterion by its signed rule (rules V2–V5). */
export function judgeCriterion(
  criterion: Criterion,
  evidence: CriterionEvidence,
): CriterionVerdict {
  const common = {
    criterion: criterion.id,
    direction: criterion.direction,
    family: criterion.metric.family,
    grade: gradeOf({
      comparison: criterion.comparison,
      samples: [evidence.comparison, evidence.pilot],
      baselineBeforeStart: evidence.baselineBeforeStart,
      drawnByProduct: evidence.drawnByProduct,
    }),
  } as const;
  const unassessable = (reason: string): CriterionVerdict => ({
    ...common,
    outcome: 'not-assessable',
    reasons: [reason],
  });

  const { comparison, pilot } = evidence;
  if (pilot === undefined) return unassessable('No result was recorded for it within the window.');
  if (comparison === undefined)
    return unassessable('There is nothing to compare with: no baseline and no comparison group.');
  const short = sampleShortage(criterion, comparison, pilot);
  if (short) return unassessable(short);
  const effect = effectOf(criterion, comparison, pilot);
  if (effect.kind === 'refusal') return unassessable(effect.sentence);
  return { ...common, ...held(criterion, effect) };
}

/** The signed minimum counts units a group; a single figure stands for no unit and needs its own rule. */
function sampleShortage(
  criterion: Criterion,
  comparison: Sample,
  pilot: Sample,
): string | undefined {
  if (comparison.kind === 'figure' || pilot.kind === 'figure')
    return criterion.rule === 'estimate-reaches-target'
      ? undefined
      : 'A single figure has no range, and the signed rule asks for one.';
  const smallest = Math.min(sizeOf(comparison), sizeOf(pilot));
  return smallest < criterion.minimumSample
    ? `Only ${smallest} in the smaller group; ${criterion.minimumSample} were agreed as the least.`
    : undefined;
}

function held(
  criterion: Criterion,
  effect: Effect,
): Pick<
  CriterionVerdict,
  'outcome' | 'scale' | 'estimate' | 'interval' | 'target' | 'n' | 'method' | 'reasons'
> {
  const isGuardrail = criterion.role === 'guardrail';
  const target = targetOn(effect, criterion);
  const heldEffect = {
    estimate: effect.estimate,
    ...(effect.interval ? { interval: effect.interval } : {}),
    none: effect.scale === 'ratio' ? 1 : 0,
    target,
    direction: criterion.direction,
  };
  const outcome = isGuardrail
    ? guardrailOutcome(heldEffect)
    : outcomeUnderRule(criterion.rule, heldEffect);
  return {
    outcome,
    scale: effect.scale,
    estimate: decimal(effect.estimate),
    ...(effect.interval
      ? { interval: [decimal(effect.interval[0]), decimal(effect.interval[1])] }
      : {}),
    target: decimal(target),
    ...(effect.n ? { n: effect.n } : {}),
    method: effect.method,
    reasons: [
      isGuardrail ? guardrailReason(outcome) : targetReason(outcome),
      ...effect.warnings.map(warning => warning.sentence),
    ],
  };
}

/** The target, or a guardrail's limit of harm, on the scale of the effect. */
function targetOn(effect: Effect, criterion: Criterion): number {
  const change = toNumber(criterion.target.change);
  const signed =
    criterion.role === 'guardrail'
      ? Math.abs(change) * (criterion.direction === 'increase' ? -1 : 1)
      : change;
  if (effect.scale === 'ratio') return 1 + signed;
  return criterion.target.scale === 'relative' ? signed * effect.comparisonLevel : signed;
}

function targetReason(outcome: Outcome): string {
  switch (outcome) {
    case 'met':
      return 'The change reaches the agreed target under the agreed rule.';
    case 'not-met':
      return 'The whole range of plausible changes misses the agreed target.';
    default:
      return 'The range of plausible changes includes both the target and less than the target: the data cannot tell.';
  }
}

function guardrailReason(outcome: Outcome): string {
  switch (outcome) {
    case 'met':
      return 'The whole range stays within the agreed margin: shown to do no harm.';
    case 'not-met':
      return 'The whole range lies beyond the agreed margin: harm was done.';
    default:
      return 'The range reaches beyond the agreed margin: harm cannot be ruled out.';
  }
}

const decimal = (value: number): string => canonicalDecimal(value) ?? '0';
