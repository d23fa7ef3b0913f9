import type { AppDeps } from '#application/deps.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { Profile } from '#identity/people.ts';
import type { Ledger, StreamKey } from '#ledger/ledger.ts';
import type { ReadModels, StoredSummary } from '#ledger/read-models.ts';
import type { Snapshots } from '#ledger/snapshots.ts';

/** What a writer works with who is alone: what it has read or written, it need not read again. */
export type SoleWriter = {
  readonly app: AppDeps;
  /** Writes the summaries that stand out. Where this never happens, the catch-up makes them from the ledger. */
  readonly flush: () => Promise<void>;
};

/**
 * The same application with a memory, for the one writer before a server serves: an entry still is one conditional
 * put, and everything else about a command stays as it is, at a third of the requests.
 */
export function soleWriter(app: AppDeps): SoleWriter {
  const summaries = remembered(app.readModels);
  return {
    app: {
      ...app,
      ledger: rememberedLedger(app.ledger),
      snapshots: NO_SNAPSHOTS,
      readModels: summaries.readModels,
      people: rememberedPeople(app.people),
    },
    flush: summaries.flush,
  };
}

const nameOf = ({ workspace, stream }: StreamKey): string => `${workspace} ${stream}`;

function rememberedLedger(ledger: Ledger): Ledger {
  const streams = new Map<string, Entry[]>();
  return {
    async append(entry) {
      const appended = await ledger.append(entry);
      // Somebody else was first after all: what is remembered is not what is there.
      if (appended === 'taken') streams.delete(nameOf(entry.header));
      else streams.get(nameOf(entry.header))?.push(entry);
      return appended;
    },
    async read(key, afterSeq = 0) {
      const entries = streams.get(nameOf(key)) ?? (await ledger.read(key));
      streams.set(nameOf(key), entries);
      return entries.slice(afterSeq);
    },
  };
}

/** A cache that can be done without (rule L6). */
const NO_SNAPSHOTS: Snapshots = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve('kept'),
  drop: () => Promise.resolve(),
};

function remembered(readModels: ReadModels) {
  const newest = new Map<string, StoredSummary>();
  return {
    readModels: {
      ...readModels,
      put(stored) {
        newest.set(nameOf(stored.key), stored);
        return Promise.resolve('kept');
      },
      get: async key => newest.get(nameOf(key)) ?? readModels.get(key),
    } satisfies ReadModels,
    async flush() {
      for (const stored of newest.values()) await readModels.put(stored);
    },
  };
}

function rememberedPeople(people: AppDeps['people']): AppDeps['people'] {
  const known = new Map<string, Profile>();
  const remember = (person: Profile | undefined): Profile | undefined => {
    if (person) known.set(person.id, person);
    return person;
  };
  return {
    ...people,
    get: async (workspace, id) => known.get(id) ?? remember(await people.get(workspace, id)),
    async introduce(...introduced) {
      const person = await people.introduce(...introduced);
      known.set(person.id, person);
      return person;
    },
  };
}
