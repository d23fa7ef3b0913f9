import { dropWords } from '#domain/chain/free-text.ts';
import type { Redaction } from './redaction.ts';
import { getItem, putIf, type Store } from './store.ts';
import { readStoredEntry } from './stored-entry.ts';
import { tableKeys } from './table.ts';

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
});
