import { type Estimate, refusal, type StatisticsResult } from './estimate.ts';

/** The last step of every method: a figure that is not finite is no answer, whatever formula it came from. */
export function answer(estimate: Estimate): StatisticsResult {
  const figures = [estimate.estimate, ...estimate.interval, ...Object.values(estimate.detail)];
  return figures.every(Number.isFinite)
    ? estimate
    : refusal(
        'out_of_range',
        'The figures are too large, too small or too unlike to compute with. Check the unit of each row.',
      );
}
