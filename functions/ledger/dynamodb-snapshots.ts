import * as z from 'zod';
import { jsonText } from './json-text.ts';
import { MAX_SNAPSHOT_BYTES, type Snapshots } from './snapshots.ts';
import { deleteItem, getItem, putIf, type Store } from './store.ts';
import { tableKeys } from './table.ts';

/** A snapshot that cannot be read is as good as none. */
const storedSnapshot = z.object({
  seq: z.int().positive(),
  hash: z.string(),
  at: z.string(),
  schema: z.int(),
  state: jsonText,
});

export function dynamodbSnapshots(store: Store): Snapshots {
  return {
    async get(key) {
      const item = await getItem(store, tableKeys.snapshot(key));
      const read = storedSnapshot.safeParse(item);
      return read.success ? read.data : undefined;
    },

    async put(key, snapshot) {
      const { seq, hash, at, schema } = snapshot;
      const state = JSON.stringify(snapshot.state);
      if (Buffer.byteLength(state) > MAX_SNAPSHOT_BYTES) return 'too_large';
      const item = { ...tableKeys.snapshot(key), seq, hash, at, schema, state };
      const kept = await putIf(store, item, {
        expression: 'attribute_not_exists(pk) OR #seq < :seq',
        names: { '#seq': 'seq' },
        values: { ':seq': seq },
      });
      return kept ? 'kept' : 'behind';
    },

    drop: key => deleteItem(store, tableKeys.snapshot(key)),
  };
}
