import { expect } from 'vitest';
import type { Estimate, StatisticsRefusal, StatisticsResult } from '#domain/statistics/estimate.ts';

/** The result as an estimate; fails the test with the refusal otherwise. */
export function estimateOf(result: StatisticsResult): Estimate {
  if (result.kind === 'refusal') throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

/** The code of a refusal; fails the test if a number was given instead. */
export function refusalOf<Answer extends { readonly kind: string }>(
  result: Answer | StatisticsRefusal,
): StatisticsRefusal['code'] {
  if (!('code' in result)) throw new Error(`not refused: ${JSON.stringify(result)}`);
  return result.code;
}

/** Holds an interval to published digits. */
export function expectInterval(
  interval: readonly [number, number],
  [lower, upper]: readonly [number, number],
  digits: number,
): void {
  expect(interval[0]).toBeCloseTo(lower, digits);
  expect(interval[1]).toBeCloseTo(upper, digits);
}
