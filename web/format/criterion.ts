import type { CriterionInput } from '#contracts/charter.ts';
import { number } from './amounts.ts';

/** What each comparison compares, to follow "It compares". */
export const COMPARED: Readonly<Record<CriterionInput['comparison'], string>> = {
  'before-after': 'before with after',
  paired: 'each case with itself, before and after',
  'comparison-group': 'a group with AI with one without',
  'difference-in-differences': 'how two groups change, one with AI and one without',
};

/** When a criterion is met, to follow "It is met when". */
export const RULES: Readonly<Record<CriterionInput['rule'], string>> = {
  'estimate-reaches-target': 'the figure reaches the target',
  'reaches-target-and-is-real': 'it reaches the target and the change is real',
  'whole-interval-beyond-target': 'even the cautious end of the range reaches the target',
};

type Targeted = Pick<CriterionInput, 'target' | 'kind' | 'direction' | 'role' | 'metric'>;

/** Hundredths are typed and read as percent or points: a relative target, and any of a proportion. */
export const isInHundredths = ({ target, kind }: Pick<Targeted, 'target' | 'kind'>): boolean =>
  target.scale === 'relative' || kind === 'proportion';

/** True where the target, or for a guardrail the harm, lies below the comparison. */
export const targetIsBelow = ({ direction, role }: Pick<Targeted, 'direction' | 'role'>): boolean =>
  (direction === 'decrease') !== (role === 'guardrail');

/** The unit in which a target is typed and read. */
export const targetUnit = ({
  target,
  kind,
  metric,
}: Pick<Targeted, 'target' | 'kind' | 'metric'>): string => {
  if (target.scale === 'relative') return '%';
  return kind === 'proportion' ? 'points' : metric.unit;
};

/**
 * What a target comes to: `From 24 % today to 29 %.`
 *
 * @param today today's figure in the unit shown
 */
export function targetFrom(criterion: Targeted, today: number): string {
  const { target, kind, role, metric } = criterion;
  const size = Math.abs(Number(target.change));
  const amount = isInHundredths(criterion) ? size * 100 : size;
  const change = target.scale === 'relative' ? (today * amount) / 100 : amount;
  const end = Number((targetIsBelow(criterion) ? today - change : today + change).toFixed(2));
  const unit = kind === 'proportion' ? '%' : metric.unit;
  const to = role === 'guardrail' ? 'it may reach' : 'to';
  return `From ${number(today)} ${unit} today ${to} ${number(end)} ${unit}.`;
}
