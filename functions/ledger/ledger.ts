import type { Entry } from '#domain/chain/entry.ts';

/** Which stream of which workspace: `workspace`, or `pilot/<id>`. */
export type StreamKey = { readonly workspace: string; readonly stream: string };

/**
 * The append-only ledger (rule L1). An entry is written once, whole, and never changed; there is nothing else to do
 * with it.
 */
export interface Ledger {
  /**
   * Writes one entry with one conditional put at its own sequence number.
   * `taken`: another writer has that number; reload and decide again. Throws when the store does not answer.
   */
  append(entry: Entry): Promise<'appended' | 'taken'>;
  /** The entries after `afterSeq` (default 0: all), in order, by consistent reads to the end of the stream. */
  read(key: StreamKey, afterSeq?: number): Promise<Entry[]>;
}
