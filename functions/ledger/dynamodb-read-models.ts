import * as z from 'zod';
import { jsonText } from './json-text.ts';
import type { StreamKey } from './ledger.ts';
import { type ReadModels, type StoredSummary, summaryBytes } from './read-models.ts';
import { getItem, putIf, queryPartition, type Store, type StoredItem } from './store.ts';
import { streamOfSummary, tableKeys, tablePartitions } from './table.ts';

const ABSENT = { expression: 'attribute_not_exists(pk)' };

/** What cannot be read is as good as none, and is rebuilt. An announced stream has no summary yet. */
const storedSummary = z.object({
  sk: z.string(),
  seq: z.int().positive(),
  hash: z.string().exactOptional(),
  schema: z.int(),
  summary: jsonText,
});

export function dynamodbReadModels(store: Store): ReadModels {
  const readPartition = (workspace: string, consistent: boolean) =>
    queryPartition(store, tablePartitions.readModels(workspace), { consistent });

  return {
    async announce(key) {
      await putIf(store, announcement(key), ABSENT);
    },

    async put({ key, seq, hash, schema, summary }) {
      const text = JSON.stringify(summary);
      const item = { ...tableKeys.summary(key), seq, hash, schema, summary: text };
      const kept = await putIf(store, item, {
        expression:
          'attribute_not_exists(pk) OR #seq < :seq OR (#seq = :seq AND #schema <= :schema)',
        names: { '#seq': 'seq', '#schema': 'schema' },
        values: { ':seq': seq, ':schema': schema },
      });
      if (!kept) return 'behind';
      return Buffer.byteLength(text) > summaryBytes(key) ? 'kept_oversized' : 'kept';
    },

    async get(key) {
      const item = await getItem(store, tableKeys.summary(key), { consistent: true });
      return item && readSummary(key.workspace, item);
    },

    async list(workspace, { consistent = false } = {}) {
      const items = await readPartition(workspace, consistent);
      return items.flatMap(item => readSummary(workspace, item) ?? []);
    },

    async streams(workspace) {
      const items = await readPartition(workspace, true);
      const announced = items.map(item => streamOfSummary(item.sk));
      return ['workspace', ...announced.filter(stream => stream !== 'workspace')].map(stream => ({
        workspace,
        stream,
      }));
    },

    async workspaces() {
      const items = await queryPartition(store, tablePartitions.workspaces, { consistent: true });
      return items.map(item => item.sk);
    },
  };
}

/** A workspace is announced in the directory of workspaces, any other stream beside its summaries. */
function announcement(key: StreamKey): StoredItem {
  return key.stream === 'workspace'
    ? tableKeys.workspace(key.workspace)
    : { ...tableKeys.summary(key), seq: 0, schema: 0 };
}

function readSummary(workspace: string, item: StoredItem): StoredSummary | undefined {
  const read = storedSummary.safeParse(item);
  if (!read.success) return undefined;
  const { sk, ...stored } = read.data;
  return { key: { workspace, stream: streamOfSummary(sk) }, ...stored };
}
