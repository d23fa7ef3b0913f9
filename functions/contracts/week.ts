import * as z from 'zod';
import { nextPieceView } from './pieces.ts';
import { timeLogInput } from './pilot-inputs.ts';
import { count, id, plainDate } from './primitives.ts';

/** What a contributor logs this week: their running pilots, prefilled from the last time. */
export const weekView = z.object({
  weekOf: plainDate,
  today: plainDate,
  pilots: z.array(
    z.object({
      pilot: id,
      name: z.string(),
      runWindow: z.object({ first: plainDate, last: plainDate }),
      tasks: z.array(
        z.object({
          task: id,
          name: z.string(),
          baselineMinutes: z.string(),
          last: timeLogInput.exactOptional(),
          /** Where the product draws each piece of work. */
          next: nextPieceView.exactOptional(),
        }),
      ),
      answered: z.enum(['logged', 'nothing', 'away', 'no']),
      /** The reader's own logs that count now, newest first, each by the entry that a correction names. */
      logs: z.array(timeLogInput.extend({ seq: count })),
    }),
  ),
});
export type WeekView = z.infer<typeof weekView>;
