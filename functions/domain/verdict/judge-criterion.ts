import type { Criterion } from '../criteria/criterion.ts';
import { wasOrWere } from '../numbers/counted.ts';
import { canonicalDecimal, toNumber } from '../numbers/decimal.ts';
import { guardrailOutcome, outcomeUnderRule } from './decision-rule.ts';
import { type Compared, type Effect, type EffectRefusal, effectOf } from './effect.ts';
import { gradeOf } from './grade.ts';
import { type Sample, sizeOf } from './sample.ts';
import type { Judged } from './secondaries.ts';
import type { CriterionVerdict, Outcome } from './verdict.ts';

/** What was locked for one criterion. */
export type CriterionEvidence = {
  /** The comparison: the baseline, or the group without AI. */
  readonly comparison?: Sample;
  readonly pilot?: Sample;
  /** Both groups before the start, where two changes are compared. */
  readonly before?: Sample;
  readonly baselineBeforeStart: boolean;
  /** The product drew the groups before the start. */
  readonly drawnByProduct: boolean;
  /** What a reader has to know of how the groups came about, in sentences. */
  readonly notes?: readonly string[];
};

/** Judges one criterion by its signed rule (rules V2–V5). */
export function judgeCriterion(criterion: Criterion, evidence: CriterionEvidence): Judged {
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
  const unassessable = (reason: string): Judged => ({
    criterion,
    verdict: {
      ...common,
      outcome: 'not-assessable',
      reasons: [reason, ...(evidence.notes ?? [])],
    },
  });

  const { comparison, pilot, before } = evidence;
  if (pilot === undefined) return unassessable('No result was recorded for it within the window.');
  if (comparison === undefined)
    return unassessable('There is nothing to compare with: no baseline and no comparison group.');
  const signedChange = signedChangeOf(criterion);
  const compared = { comparison, pilot, ...(before ? { before } : {}) };
  const effect = shortOfFigures(criterion, compared) ?? effectOf(criterion, compared, signedChange);
  if (effect.kind === 'refusal') return unassessable(effect.sentence);
  const short = effect.n && tooFew(criterion, Math.min(...effect.n));
  if (short) return unassessable(short.sentence);
  return {
    criterion,
    verdict: { ...common, ...held(criterion, effect, signedChange, evidence.notes) },
    ...(effect.pValue === undefined ? {} : { pValue: effect.pValue }),
  };
}

/** The signed minimum counts units a group; a single figure stands for no unit and needs its own rule. */
function shortOfFigures(
  criterion: Criterion,
  { comparison, pilot }: Compared,
): EffectRefusal | undefined {
  if (comparison.kind !== 'figure' && pilot.kind !== 'figure')
    return tooFew(criterion, Math.min(sizeOf(comparison), sizeOf(pilot)));
  return criterion.rule === 'estimate-reaches-target'
    ? undefined
    : {
        kind: 'refusal',
        sentence: 'A single figure has no range, and the signed rule asks for one.',
      };
}

const tooFew = ({ minimumSample }: Criterion, smallest: number): EffectRefusal | undefined =>
  smallest < minimumSample
    ? {
        kind: 'refusal',
        sentence: `Only ${smallest} in the smaller group; ${minimumSample} ${wasOrWere(minimumSample)} agreed as the least.`,
      }
    : undefined;

function held(
  criterion: Criterion,
  effect: Effect,
  signedChange: number,
  notes: readonly string[] = [],
): Pick<
  CriterionVerdict,
  'outcome' | 'scale' | 'estimate' | 'interval' | 'target' | 'n' | 'method' | 'reasons'
> {
  const isGuardrail = criterion.role === 'guardrail';
  const target = targetOn(effect, criterion, signedChange);
  const heldEffect = {
    estimate: effect.estimate,
    ...(effect.interval ? { interval: effect.interval } : {}),
    none: effect.scale === 'ratio' ? 1 : 0,
    target,
    ...(effect.beyondTarget ? { beyondTarget: effect.beyondTarget } : {}),
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
      ...(effect.beyondTarget ? [SHARE_OF_MEASURED] : []),
      ...effect.notes,
      ...notes,
    ],
  };
}

/** The agreed change; for a guardrail its margin, as the change for the worse that would still be no harm. */
function signedChangeOf({ role, direction, target }: Criterion): number {
  const change = toNumber(target.change);
  if (role !== 'guardrail') return change;
  return Math.abs(change) * (direction === 'increase' ? -1 : 1);
}

/** The target, or a guardrail's limit of harm, on the scale of the effect. */
function targetOn(effect: Effect, { target }: Criterion, signedChange: number): number {
  const isRelative = target.scale === 'relative';
  if (effect.scale === 'ratio')
    return 1 + (isRelative ? signedChange : signedChange / effect.comparisonLevel);
  return isRelative ? signedChange * effect.comparisonLevel : signedChange;
}

const SHARE_OF_MEASURED =
  "The target is a share of the comparison's own figure; that figure's uncertainty was counted too.";

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
