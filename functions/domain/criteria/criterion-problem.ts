import { toNumber } from '../numbers/decimal.ts';
import type { Criterion } from './criterion.ts';

/**
 * Why a criterion could be met by doing worse, or never be judged at all, as a sentence; `undefined` for one that
 * can be held to its word (rule P11). Asked before anybody signs.
 */
export function criterionProblem(criterion: Criterion): string | undefined {
  return (
    marginProblem(criterion) ??
    targetProblem(criterion) ??
    loggedHoursProblem(criterion) ??
    impossibleChange(criterion) ??
    drawProblem(criterion)
  );
}

function marginProblem({ id, role, target }: Criterion): string | undefined {
  return role === 'guardrail' && toNumber(target.change) <= 0
    ? `${id} is a guardrail, and its margin has to be above zero: how much worse would still be no harm?`
    : undefined;
}

function targetProblem({ id, role, direction, target }: Criterion): string | undefined {
  if (role === 'guardrail') return undefined;
  const change = toNumber(target.change);
  const isWorse = direction === 'increase' ? change < 0 : change > 0;
  return isWorse ? `The target of ${id} asks for a change for the worse.` : undefined;
}

/** Logged hours are counted from none and come as one figure without a range. */
function loggedHoursProblem({ id, kind, target, rule }: Criterion): string | undefined {
  if (kind !== 'hours') return undefined;
  if (target.scale === 'relative')
    return `${id} counts hours from none, so its target has to be a number of hours.`;
  return rule === 'estimate-reaches-target'
    ? undefined
    : `${id} counts logged hours, which have no range; only the figure itself can be held to the target.`;
}

function impossibleChange({ id, kind, role, direction, target }: Criterion): string | undefined {
  const size = Math.abs(toNumber(target.change));
  const falls = (direction === 'decrease') !== (role === 'guardrail');
  if (target.scale === 'relative' && falls && size >= 1)
    return `${id} asks for a fall of the whole figure or more, which no pilot can show.`;
  return target.scale === 'absolute' && kind === 'proportion' && size > 1
    ? `${id} asks a share to change by more than all there is.`
    : undefined;
}

/** Groups are drawn to be compared with one another; the log of single pieces knows their minutes and nothing else. */
function drawProblem(criterion: Criterion): string | undefined {
  const { id, drawn, comparison, unitOfAssignment, kind, metric } = criterion;
  if (drawn === undefined) return undefined;
  if (comparison !== 'comparison-group')
    return `${id} has its groups drawn by lot, so it has to compare a group with AI with one without.`;
  if (unitOfAssignment === 'person') return undefined;
  return unitOfAssignment === 'task' && kind === 'mean' && metric.unit === 'min'
    ? undefined
    : `${id} asks for a draw, which the product makes of people, or of pieces of work whose minutes are logged.`;
}
