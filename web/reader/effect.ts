import type { CriterionVerdictView } from '#contracts/verdict.ts';
import type { Formats } from './formats.ts';
import { type CriterionText, unitFor } from './words.ts';

/** A judged change on the scale that people read: points, percent, or the metric's own unit. No change is 0. */
export type ShownEffect = {
  readonly estimate: number;
  readonly low?: number;
  readonly high?: number;
  readonly target: number;
  /** "points", "%", "days". */
  readonly unit: string;
  /** Digits after the point that the width of the range can bear. */
  readonly decimals: number;
};

/** Takes the ledger's scale (share, ratio, unit) to the reader's; `undefined` where there is nothing to draw. */
export function shownEffect(
  verdict: CriterionVerdictView,
  kind: CriterionText['kind'],
): ShownEffect | undefined {
  const { scale, estimate, interval, target } = verdict;
  if (scale === undefined || estimate === undefined || target === undefined) return undefined;
  const isShare = scale === 'difference' && kind === 'proportion';
  const shown = (digits: string): number => {
    const value = Number(digits);
    if (scale === 'ratio') return (value - 1) * 100;
    return isShare ? value * 100 : value;
  };
  const difference = isShare || verdict.unit === '%' ? 'points' : verdict.unit;
  const unit = scale === 'ratio' ? '%' : difference;
  const common = { estimate: shown(estimate), target: shown(target), unit };
  if (![common.estimate, common.target].every(Number.isFinite)) return undefined;
  if (interval === undefined) return { ...common, decimals: 1 };
  const [low, high] = [shown(interval[0]), shown(interval[1])];
  return { ...common, low, high, decimals: decimalsFor(high - low) };
}

/** Two figures of the range's width: a range of 53 points is shown in whole points, one of 6.6 in tenths. */
const decimalsFor = (width: number): number =>
  width > 0 ? Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(width)))) : 1;

/** "+5.4 points", "−22%". */
export function effectInWords(value: number, effect: ShownEffect, formats: Formats): string {
  const digits = formats.signed(value, effect.decimals);
  return effect.unit === '%' ? `${digits}%` : `${digits} ${unitFor(value, effect.unit)}`;
}
