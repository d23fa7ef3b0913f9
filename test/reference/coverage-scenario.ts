import type { StatisticsResult } from '#domain/statistics/estimate.ts';
import { times, type Variates } from './random-variates.ts';

/** What a method answers on one simulated pilot, and what it should have found. */
export type Trial = { readonly result: StatisticsResult; readonly truth: number };

export type Scenario = {
  readonly method: string;
  /** How the data came about. */
  readonly data: string;
  /** What the size counts: units a group, pairs, or expected events a group. */
  readonly sizes: readonly number[];
  readonly trials: number;
  readonly simulate: (random: Variates, size: number) => Trial;
};

export const confidence = 0.95;
export const SIZES = [5, 10, 20, 50];
/** Trials of a method that is computed in a moment, and of one that draws thousands of times itself. */
export const QUICK = 20_000;
export const SLOW = 2_000;

export const normals = (random: Variates, count: number, mean: number, spread: number): number[] =>
  times(count, () => random.normal(mean, spread));
export const lognormals = (
  random: Variates,
  count: number,
  log: number,
  spread: number,
): number[] => normals(random, count, log, spread).map(Math.exp);
