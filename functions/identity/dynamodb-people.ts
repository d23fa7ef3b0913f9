import { createHash } from 'node:crypto';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ROLES } from '#domain/workspace/roles.ts';
import { getItem, putIf, type Store } from '#ledger/store.ts';
import { tableKeys } from '#ledger/table.ts';
import type { People, Profile } from './people.ts';

const storedProfile = z.object({ name: z.string(), email: z.string() });
const storedAddress = z.object({ person: z.string() });
export const storedMember = z.object({
  roles: z.array(z.enum(ROLES)),
  teams: z.array(z.string()),
});

/** Most ids that one BatchGetItem takes. */
const BATCH = 100;

export function dynamodbPeople(store: Store): People {
  const get = async (id: string): Promise<Profile | undefined> => {
    const item = await getItem(store, tableKeys.profile(id), { consistent: true });
    return item && { id, ...storedProfile.parse(item) };
  };
  const findByEmail = async (email: string): Promise<Profile | undefined> => {
    const item = await getItem(store, addressKey(email), { consistent: true });
    return item && get(storedAddress.parse(item).person);
  };
  return {
    get,
    findByEmail,
    async findOrAdd(email, name, newId) {
      const known = await findByEmail(email);
      if (known) return known;
      const id = newId();
      // The profile first: an address never leads to somebody who is not there.
      await putIf(store, { ...tableKeys.profile(id), name, email }, NEW);
      const mine = await putIf(store, { ...addressKey(email), person: id }, NEW);
      const other = mine ? undefined : await findByEmail(email);
      return other ?? { id, name, email };
    },
    async names(ids) {
      const found = new Map<string, Profile>();
      const distinct = [...new Set(ids)];
      for (let from = 0; from < distinct.length; from += BATCH) {
        const keys = distinct.slice(from, from + BATCH).map(id => tableKeys.profile(id));
        const { Responses } = await store.documents.send(
          new BatchGetCommand({ RequestItems: { [store.table]: { Keys: keys } } }),
        );
        for (const item of Responses?.[store.table] ?? []) {
          const id = String(item['pk']).slice(2);
          found.set(id, { id, ...storedProfile.parse(item) });
        }
      }
      return found;
    },
    async putMember(person, workspace, member) {
      const item = { ...tableKeys.member(person, workspace), ...member };
      await putIf(store, item, { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' });
    },
  };
}

const NEW = { expression: 'attribute_not_exists(pk)' } as const;

const addressKey = (email: string) => tableKeys.address(hashAddress(email));

const hashAddress = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
