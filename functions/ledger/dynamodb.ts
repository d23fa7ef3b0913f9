import type { Ledger } from './ledger.ts';
import { putIf, queryPartition, type Store } from './store.ts';
import { tableKeys, tablePartitions } from './table.ts';

/** The ledger on the one table: an entry is an item, appended by one conditional PutItem (rule L1). */
export function dynamodbLedger(store: Store): Ledger {
  return {
    async append(entry) {
      const { header, payload, signedHead } = entry;
      const item = { ...tableKeys.entry(header, header.seq), header, payload, signedHead };
      const appended = await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
      return appended ? 'appended' : 'taken';
    },

    async read(key, afterSeq = 0) {
      // What an entry has to look like is made while the first query is on its way, and not by a cold start.
      const [items, { readStoredEntry }] = await Promise.all([
        queryPartition(store, tablePartitions.ledger(key), {
          afterSk: tableKeys.entry(key, afterSeq).sk,
          consistent: true,
        }),
        import('./stored-entry.ts'),
      ]);
      return items.map(readStoredEntry);
    },
  };
}
