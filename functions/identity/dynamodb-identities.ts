import * as z from 'zod';
import { deleteItem, getItem, putIf, queryPartition, type Store } from '#ledger/store.ts';
import { tableKeys, tablePartitions } from '#ledger/table.ts';
import { storedMember } from './dynamodb-people.ts';
import type { Identities, IssuedIdentity } from './identities.ts';
import { hashSecret } from './secrets.ts';

const storedIdentity = z.object({ person: z.string() });
const storedBinding = z.object({ identityHash: z.string() });
const NEW = { expression: 'attribute_not_exists(pk)' } as const;

const hashOf = ({ issuer, subject }: IssuedIdentity): string => hashSecret(`${issuer}\n${subject}`);

/** Identities by their hash, beside the addresses; with each person, which one of each issuer is theirs. */
export const dynamodbIdentities = (store: Store): Identities => ({
  async personOf(identity) {
    const item = await getItem(store, tableKeys.identity(hashOf(identity)), { consistent: true });
    return item && storedIdentity.parse(item).person;
  },

  async bind(person, identity) {
    const identityHash = hashOf(identity);
    const key = tableKeys.binding(person, hashSecret(identity.issuer));
    // The person's side first: of two identities at once, one is theirs.
    if (!(await putIf(store, { ...key, identityHash }, NEW))) {
      const bound = await getItem(store, key, { consistent: true });
      if (!bound || storedBinding.parse(bound).identityHash !== identityHash) return false;
    }
    await putIf(store, { ...tableKeys.identity(identityHash), person }, NEW);
    return true;
  },

  async release(person) {
    const items = await queryPartition(store, tablePartitions.person(person), {
      consistent: true,
    });
    const isMember = items.some(
      ({ sk, ...item }) => sk.startsWith('member#') && storedMember.parse(item).roles !== undefined,
    );
    if (isMember) return;
    for (const { pk, sk, ...binding } of items.filter(each => each.sk.startsWith(BINDING))) {
      await deleteItem(store, tableKeys.identity(storedBinding.parse(binding).identityHash));
      await deleteItem(store, { pk, sk });
    }
  },
});

/** How the sort key of a binding begins, in its person's partition. */
const BINDING = 'identity#';
