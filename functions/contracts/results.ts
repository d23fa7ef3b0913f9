import * as z from 'zod';
import { count, id, instant, plainDate } from './primitives.ts';

const recordedLevel = {
  /** Rows or cases; absent where a recording names none. */
  n: count.exactOptional(),
  /** In the metric's unit, a proportion as a share; absent while results are locked. */
  value: z.number().exactOptional(),
};

export const resultSeriesView = z.object({
  /** Whether results may be read: before, a point says how much was recorded and no more. */
  open: z.boolean(),
  criteria: z.array(
    z.object({
      criterion: id,
      baseline: z.object({ from: plainDate, to: plainDate, ...recordedLevel }).exactOptional(),
      points: z.array(
        z.object({ at: instant, group: z.enum(['comparison', 'with-ai']), ...recordedLevel }),
      ),
    }),
  ),
});
export type ResultSeriesView = z.infer<typeof resultSeriesView>;
