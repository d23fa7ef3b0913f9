import { v7 } from 'uuid';
import type { AppDeps } from '#application/deps.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { Mailbox } from '#identity/mailboxes.ts';
import type { Profile } from '#identity/people.ts';
import type { Ledger, StreamKey } from '#ledger/ledger.ts';
import type { ReadModels, StoredSummary } from '#ledger/read-models.ts';
import type { Snapshots } from '#ledger/snapshots.ts';
import { lapsedLinks } from './lapsed-links.ts';

/** What a writer works with who is alone: what it has read or written, it need not read again. */
export type SoleWriter = {
  readonly app: AppDeps;
  /** Writes the summaries that stand out. Where this never happens, the catch-up makes them from the ledger. */
  readonly flush: () => Promise<void>;
};

/**
 * The same application with a memory, for the one writer before a server serves: an entry still is one conditional
 * put, and everything else about a command stays as it is, at a third of the requests. It calls no model. `today` is
 * where the demo's past ends, in milliseconds.
 */
export function soleWriter(app: AppDeps, today: number): SoleWriter {
  const summaries = remembered(app.readModels);
  const { narrator: _model, ...byRule } = app;
  return {
    app: {
      ...byRule,
      ledger: rememberedLedger(app.ledger),
      snapshots: NO_SNAPSHOTS,
      readModels: summaries.readModels,
      people: rememberedPeople(app.people),
      mailboxes: rememberedMailboxes(app.mailboxes),
      invitations: lapsedLinks(app.invitations, app.clock, today),
      // Dated by the clock that their age is judged by.
      newId: () => v7({ msecs: app.clock.wall() }),
      // Texts are written at once, by whoever asked for them.
      jobs: { enqueue: () => Promise.resolve() },
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
  /** What was there before, by workspace: read once. */
  const before = new Map<string, Promise<StoredSummary[]>>();
  const listedBefore = (workspace: string): Promise<StoredSummary[]> => {
    const listed = before.get(workspace) ?? readModels.list(workspace, { consistent: true });
    before.set(workspace, listed);
    return listed;
  };
  return {
    readModels: {
      ...readModels,
      put(stored) {
        newest.set(nameOf(stored.key), stored);
        return Promise.resolve('kept');
      },
      get: async key => newest.get(nameOf(key)) ?? readModels.get(key),
      async list(workspace) {
        const found = new Map<string, StoredSummary>();
        for (const each of await listedBefore(workspace)) found.set(nameOf(each.key), each);
        for (const [name, each] of newest)
          if (each.key.workspace === workspace) found.set(name, each);
        return [...found.values()];
      },
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
    async names(workspace, ids) {
      const found = new Map([...known].filter(([id]) => ids.includes(id)));
      const unknown = ids.filter(id => !found.has(id));
      if (unknown.length === 0) return found;
      const others = await people.names(workspace, unknown);
      for (const profile of others.values()) found.set(profile.id, profile);
      return found;
    },
    async introduce(...introduced) {
      const person = await people.introduce(...introduced);
      known.set(person.id, person);
      return person;
    },
  };
}

/** Nobody chooses anything while the demo's past is played, and no mail comes back. */
function rememberedMailboxes(mailboxes: AppDeps['mailboxes']): AppDeps['mailboxes'] {
  const known = new Map<string, Promise<Mailbox>>();
  return {
    ...mailboxes,
    get(person, workspace) {
      const name = `${workspace} ${person}`;
      const mailbox = known.get(name) ?? mailboxes.get(person, workspace);
      known.set(name, mailbox);
      return mailbox;
    },
  };
}
