import { answer } from './answer.ts';
import {
  type Estimate,
  refusal,
  type StatisticsRefusal,
  type StatisticsResult,
} from './estimate.ts';

/** Reads a difference of logarithms as a ratio, under the id of the method that took the logarithms. */
export function asRatio(
  onLogs: Omit<Estimate, 'method'> | StatisticsRefusal,
  method: string,
): StatisticsResult {
  if (onLogs.kind === 'refusal') return onLogs;
  const lower = Math.exp(onLogs.interval[0]);
  const upper = Math.exp(onLogs.interval[1]);
  if (lower === 0 || upper === Number.POSITIVE_INFINITY)
    return refusal(
      'not_estimable',
      'The ratio is too uncertain to be written as a number. Collect more, or judge a difference.',
    );
  return answer({
    ...onLogs,
    scale: 'ratio',
    estimate: Math.exp(onLogs.estimate),
    interval: [lower, upper],
    method,
  });
}
