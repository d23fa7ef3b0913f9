import * as z from 'zod';
import { ASSURANCES } from '#domain/chain/entry.ts';
import { count, instant, personRef } from './primitives.ts';

/** What an event of the workspace is about. */
const activityKind = z.enum(['people', 'settings', 'money', 'declarations', 'privacy']);

export const activityView = z.object({
  /** Newest first. */
  entries: z.array(
    z.object({
      seq: count,
      at: instant,
      actor: personRef,
      assurance: z.enum(ASSURANCES),
      simulated: z.boolean(),
      events: z.array(z.object({ kind: activityKind, sentence: z.string() })),
    }),
  ),
});
export type ActivityView = z.infer<typeof activityView>;
export type ActivityKind = z.infer<typeof activityKind>;
