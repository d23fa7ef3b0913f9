import * as z from 'zod';
import type { Member } from '#domain/workspace/state.ts';
import {
  deleteItem,
  putIf,
  queryPartition,
  type Store,
  type StoredItem,
  updateItem,
} from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys, tablePartitions } from '#ledger/table.ts';
import { changedSince, cutOff, standingsIn } from './dynamodb-memberships.ts';
import type { People } from './people.ts';
import { hashSecret, newSecret } from './secrets.ts';
import {
  IDLE_SECONDS,
  SEEN_EVERY_SECONDS,
  SESSION_SECONDS,
  type Session,
  type SessionInfo,
  type Sessions,
} from './sessions.ts';

const COOKIE = /^([\w-]{1,64})\.([\w-]{43})$/;
/** Enough of the hash to tell one person's sessions apart. */
const ID_LENGTH = 16;
const storedSession = z.object({
  startedAt: z.number(),
  seenAt: z.number(),
  device: z.string(),
  workspace: z.string().optional(),
  setUp: z.string().optional(),
});
type StoredSession = z.infer<typeof storedSession>;

export type SessionSurroundings = {
  /** Real time in milliseconds. */
  readonly now: () => number;
  readonly people: People;
  /** Somebody's standing by the ledger itself, for what a crash has left open. */
  readonly standingOf: (workspace: string, person: string) => Promise<Member | undefined>;
};

/** Sessions in the person's own partition, by hash of their secret. */
export function dynamodbSessions(
  store: Store,
  { now, people, standingOf }: SessionSurroundings,
): Sessions {
  const itemsOf = (person: string) =>
    queryPartition(store, tablePartitions.person(person), { consistent: true });

  const keyOf = async (person: string, id: string) => {
    const found = (await itemsOf(person)).find(({ sk }) => sk.startsWith(`session#${id}`));
    return found && { pk: found.pk, sk: found.sk };
  };

  return {
    async start(person, { device = 'unknown device', setUp } = {}) {
      const secret = newSecret();
      const item = {
        ...tableKeys.session(person, hashSecret(secret)),
        startedAt: now(),
        seenAt: now(),
        device,
        ...(setUp === undefined ? {} : { setUp }),
        [EXPIRY_ATTRIBUTE]: Math.floor(now() / 1000) + SESSION_SECONDS,
      };
      await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
      return `${person}.${secret}`;
    },

    async read(cookie) {
      const [, person, secret] = COOKIE.exec(cookie) ?? [];
      if (!person || !secret) return undefined;
      const items = await itemsOf(person);
      const hash = hashSecret(secret);
      const session = goodSessions(items, now()).find(({ sk }) => sk === `session#${hash}`);
      const profile = items.find(({ sk }) => sk === 'profile');
      if (!session || !profile) return undefined;
      const standings = await standingsIn(items, id => standingOf(id, person));
      const { setUp } = session;
      return {
        id: hash.slice(0, ID_LENGTH),
        person: { id: person, name: String(profile['name']), email: String(profile['email']) },
        ...chosen(session.workspace, standings),
        ...(setUp === undefined ? {} : { setUp }),
        due: [
          ...(session.seenAt + SEEN_EVERY_SECONDS * 1000 < now() ? (['seen'] as const) : []),
          ...(cutOff(items, now()).length > 0 ? (['standing'] as const) : []),
        ],
      };
    },

    async keepAlive({ id, person, due }) {
      if (due.length === 0) return;
      const items = await itemsOf(person.id);
      const session = items.find(({ sk }) => sk.startsWith(`session#${id}`));
      if (session) await updateItem(store, session, { seenAt: now() });
      for (const { workspace, expectedSince } of cutOff(items, now())) {
        const member = await standingOf(workspace, person.id);
        await people.place(person.id, workspace, { member, changedAt: expectedSince });
      }
    },

    async choose({ id, person }, workspace) {
      const key = await keyOf(person.id, id);
      if (key) await updateItem(store, key, { workspace });
    },

    async list(person) {
      return goodSessions(await itemsOf(person), now())
        .map(infoOf)
        .sort((a, b) => b.seenAt - a.seenAt);
    },

    async revoke(person, id) {
      const key = id.length === ID_LENGTH ? await keyOf(person, id) : undefined;
      if (key) await deleteItem(store, key);
      return key !== undefined;
    },

    async end(cookie) {
      const [, person, secret] = COOKIE.exec(cookie) ?? [];
      if (person && secret) await deleteItem(store, tableKeys.session(person, hashSecret(secret)));
    },
  };
}

const PREFIX = 'session#';

const infoOf = ({
  sk,
  startedAt,
  seenAt,
  device,
}: StoredSession & { readonly sk: string }): SessionInfo => ({
  id: sk.slice(PREFIX.length, PREFIX.length + ID_LENGTH),
  startedAt,
  seenAt,
  device,
});

/** The sessions of a person that are good, with the sort key of each. */
const goodSessions = (items: readonly StoredItem[], now: number) =>
  items.flatMap(item => {
    const read = item.sk.startsWith(PREFIX) ? storedSession.safeParse(item) : undefined;
    if (!read?.success || changedSince(items, read.data.startedAt)) return [];
    return isGood(read.data, now) ? [{ sk: item.sk, ...read.data }] : [];
  });

const isGood = ({ startedAt, seenAt }: StoredSession, now: number): boolean =>
  startedAt + SESSION_SECONDS * 1000 > now && seenAt + IDLE_SECONDS * 1000 > now;

/** The workspace that a session is in: the one it chose, or else the only one that there is. */
function chosen(
  wanted: string | undefined,
  standings: ReadonlyMap<string, Member>,
): Pick<Session, 'workspaces' | 'workspace' | 'standing'> {
  const workspaces = [...standings.keys()];
  const workspace = wanted ?? (workspaces.length === 1 ? workspaces[0] : undefined);
  const standing = workspace === undefined ? undefined : standings.get(workspace);
  return {
    workspaces,
    ...(workspace !== undefined && standing ? { workspace, standing } : {}),
  };
}
