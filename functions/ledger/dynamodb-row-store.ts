import * as z from 'zod';
import { rowOf, rowTuple } from '#domain/pilot/measurement.ts';
import { jsonText } from './json-text.ts';
import type { RowStore } from './row-store.ts';
import { deleteItem, putIf, queryPartition, type Store } from './store.ts';
import { tableKeys, tablePartitions } from './table.ts';

/** Rows an item: at most some 250 KB of the 400 that DynamoDB takes. */
const ROWS_PER_CHUNK = 2000;

/** Unit and value; stratum and day, where there are any. */
const storedRow = z.union([
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.string(), z.string()]),
]);

const storedChunk = z.object({
  chunks: z.int(),
  rows: jsonText.pipe(z.array(storedRow)),
});

/** Rows in chunks of one partition a digest and workspace. */
export function dynamodbRowStore(store: Store): RowStore {
  const chunksOf = (workspace: string, digest: string) => {
    const partition = tablePartitions.importChunks(importId(workspace, digest));
    return queryPartition(store, partition, { consistent: true });
  };

  return {
    async put(workspace, digest, rows) {
      const chunks = Math.ceil(rows.length / ROWS_PER_CHUNK);
      for (let index = 0; index < chunks; index += 1) {
        const part = rows.slice(index * ROWS_PER_CHUNK, (index + 1) * ROWS_PER_CHUNK);
        const item = {
          ...tableKeys.importChunk(importId(workspace, digest), index),
          chunks,
          rows: JSON.stringify(part.map(rowTuple)),
        };
        await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
      }
    },

    async get(workspace, digest) {
      const parts = (await chunksOf(workspace, digest)).map(item => storedChunk.parse(item));
      if (parts.length === 0 || parts.length !== parts[0]?.chunks) return undefined;
      return parts.flatMap(({ rows }) => rows.map(rowOf));
    },

    async isThere(workspace, digest) {
      return (await chunksOf(workspace, digest)).length > 0;
    },

    async drop(workspace, digest) {
      const items = await chunksOf(workspace, digest);
      await Promise.all(items.map(({ pk, sk }) => deleteItem(store, { pk, sk })));
    },
  };
}

const importId = (workspace: string, digest: string): string => `${workspace}-${digest}`;
