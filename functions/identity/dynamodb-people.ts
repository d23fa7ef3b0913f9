import * as z from 'zod';
import { ROLES } from '#domain/workspace/roles.ts';
import { getItem, putIf, type Store, updateItem } from '#ledger/store.ts';
import { tableKeys } from '#ledger/table.ts';
import type { People, Profile } from './people.ts';
import { hashAddress } from './secrets.ts';

const storedProfile = z.object({ name: z.string(), email: z.string() });
const storedName = z.object({ name: z.string() });
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
  const profileOf = async (id: string): Promise<Profile | undefined> => {
    const item = await getItem(store, tableKeys.profile(id), { consistent: true });
    return item && { id, ...storedProfile.parse(item) };
  };
  const findByEmail = async (email: string): Promise<Profile | undefined> => {
    const item = await getItem(store, addressKey(email), { consistent: true });
    return item && profileOf(storedAddress.parse(item).person);
  };
  const findOrAdd: People['findOrAdd'] = async (email, name, newId) => {
    const known = await findByEmail(email);
    if (known) return known;
    const id = newId();
    // The profile first: an address never leads to somebody who is not there.
    await putIf(store, { ...tableKeys.profile(id), name, email }, NEW);
    const mine = await putIf(store, { ...addressKey(email), person: id }, NEW);
    const other = mine ? undefined : await findByEmail(email);
    return other ?? { id, name, email };
  };
  /** Asked for in one turn, both travel together. Whom nobody introduced, a founder, goes by their own name. */
  const calledIn = async (
    workspace: string,
    id: string,
    consistent: boolean,
  ): Promise<Profile | undefined> => {
    const [profile, called] = await Promise.all([
      getItem(store, tableKeys.profile(id), { consistent }),
      getItem(store, tableKeys.called(id, workspace), { consistent }),
    ]);
    if (!profile) return undefined;
    return { id, ...storedProfile.parse(profile), ...(called ? storedName.parse(called) : {}) };
  };
  return {
    findByEmail,
    findOrAdd,
    async introduce(workspace, { email, name }, newId) {
      const { id, email: address } = await findOrAdd(email, name, newId);
      const key = tableKeys.called(id, workspace);
      if (await putIf(store, { ...key, name }, NEW)) return { id, name, email: address };
      return (await calledIn(workspace, id, true)) ?? { id, name, email: address };
    },
    get: (workspace, id) => calledIn(workspace, id, true),
    async names(workspace, ids) {
      const distinct = [...new Set(ids)];
      const found = await Promise.all(distinct.map(id => calledIn(workspace, id, false)));
      return new Map(found.flatMap(each => (each ? [[each.id, each] as const] : [])));
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
