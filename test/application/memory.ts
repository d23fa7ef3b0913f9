import type { Entry } from '#domain/chain/entry.ts';
import type { Ledger, StreamKey } from '#ledger/ledger.ts';
import { type ReadModels, type StoredSummary, summaryBytes } from '#ledger/read-models.ts';
import { MAX_SNAPSHOT_BYTES, type Snapshot, type Snapshots } from '#ledger/snapshots.ts';

const idOf = ({ workspace, stream }: StreamKey) => `${workspace} ${stream}`;
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** The ledger's contract in memory, for tests that are not about the store. */
export function memoryLedger(): Ledger & { readonly streams: Map<string, Entry[]> } {
  const streams = new Map<string, Entry[]>();
  return {
    streams,
    async append(entry) {
      const entries = streams.get(idOf(entry.header)) ?? [];
      if (entries[entry.header.seq - 1]) return 'taken';
      entries[entry.header.seq - 1] = structuredClone(entry);
      streams.set(idOf(entry.header), entries);
      return 'appended';
    },
    async read(key, afterSeq = 0) {
      return structuredClone(streams.get(idOf(key)) ?? []).slice(afterSeq);
    },
  };
}

export function memorySnapshots(): Snapshots {
  const kept = new Map<string, Snapshot>();
  return {
    get: async key => structuredClone(kept.get(idOf(key))),
    async put(key, snapshot) {
      if (bytes(snapshot.state) > MAX_SNAPSHOT_BYTES) return 'too_large';
      if ((kept.get(idOf(key))?.seq ?? 0) >= snapshot.seq) return 'behind';
      kept.set(idOf(key), structuredClone(snapshot));
      return 'kept';
    },
    async drop(key) {
      kept.delete(idOf(key));
    },
  };
}

export function memoryReadModels(): ReadModels {
  const announced = new Map<string, StreamKey>();
  const kept = new Map<string, StoredSummary>();
  const streamsOf = (workspace: string) =>
    [...announced.values()].filter(key => key.workspace === workspace);
  return {
    async announce(key) {
      announced.set(idOf(key), key);
    },
    async put(stored) {
      const before = kept.get(idOf(stored.key));
      const later =
        before &&
        (before.seq > stored.seq || (before.seq === stored.seq && before.schema > stored.schema));
      if (later) return 'behind';
      announced.set(idOf(stored.key), stored.key);
      kept.set(idOf(stored.key), structuredClone(stored));
      return bytes(stored.summary) > summaryBytes(stored.key) ? 'kept_oversized' : 'kept';
    },
    get: async key => structuredClone(kept.get(idOf(key))),
    list: async workspace =>
      streamsOf(workspace).flatMap(key => structuredClone(kept.get(idOf(key))) ?? []),
    async streams(workspace) {
      const others = streamsOf(workspace).filter(key => key.stream !== 'workspace');
      return [{ workspace, stream: 'workspace' }, ...others];
    },
    workspaces: async () =>
      [...announced.values()].filter(key => key.stream === 'workspace').map(key => key.workspace),
  };
}
