import * as z from 'zod';
import { ROLES } from '#domain/workspace/roles.ts';
import { getItem, putIf, type Store } from '#ledger/store.ts';
import { tableKeys } from '#ledger/table.ts';
import type { People, Profile } from './people.ts';
import { hashAddress } from './secrets.ts';

const storedProfile = z.object({ name: z.string(), email: z.string() });
const storedAddress = z.object({ person: z.string() });
export const storedMember = z.object({
  roles: z.array(z.enum(ROLES)),
  teams: z.array(z.string()),
});

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
      const distinct = [...new Set(ids)];
      const items = await Promise.all(distinct.map(id => getItem(store, tableKeys.profile(id))));
      return new Map(
        distinct.flatMap((id, index): [string, Profile][] => {
          const item = items[index];
          return item ? [[id, { id, ...storedProfile.parse(item) }]] : [];
        }),
      );
    },
    async putMember(person, workspace, member) {
      const item = { ...tableKeys.member(person, workspace), ...member };
      await putIf(store, item, { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' });
    },
  };
}

const NEW = { expression: 'attribute_not_exists(pk)' } as const;

const addressKey = (email: string) => tableKeys.address(hashAddress(email));
