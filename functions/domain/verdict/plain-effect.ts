import type { Criterion } from '../criteria/criterion.ts';
import type { CriterionSummary } from '../pilot/summary.ts';

/** What is needed to say an effect in plain words. */
export type EffectFigures = Pick<
  CriterionSummary,
  'kind' | 'unit' | 'direction' | 'scale' | 'estimate' | 'interval' | 'confidence'
>;

/**
 * An effect with its range as people read it: "between 2 and 9 points better, 90 % sure" (rule R8). `undefined`
 * where nothing could be estimated. The sign is turned into "better" or "worse" by the agreed direction.
 */
export function plainEffect(figures: EffectFigures): string | undefined {
  const { estimate, interval, confidence } = figures;
  if (estimate === undefined) return undefined;
  const { gain, unit } = scaleOf(figures);
  const center = gain(estimate);
  if (interval === undefined)
    return `${amount(center, unit)} ${wordFor(center)}, as reported, without a range`;
  const ends = interval.map(gain).sort((a, b) => a - b) as [number, number];
  return `${rangeInWords(ends, unit)}, ${confidence}% sure`;
}

/** Which way an effect points for those who agreed the criterion, and how the number itself moved. */
export type EffectChange = {
  /** `unknown`: the range holds better and worse. */
  readonly direction: 'better' | 'worse' | 'unchanged' | 'unknown';
  readonly movement?: 'up' | 'down';
  /** Signed, in the unit that people think in, no more digits than `rendered`. */
  readonly value: string;
  readonly unit: string;
  /** Size without a sign ("4.2 points"); for `unknown` the whole range. */
  readonly rendered: string;
};

/** An effect for a sentence that says up or down by itself; `undefined` where nothing could be estimated. */
export function changeOf(figures: EffectFigures): EffectChange | undefined {
  const { estimate, interval, direction } = figures;
  if (estimate === undefined) return undefined;
  const { gain, unit } = scaleOf(figures);
  const better = gain(estimate);
  const sign = direction === 'increase' ? 1 : -1;
  const value = `${sign * better < 0 ? '-' : ''}${shown(better)}`;
  const [low, high] = (interval ?? [estimate, estimate]).map(gain).sort((a, b) => a - b) as [
    number,
    number,
  ];
  if (low < 0 && high > 0)
    return { direction: 'unknown', value, unit, rendered: rangeInWords([low, high], unit) };
  if (better === 0) return { direction: 'unchanged', value, unit, rendered: amount(0, unit) };
  return {
    direction: better > 0 ? 'better' : 'worse',
    movement: sign * better > 0 ? 'up' : 'down',
    value,
    unit,
    rendered: amount(Math.abs(better), unit),
  };
}

/** The ends of an effect's range, for the better, in the unit that people think in; `undefined` without a range. */
export function gainRange(
  figures: EffectFigures,
): { readonly low: number; readonly high: number; readonly unit: string } | undefined {
  if (figures.interval === undefined) return undefined;
  const { gain, unit } = scaleOf(figures);
  const [low, high] = figures.interval.map(gain).sort((a, b) => a - b) as [number, number];
  return { low, high, unit };
}

/** The unit in which a criterion's effect will be told, as far as that is known before it is measured. */
export function unitOfEffect({
  kind,
  metric,
  skewed,
  target,
}: Pick<Criterion, 'kind' | 'metric' | 'skewed' | 'target'>): string {
  if (kind === 'rate' || (skewed && target.scale === 'relative')) return '%';
  return kind === 'proportion' || metric.unit === '%' ? 'points' : metric.unit;
}

/** Turns a figure into how much better it is, in the unit that people think in. */
function scaleOf({ kind, unit, direction, scale }: EffectFigures) {
  const sign = direction === 'increase' ? 1 : -1;
  if (scale === 'ratio')
    return { unit: '%', gain: (figure: string) => sign * (Number(figure) - 1) * 100 };
  if (kind === 'proportion')
    return { unit: 'points', gain: (figure: string) => sign * Number(figure) * 100 };
  const points = unit === '%' ? 'points' : unit;
  return { unit: points, gain: (figure: string) => sign * Number(figure) };
}

function rangeInWords([low, high]: readonly [number, number], unit: string): string {
  const decimals = decimalsOf(Math.max(Math.abs(low), Math.abs(high)));
  const end = (value: number) => withDecimals(value, decimals);
  const told = (value: number) => inUnit(end(value), unit);
  if (low >= 0) return `between ${end(low)} and ${told(high)} better`;
  if (high <= 0) return `between ${end(high)} and ${told(low)} worse`;
  return `between ${told(low)} worse and ${told(high)} better`;
}

const wordFor = (gain: number): string => (gain < 0 ? 'worse' : 'better');

const inUnit = (figure: string, unit: string): string =>
  unit === '%' ? `${figure}%` : `${figure} ${unit}`;

const amount = (value: number, unit: string): string => inUnit(shown(value), unit);

/** Two significant digits below ten, whole numbers from there: no more than a pilot's data carry. */
const shown = (value: number): string => withDecimals(value, decimalsOf(Math.abs(value)));

/** How many digits after the point a size is told with. */
function decimalsOf(size: number): number {
  if (size >= 10 || size === 0) return 0;
  const [, exponent = '0'] = size.toExponential(1).split('e');
  return Math.max(0, 1 - Number(exponent));
}

/** Both ends of a range have the decimals of the larger; only what would round to nothing keeps its first digit. */
function withDecimals(value: number, decimals: number): string {
  const size = Math.abs(value);
  const rounded = Number(size.toFixed(decimals));
  return String(rounded === 0 ? Number(size.toPrecision(1)) : rounded);
}
