import * as z from 'zod';
import type { WordsErased } from '#domain/chain/words-erased.ts';

/** In a workspace's stream and in a pilot's alike. */
export const storedWordsErased = z.strictObject({
  type: z.literal('WordsErased'),
  person: z.string(),
  commitments: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
}) satisfies z.ZodType<WordsErased>;
