import { refusal, type StatisticsRefusal } from './estimate.ts';

/** p-values adjusted for how many questions were asked, in the order given. */
export type HolmAdjusted = { readonly kind: 'adjusted'; readonly pValues: readonly number[] };

/**
 * Which of several secondary criteria show a change, when asking many makes some look so by chance?
 *
 * Holm's step-down adjustment: compare each result with 1 − confidence, and the chance of any false claim in
 * the family stays below it, however the criteria depend on each other. Unit: p-values from 0 to 1. Refuses
 * an empty family and anything that is not a p-value.
 *
 * Source: Holm 1979, Scand J Stat 6:65–70.
 */
export function holmAdjust(pValues: readonly number[]): HolmAdjusted | StatisticsRefusal {
  if (pValues.length === 0)
    return refusal('empty_group', 'There is no criterion to adjust. Judge at least one.');
  if (pValues.some(p => Number.isNaN(p)))
    return refusal('not_a_number', 'A p-value is not a number. Judge that criterion again.');
  if (pValues.some(p => p < 0 || p > 1))
    return refusal('out_of_range', 'A p-value is outside 0 to 1. Judge that criterion again.');
  const ascending = [...pValues.keys()].sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const adjusted = new Array<number>(pValues.length).fill(0);
  let largest = 0;
  for (const [rank, index] of ascending.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * (pValues[index] ?? 0)));
    adjusted[index] = largest;
  }
  return { kind: 'adjusted', pValues: adjusted };
}
