import * as z from 'zod';
import { ASSURANCES, type Entry, type EntryHeader, type Payload } from '#domain/chain/entry.ts';
import type { FreeText } from '#domain/chain/free-text.ts';
import type { SignedHead } from '#domain/chain/signed-head.ts';
import { LedgerUnavailable } from './ledger-unavailable.ts';
import type { StoredItem } from './store.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Words and their salt are both there, or both erased. */
export const storedFreeText = z.strictObject({
  commitment: hash,
  text: z.string().exactOptional(),
  salt: z.string().exactOptional(),
}) satisfies z.ZodType<FreeText>;

const storedHeader = z.strictObject({
  v: z.literal(1),
  workspace: z.string().min(1),
  stream: z.string().min(1),
  seq: z.int().positive(),
  at: z.iso.datetime({ precision: 3 }),
  actor: z.string().min(1),
  assurance: z.enum(ASSURANCES),
  commandId: z.uuidv7(),
  commandHash: hash,
  simulated: z.literal(true).exactOptional(),
  payloadHash: hash,
  prev: hash,
  hash,
}) satisfies z.ZodType<EntryHeader>;

const storedPayload = z.strictObject({
  events: z.array(z.unknown()).min(1),
  commandSalt: storedFreeText,
}) satisfies z.ZodType<Payload<unknown>>;

const storedSignedHead = z.strictObject({
  v: z.literal(1),
  workspace: z.string().min(1),
  stream: z.string().min(1),
  seq: z.int().positive(),
  hash,
  key: z.string().regex(/^[0-9a-f]{32}$/),
  signature: z.string().regex(/^[\w-]{86}$/),
}) satisfies z.ZodType<SignedHead>;

/** Strict: a member that no schema knows would be a member that no hash was asked about. */
const storedEntry = z.object({
  header: storedHeader,
  payload: storedPayload,
  signedHead: storedSignedHead.exactOptional(),
});

/**
 * An entry as it is stored. Its events stay as written, since the hashes are over them: what folds them
 * parses and upcasts them. Throws `entry_unreadable`, naming the entry.
 */
export function readStoredEntry(item: StoredItem): Entry {
  const read = storedEntry.safeParse(item);
  if (read.success) return read.data;
  const where = `${item.pk} ${item.sk}`;
  throw new LedgerUnavailable(`Entry ${where} cannot be read: ${z.prettifyError(read.error)}`, {
    code: 'entry_unreadable',
    cause: read.error,
  });
}
