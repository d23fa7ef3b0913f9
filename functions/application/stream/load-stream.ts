import { type Entry, type Head, headOf, NO_PREVIOUS } from '#domain/chain/entry.ts';
import type { Ledger, StreamKey } from '#ledger/ledger.ts';
import { LedgerUnavailable } from '#ledger/ledger-unavailable.ts';
import type { Snapshot, Snapshots } from '#ledger/snapshots.ts';
import type { Folding } from './stream-type.ts';

/** A stream folded to its newest entry. */
export type Loaded<State> = {
  readonly state: State;
  /** Undefined: the stream has no entry yet. */
  readonly head: Head | undefined;
  /** Sequence number by command id, of the commands of the last 30 days at least. */
  readonly commands: ReadonlyMap<string, number>;
  /** The newest entries as stored: those since the snapshot, and the one it stands on. */
  readonly entries: readonly Entry[];
  /** The entry that the snapshot stands on; 0 without one. */
  readonly snapshotSeq: number;
};

type SnapshotState<State> = {
  readonly state: State;
  readonly commands: readonly (readonly [commandId: string, seq: number])[];
};

/** Reads a stream by its snapshot and the entries after it: two requests, one page of entries as a rule. */
export async function loadStream<State, Event>(
  { ledger, snapshots }: { readonly ledger: Ledger; readonly snapshots: Snapshots },
  folding: Folding<State, Event>,
  key: StreamKey,
): Promise<Loaded<State>> {
  const snapshot = await snapshots.get(key);
  if (snapshot?.schema !== folding.schema) return loadFromStart(ledger, folding, key);
  // The entry that the snapshot stands on is read too: its hash is what makes the snapshot believable.
  const entries = await ledger.read(key, snapshot.seq - 1);
  const [base, ...newer] = entries;
  if (base?.header.hash !== snapshot.hash) return loadFromStart(ledger, folding, key);
  return fold(folding, key, fromSnapshot(snapshot, base), newer);
}

async function loadFromStart<State, Event>(
  ledger: Ledger,
  folding: Folding<State, Event>,
  key: StreamKey,
): Promise<Loaded<State>> {
  return foldFromStart(folding, key, await ledger.read(key));
}

/** Folds a stream's first entries, as many as are given. */
export const foldFromStart = <State, Event>(
  folding: Folding<State, Event>,
  key: StreamKey,
  entries: readonly Entry[],
): Loaded<State> => fold(folding, key, emptyStream(folding.initial), entries);

const emptyStream = <State>(initial: State): Loaded<State> => ({
  state: initial,
  head: undefined,
  commands: new Map(),
  entries: [],
  snapshotSeq: 0,
});

function fromSnapshot<State>(snapshot: Snapshot, base: Entry): Loaded<State> {
  // Written by `snapshotOf` under the same schema number, which is what makes the shape known.
  const { state, commands } = snapshot.state as SnapshotState<State>;
  return {
    state,
    head: headOf(base),
    commands: new Map(commands),
    entries: [base],
    snapshotSeq: snapshot.seq,
  };
}

/** The snapshot of a loaded stream, remembering only the commands that `remembers` says to. */
export function snapshotOf<State>(
  loaded: Loaded<State> & { readonly head: Head },
  schema: number,
  remembers: (commandId: string) => boolean,
): Snapshot {
  const commands = [...loaded.commands].filter(([commandId]) => remembers(commandId));
  const state: SnapshotState<State> = { state: loaded.state, commands };
  return { ...loaded.head, schema, state };
}

/** Folds further entries in. Throws `chain_broken` where one does not follow the entry before it. */
export function fold<State, Event>(
  folding: Folding<State, Event>,
  key: StreamKey,
  before: Loaded<State>,
  entries: readonly Entry[],
): Loaded<State> {
  if (entries.length === 0) return before;
  let { state, head } = before;
  const commands = new Map(before.commands);
  for (const entry of entries) {
    requireNext(entry, head, key);
    for (const stored of entry.payload.events) {
      state = folding.evolve(state, parseEvent(folding, stored, entry), entry.header);
    }
    commands.set(entry.header.commandId, entry.header.seq);
    head = headOf(entry);
  }
  return { ...before, state, head, commands, entries: [...before.entries, ...entries] };
}

function requireNext({ header }: Entry, head: Head | undefined, key: StreamKey): void {
  const follows =
    header.workspace === key.workspace &&
    header.stream === key.stream &&
    header.seq === (head?.seq ?? 0) + 1 &&
    header.prev === (head?.hash ?? NO_PREVIOUS);
  if (follows) return;
  const where = `${key.workspace} ${key.stream} after ${head?.seq ?? 0}`;
  throw new LedgerUnavailable(`The entry of ${where} does not follow it.`, {
    code: 'chain_broken',
  });
}

function parseEvent<State, Event>(
  folding: Folding<State, Event>,
  stored: unknown,
  { header }: Entry,
): Event {
  try {
    return folding.parseEvent(stored);
  } catch (fault) {
    const where = `${header.workspace} ${header.stream} ${header.seq}`;
    throw new LedgerUnavailable(`An event of ${where} is unknown.`, {
      code: 'entry_unreadable',
      cause: fault,
    });
  }
}
