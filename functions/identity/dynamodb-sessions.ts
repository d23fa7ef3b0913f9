import * as z from 'zod';
import { deleteItem, putIf, queryPartition, type Store } from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys, tablePartitions } from '#ledger/table.ts';
import { storedMember } from './dynamodb-people.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { SESSION_SECONDS, type Sessions } from './sessions.ts';

const COOKIE = /^([\w-]{1,64})\.([\w-]{43})$/;
const storedSession = z.object({ expires: z.number() });

/** Sessions in the person's own partition, by hash of their secret. `now`: real time in milliseconds. */
export function dynamodbSessions(store: Store, now: () => number): Sessions {
  return {
    async start(person) {
      const secret = newSecret();
      const expires = Math.floor(now() / 1000) + SESSION_SECONDS;
      const key = tableKeys.session(person, hashSecret(secret));
      const item = { ...key, expires, [EXPIRY_ATTRIBUTE]: expires };
      await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
      return `${person}.${secret}`;
    },

    async read(cookie) {
      const [, person, secret] = COOKIE.exec(cookie) ?? [];
      if (!person || !secret) return undefined;
      const items = await queryPartition(store, tablePartitions.person(person), {
        consistent: true,
      });
      const bySort = new Map(items.map(item => [item.sk, item]));
      const session = storedSession.safeParse(bySort.get(`session#${hashSecret(secret)}`));
      const profile = bySort.get('profile');
      if (!session.success || session.data.expires * 1000 < now() || !profile) return undefined;
      const membership = items.find(item => item.sk.startsWith('member#'));
      return {
        person: { id: person, name: String(profile['name']), email: String(profile['email']) },
        ...(membership
          ? {
              workspace: membership.sk.slice('member#'.length),
              standing: storedMember.parse(membership),
            }
          : {}),
      };
    },

    async end(cookie) {
      const [, person, secret] = COOKIE.exec(cookie) ?? [];
      if (person && secret) await deleteItem(store, tableKeys.session(person, hashSecret(secret)));
    },
  };
}
