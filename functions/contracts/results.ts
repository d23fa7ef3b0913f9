import * as z from 'zod';
import { count, id, plainDate } from './primitives.ts';

const recordedLevel = {
  /** Rows or cases; absent where a recording names none. */
  n: count.exactOptional(),
  /** In the metric's unit, a proportion as a share; absent while results are locked. */
  value: z.number().exactOptional(),
  /** Not told: it is of fewer than five people. */
  few: z.literal(true).exactOptional(),
};

/** Baseline and results of a criterion over time. */
export const criterionSeries = z.object({
  criterion: id,
  baseline: z.object({ from: plainDate, to: plainDate, ...recordedLevel }).exactOptional(),
  points: z.array(
    z.object({
      from: plainDate,
      to: plainDate,
      /** Nobody said of which days it is: these are the day on which it was recorded. */
      undated: z.literal(true).exactOptional(),
      group: z.enum(['comparison', 'with-ai']),
      ...recordedLevel,
    }),
  ),
});

export const resultSeriesView = z.object({
  /** Whether results may be read: before, a point says how much was recorded and no more. */
  open: z.boolean(),
  criteria: z.array(criterionSeries),
});
export type ResultSeriesView = z.infer<typeof resultSeriesView>;
