import type { StreamKey } from './ledger.ts';

/** A stream's summary as of its entry `seq`. */
export type StoredSummary<Summary = unknown> = {
  readonly key: StreamKey;
  readonly seq: number;
  /** Of that entry; absent on summaries that were written before it was kept. */
  readonly hash?: string;
  /** The shape of `summary`: one of an older shape is rebuilt by the catch-up. */
  readonly schema: number;
  /** Plain JSON data, at most `summaryBytes` by design. */
  readonly summary: Summary;
};

/** What a summary may take (bytes of JSON), so that a list of 1,000 stays within a few pages of a query. */
const SUMMARY_BYTES = 4096;

/** The workspace's own, of which a list holds one: its people, and what it declared without the words. */
const WORKSPACE_SUMMARY_BYTES = 65_536;

export const summaryBytes = ({ stream }: StreamKey): number =>
  stream === 'workspace' ? WORKSPACE_SUMMARY_BYTES : SUMMARY_BYTES;

/**
 * What lists, scorecards and readiness read instead of the ledger. Written right after an append; what a
 * crash leaves out is put right by `repairSummary`.
 */
export interface ReadModels {
  /**
   * Notes that a stream is about to get its first entry, so that the catch-up finds it should its summary
   * never be written. Lists do not show it.
   */
  announce(key: StreamKey): Promise<void>;
  /**
   * Moves forward only, by entry and then by shape: `behind` when a later one is kept already.
   * `kept_oversized`: kept, but larger than `summaryBytes`; a list that is slow beats a list that is wrong.
   */
  put(stored: StoredSummary): Promise<'kept' | 'kept_oversized' | 'behind'>;
  get(key: StreamKey): Promise<StoredSummary | undefined>;
  /** Every summary of a workspace, its own included, by one paged query. */
  list(workspace: string, options?: { readonly consistent?: boolean }): Promise<StoredSummary[]>;
  /** Every stream of a workspace that was ever announced, by consistent reads. */
  streams(workspace: string): Promise<StreamKey[]>;
  /** Every workspace that was ever announced, by consistent reads. */
  workspaces(): Promise<string[]>;
}
