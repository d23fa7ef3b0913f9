import type { StatisticsResult } from '#domain/statistics/estimate.ts';
import { type Variates, variates } from './random-variates.ts';

/** The vectors that one case hands to both implementations. */
export type Vectors = readonly (readonly number[])[];

/** One method beside its counterpart in R. The script `test/reference/<name>.R` prints the same figures. */
export type Reference = {
  readonly name: string;
  /** The function that the R script calls, with its package. */
  readonly counterpart: string;
  readonly caseFrom: (random: Variates, index: number) => Vectors;
  readonly figuresOf: (vectors: Vectors) => readonly number[];
  /** Largest relative difference that is put down to rounding, or to the counterpart's own precision. */
  readonly tolerance: number;
};

export const CASES = 200;

/** The inputs of a method: the same on every machine. */
export function casesOf({ name, caseFrom }: Reference): Vectors[] {
  const random = variates(`reference ${name}`);
  return Array.from({ length: CASES }, (_, index) => caseFrom(random, index));
}

/** Estimate and limits, then any details asked for. */
export function figures(
  result: StatisticsResult,
  ...details: readonly (keyof Extract<StatisticsResult, { kind: 'estimate' }>['detail'])[]
): number[] {
  if (result.kind === 'refusal') throw new Error(result.sentence);
  return [
    result.estimate,
    ...result.interval,
    ...details.map(name => result.detail[name] ?? Number.NaN),
  ];
}

/** |ours − theirs| over |theirs|; figures below a millionth are compared as if they were a millionth. */
export function relativeDifference(ours: number, theirs: number): number {
  if (ours === theirs) return 0;
  return Math.abs(ours - theirs) / Math.max(Math.abs(theirs), 1e-6);
}
