import type { Criterion } from '../criteria/criterion.ts';
import type { Confidence, StatisticsResult, StatisticsWarning } from '../statistics/estimate.ts';
import { geometricMeanRatio } from '../statistics/geometric-mean-ratio.ts';
import { newcombeDifference } from '../statistics/newcombe.ts';
import { welchDifference, welchDifferenceOfMoments } from '../statistics/welch.ts';
import type { Sample } from './sample.ts';

/** The change from the comparison to the pilot, pilot minus (or over) comparison. */
export type Effect = {
  readonly kind: 'effect';
  readonly scale: 'difference' | 'ratio';
  readonly estimate: number;
  readonly interval?: readonly [number, number];
  readonly n?: readonly [number, number];
  readonly method: string;
  readonly warnings: readonly StatisticsWarning[];
  /** The comparison's own figure, for targets that are a share of it. */
  readonly comparisonLevel: number;
};

type EffectRefusal = { readonly kind: 'refusal'; readonly sentence: string };

const CONFIDENCE: Readonly<Record<Criterion['confidence'], Confidence>> = {
  '80': 0.8,
  '90': 0.9,
  '95': 0.95,
};

/** Chooses the method by what was measured, and applies it (rule V5, `docs/statistics.md`). */
export function effectOf(
  criterion: Criterion,
  comparison: Sample,
  pilot: Sample,
): Effect | EffectRefusal {
  const confidence = CONFIDENCE[criterion.confidence];
  if (comparison.kind === 'figure' || pilot.kind === 'figure')
    return figureEffect(comparison, pilot);
  if (comparison.kind === 'proportion' && pilot.kind === 'proportion')
    return fromResult(
      newcombeDifference({
        pilot: { successes: pilot.successes, trials: pilot.n },
        comparison: { successes: comparison.successes, trials: comparison.n },
        confidence,
      }),
      'difference',
      [comparison.n, pilot.n],
      comparison.successes / comparison.n,
    );
  if (comparison.kind === 'values' && pilot.kind === 'values') {
    const groups = { pilot: pilot.values, comparison: comparison.values, confidence };
    const level = meanOf(comparison.values);
    const n = [comparison.values.length, pilot.values.length] as const;
    return criterion.skewed
      ? fromResult(geometricMeanRatio(groups), 'ratio', n, level)
      : fromResult(welchDifference(groups), 'difference', n, level);
  }
  if (comparison.kind === 'mean' && pilot.kind === 'mean')
    return fromResult(
      welchDifferenceOfMoments({
        pilot: { n: pilot.n, mean: pilot.mean, standardDeviation: pilot.sd },
        comparison: { n: comparison.n, mean: comparison.mean, standardDeviation: comparison.sd },
        confidence,
      }),
      'difference',
      [comparison.n, pilot.n],
      comparison.mean,
    );
  return {
    kind: 'refusal',
    sentence:
      'The comparison and the result were recorded in different forms and cannot be held side by side.',
  };
}

function fromResult(
  result: StatisticsResult,
  scale: Effect['scale'],
  n: readonly [number, number],
  comparisonLevel: number,
): Effect | EffectRefusal {
  if (result.kind === 'refusal') return { kind: 'refusal', sentence: result.sentence };
  const { estimate, interval, method, warnings } = result;
  return { kind: 'effect', scale, estimate, interval, n, method, warnings, comparisonLevel };
}

/** Two reported figures: a difference without a range. */
function figureEffect(comparison: Sample, pilot: Sample): Effect | EffectRefusal {
  const before = levelOf(comparison);
  const after = levelOf(pilot);
  if (before === undefined || after === undefined)
    return { kind: 'refusal', sentence: 'A figure that it needs is missing.' };
  return {
    kind: 'effect',
    scale: 'difference',
    estimate: after - before,
    method: 'reported-figures/1',
    warnings: [],
    comparisonLevel: before,
  };
}

/** One figure for a whole sample. */
export function levelOf(sample: Sample): number | undefined {
  switch (sample.kind) {
    case 'figure':
      return sample.value;
    case 'mean':
      return sample.mean;
    case 'proportion':
      return sample.n > 0 ? sample.successes / sample.n : undefined;
    case 'rate':
      return sample.exposure > 0 ? sample.events / sample.exposure : undefined;
    case 'values':
      return sample.values.length > 0 ? meanOf(sample.values) : undefined;
  }
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
