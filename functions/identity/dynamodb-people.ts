import * as z from 'zod';
import { ROLES } from '#domain/workspace/roles.ts';
import { getItem, putIf, type Store, updateItem } from '#ledger/store.ts';
import { tableKeys } from '#ledger/table.ts';
import type { People, Profile } from './people.ts';
import { hashAddress } from './secrets.ts';

const storedProfile = z.object({ name: z.string(), email: z.string() });
const storedAddress = z.object({ person: z.string() });
/** Without roles and teams: taken out of the workspace, or not yet settled for the first time. */
export const storedMember = z.object({
  roles: z.array(z.enum(ROLES)).optional(),
  teams: z.array(z.string()).optional(),
  changedAt: z.number().optional(),
  /** Since when a change is on its way. */
  expectedSince: z.number().optional(),
});
export type StoredMember = z.infer<typeof storedMember>;

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
    expectChange: (person, workspace, at) =>
      updateItem(store, tableKeys.member(person, workspace), { expectedSince: at }),
    place: (person, workspace, { member, changedAt }) =>
      updateItem(store, tableKeys.member(person, workspace), {
        roles: member?.roles,
        teams: member?.teams,
        expectedSince: undefined,
        ...(changedAt === undefined ? {} : { changedAt }),
      }),
  };
}

const NEW = { expression: 'attribute_not_exists(pk)' } as const;

/** Addresses are looked up by their hash. */
export const addressKey = (email: string) => tableKeys.address(hashAddress(email));
