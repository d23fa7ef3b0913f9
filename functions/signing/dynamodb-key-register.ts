import * as z from 'zod';
import { putIf, queryPartition, type Store } from '#ledger/store.ts';
import { tableKeys, tablePartitions } from '#ledger/table.ts';
import type { KeyRegister } from './key-pair.ts';

const storedKey = z.object({
  sk: z.string(),
  spki: z.string(),
  since: z.string(),
});

/** Public keys in a partition of their own, never overwritten and never removed. */
export const dynamodbKeyRegister = (store: Store): KeyRegister => ({
  async add({ id, spki, since }) {
    const item = { ...tableKeys.publicKey(id), spki, since };
    await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
  },
  async list() {
    const items = await queryPartition(store, tablePartitions.publicKeys);
    return items
      .map(item => storedKey.parse(item))
      .map(({ sk, spki, since }) => ({ id: sk, spki, since }))
      .sort((a, b) => (a.since < b.since ? -1 : 1));
  },
});
