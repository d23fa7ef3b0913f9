import type { Head } from '#domain/chain/entry.ts';
import type { StreamKey } from './ledger.ts';

/**
 * A stream's folded state at one entry, which bounds how much a command reads. A cache: it is believed only
 * where the ledger holds the entry of that number and hash, and can be deleted at any time.
 */
export type Snapshot = Head & {
  /** The shape of `state`; a reader that expects another leaves the snapshot aside. */
  readonly schema: number;
  /** Plain JSON data: aggregates, never rows. */
  readonly state: unknown;
};

/** Larger states (bytes of JSON) are not kept: DynamoDB's limit for an item is 400 KB. */
export const MAX_SNAPSHOT_BYTES = 350_000;

export interface Snapshots {
  /** May be out of date, or missing; never makes a command fail by what it holds. */
  get(key: StreamKey): Promise<Snapshot | undefined>;
  /** Moves forward only: `behind` when a later one is kept already. */
  put(key: StreamKey, snapshot: Snapshot): Promise<'kept' | 'behind' | 'too_large'>;
  drop(key: StreamKey): Promise<void>;
}
