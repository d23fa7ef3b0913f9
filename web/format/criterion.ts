import type { CriterionInput } from '#contracts/charter.ts';
import { number } from './amounts.ts';

/** What each comparison compares, to follow "Compares". */
export const COMPARED: Readonly<Record<CriterionInput['comparison'], string>> = {
  'before-after': 'before with after',
  paired: 'each case with itself, before and after',
  'comparison-group': 'a group with AI with one without',
  'difference-in-differences': 'how two groups change, one with AI and one without',
};

/** When a criterion is met, to follow "met when". */
export const RULES: Readonly<Record<CriterionInput['rule'], string>> = {
  'estimate-reaches-target': 'the figure reaches the target',
  'reaches-target-and-is-real': 'it reaches the target and the change is real',
  'whole-interval-beyond-target': 'even the cautious end of the range reaches the target',
};

type Judging = Pick<
  CriterionInput,
  'comparison' | 'rule' | 'confidence' | 'minimumSample' | 'unitOfAssignment' | 'metric' | 'role'
>;

/** Everything about how a criterion is judged, in one sentence. */
export function judgedInWords(criterion: Judging): string {
  const { comparison, rule, confidence, minimumSample, unitOfAssignment, metric, role } = criterion;
  const sample =
    minimumSample > 0 ? `, with at least ${minimumSample} ${unitOfAssignment}s on each side` : '';
  const held =
    role === 'guardrail'
      ? `held when it is shown, ${confidence} % sure, not to get worse by more than the limit`
      : `met when ${RULES[rule]}${rule === 'estimate-reaches-target' ? '' : `, ${confidence} % sure`}`;
  return `Compares ${COMPARED[comparison]}, figures from ${metric.sourceSystem}; ${held}${sample}.`;
}

type Targeted = Pick<CriterionInput, 'target' | 'kind' | 'direction' | 'role' | 'metric'>;

/** Hundredths are typed and read as percent or points: a relative target, and any of a proportion. */
export const isInHundredths = ({ target, kind }: Pick<Targeted, 'target' | 'kind'>): boolean =>
  target.scale === 'relative' || kind === 'proportion';

/** True where the target, or for a guardrail the harm, lies below the comparison. */
export const targetIsBelow = ({ direction, role }: Pick<Targeted, 'direction' | 'role'>): boolean =>
  (direction === 'decrease') !== (role === 'guardrail');

/**
 * The target in words, `Close rate: at least 5 points higher, from 24 % to 29 %.`
 *
 * @param today today's figure in the unit shown, where it is known
 */
export function targetInWords(criterion: Targeted, today?: number): string {
  const { target, kind, role, metric } = criterion;
  const size = Math.abs(Number(target.change));
  const amount = Number((isInHundredths(criterion) ? size * 100 : size).toFixed(6));
  const below = targetIsBelow(criterion);
  const unit = kind === 'proportion' ? '%' : metric.unit;
  const how = `${role === 'guardrail' ? 'at most' : 'at least'} ${number(amount)} ${targetUnit(criterion)} ${below ? 'lower' : 'higher'}`;
  if (today === undefined) return `${metric.name}: ${how}.`;
  const change = target.scale === 'relative' ? (today * amount) / 100 : amount;
  const end = Number((below ? today - change : today + change).toFixed(2));
  return `${metric.name}: ${how}, from ${number(today)} ${unit} to ${number(end)} ${unit}.`;
}

/** The unit in which a target is typed and read. */
export const targetUnit = ({ target, kind, metric }: Pick<Targeted, 'target' | 'kind' | 'metric'>): string => {
  if (target.scale === 'relative') return '%';
  return kind === 'proportion' ? 'points' : metric.unit;
};
