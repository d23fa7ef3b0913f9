import type { Clock } from '#application/clock.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import type { ReadModels } from '#ledger/read-models.ts';
import type { Snapshots } from '#ledger/snapshots.ts';
import { isRemembered } from './command-id.ts';
import { type Loaded, snapshotOf } from './load-stream.ts';
import type { Refusal, StreamType } from './stream-type.ts';

/** A fault that did not keep the command from being carried out: for the log. */
export type Degradation = {
  readonly code:
    | 'summary_not_written'
    | 'summary_oversized'
    | 'snapshot_not_written'
    | 'snapshot_too_large'
    | 'mail_not_sent';
  readonly key: StreamKey;
  readonly cause?: unknown;
};

export type DerivedDeps = {
  readonly snapshots: Snapshots;
  readonly readModels: ReadModels;
  readonly clock: Clock;
  readonly report: (degradation: Degradation) => void;
};

/** A snapshot is due when a load has read this many entries after the last. */
export const SNAPSHOT_EVERY = 25;

/**
 * Summary and, when due, snapshot. The entry is written: whatever fails here is reported, and repaired by the
 * next command, the table's stream or the catch-up.
 */
export async function writeDerived<State, Command, Event, Refused extends Refusal, Summary>(
  deps: DerivedDeps,
  type: StreamType<State, Command, Event, Refused, Summary>,
  key: StreamKey,
  loaded: Loaded<State>,
): Promise<void> {
  const { head } = loaded;
  if (!head) return;
  const summary = type.project(loaded.state, head, key);
  const writeSummary = async () => {
    const put = await deps.readModels.put({
      key,
      seq: head.seq,
      hash: head.hash,
      schema: type.schema,
      summary,
    });
    if (put === 'kept_oversized') deps.report({ code: 'summary_oversized', key });
  };
  const writeSnapshot = async () => {
    const remembers = (id: string) => isRemembered(id, deps.clock.wall());
    const put = await deps.snapshots.put(
      key,
      snapshotOf({ ...loaded, head }, type.schema, remembers),
    );
    if (put === 'too_large') deps.report({ code: 'snapshot_too_large', key });
  };
  await Promise.all([
    writeSummary().catch(cause => deps.report({ code: 'summary_not_written', key, cause })),
    head.seq - loaded.snapshotSeq < SNAPSHOT_EVERY ||
      writeSnapshot().catch(cause => deps.report({ code: 'snapshot_not_written', key, cause })),
  ]);
}
