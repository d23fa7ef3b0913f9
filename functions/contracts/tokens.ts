import * as z from 'zod';
import { GROUPS } from '#domain/pilot/measurement.ts';
import { measurementInput } from './pilot-inputs.ts';
import { id, instant, personRef, plainDate, shortText } from './primitives.ts';

/** What a program may be let do (`identity/api-tokens.ts`). */
const scope = z.enum(['deliver-figures', 'read-reports']);

export const newTokenInput = z.strictObject({
  name: shortText,
  scopes: z.array(scope).min(1).max(2),
  days: z.int().min(1).max(366),
});

/** The only answer that ever has the token in it. */
export const createdToken = z.object({ id, token: z.string() });

export const tokensView = z.object({
  tokens: z.array(
    z.object({
      id,
      name: z.string(),
      scopes: z.array(scope),
      createdBy: personRef,
      createdAt: instant,
      expiresAt: instant,
      usedAt: instant.exactOptional(),
      expired: z.boolean(),
    }),
  ),
});
export type TokensView = z.infer<typeof tokensView>;

/** A delivery of a live feed: figures of some days, under a name that counts once for the criterion. */
export const batchInput = z.strictObject({
  batch: z
    .string()
    .regex(/^[\w.:-]{1,64}$/, 'Name a batch by up to 64 letters, digits, and . : _ -'),
  from: plainDate,
  to: plainDate,
  group: z.enum(GROUPS).extract(['with-ai', 'comparison']),
  measurement: measurementInput,
});

export const batchResult = z.object({
  /** False: this batch had been delivered before, and nothing changed. */
  recorded: z.boolean(),
});
