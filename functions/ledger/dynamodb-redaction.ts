import { dropWords } from '#domain/chain/free-text.ts';
import { editionParts } from './dynamodb-editions.ts';
import type { Redaction } from './redaction.ts';
import { deleteItem, getItem, putIf, queryPartition, type Store } from './store.ts';
import { readStoredEntry } from './stored-entry.ts';
import { tableKeys, tablePartitions } from './table.ts';

export const dynamodbRedaction = (store: Store): Redaction => ({
  async dropWords(key, { seq, hash }, commitments) {
    const item = await getItem(store, tableKeys.entry(key, seq), { consistent: true });
    if (!item) return;
    const { payload } = readStoredEntry(item);
    await putIf(
      store,
      { ...item, payload: dropWords(payload, commitments) },
      {
        expression: '#header.#hash = :hash',
        names: { '#header': 'header', '#hash': 'hash' },
        values: { ':hash': hash },
      },
    );
  },

  async replaceEdition(workspace, contentHash, content) {
    const partition = tablePartitions.edition(workspace, contentHash);
    const before = await queryPartition(store, partition, { consistent: true });
    const parts = editionParts(workspace, contentHash, content);
    for (const item of parts) await putIf(store, item, { expression: 'attribute_exists(pk)' });
    const left = new Set(parts.map(({ sk }) => sk));
    for (const { pk, sk } of before) if (!left.has(sk)) await deleteItem(store, { pk, sk });
  },
});
