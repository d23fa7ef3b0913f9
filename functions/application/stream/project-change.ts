import type { Entry } from '#domain/chain/entry.ts';
import { isRecordedRedaction } from '#domain/chain/recorded-redaction.ts';
import { entryFaults } from '#domain/chain/verify-chain.ts';
import type { WordsErased } from '#domain/chain/words-erased.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import { repairStream } from './repair-stream.ts';
import type { RepairDeps } from './repair-summary.ts';

/** What became of one item of the ledger, as the table tells it: `before` and `after` are what was stored. */
export type LedgerChange = {
  readonly key: StreamKey;
  readonly seq: number;
  /** Absent: the entry was appended. */
  readonly before?: Entry;
  /** Absent: the entry was removed. */
  readonly after?: Entry;
};

/** What an operator has to look at: an entry whose hashes do not hold, or one that nothing accounts for having changed. */
export type LedgerAlarm = 'verification_failed' | 'unrecorded_change';

/**
 * Brings the summary of an appended entry's stream up to date, and says what is wrong with the entry, if anything
 * (rules L1, L5 and L8). An entry changes once it is redacted, and never goes.
 */
export async function projectChange(
  deps: RepairDeps,
  { key, before, after }: LedgerChange,
): Promise<readonly LedgerAlarm[]> {
  const alarms: LedgerAlarm[] = [];
  if (after && !holds(key, after)) alarms.push('verification_failed');
  if (!before) await repairStream(deps, key);
  else if (!isRecordedRedaction(before, after, await erasedFrom(deps, key)))
    alarms.push('unrecorded_change');
  return alarms;
}

const holds = ({ workspace, stream }: StreamKey, entry: Entry): boolean =>
  entry.header.workspace === workspace &&
  entry.header.stream === stream &&
  entryFaults(entry).length === 0;

/** What a stream's own entries name as erased. */
async function erasedFrom({ ledger }: RepairDeps, key: StreamKey): Promise<ReadonlySet<string>> {
  const entries = await ledger.read(key);
  const events = entries.flatMap(
    ({ payload }) => payload.events as readonly Partial<WordsErased>[],
  );
  return new Set(
    events.flatMap(({ type, commitments }) => (type === 'WordsErased' ? (commitments ?? []) : [])),
  );
}
