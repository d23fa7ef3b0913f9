import * as z from 'zod';
import { ASSURANCES } from '#domain/chain/entry.ts';
import { DRAFT_STEPS } from '#domain/pilot/events.ts';
import { count, instant, personRef } from './primitives.ts';

const entryView = z.object({
  seq: count,
  at: instant,
  actor: personRef,
  assurance: z.enum(ASSURANCES),
  simulated: z.boolean(),
  hash: z.string(),
  prev: z.string(),
  /** As it was mailed, where the entry is signed. */
  signedHead: z.string().exactOptional(),
  events: z.array(
    z.object({
      type: z.string(),
      sentence: z.string(),
      /** Of a draft that was saved: which of its pages. */
      step: z.enum(DRAFT_STEPS).exactOptional(),
    }),
  ),
});
export const entryList = z.object({
  entries: z.array(entryView),
  chain: z.object({
    intact: z.boolean(),
    faults: z.array(z.object({ code: z.string(), seq: count, sentence: z.string() })),
  }),
});

export type EntryList = z.infer<typeof entryList>;
