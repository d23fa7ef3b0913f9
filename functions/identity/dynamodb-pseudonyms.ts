import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { getItem, putIf, type Store } from '#ledger/store.ts';
import { tableKeys } from '#ledger/table.ts';
import type { Pseudonyms } from './pseudonyms.ts';

const storedKey = z.object({ key: z.string() });
/** 80 bits: no two of a million units meet. */
const DIGITS = 20;

/** Pseudonyms by HMAC-SHA-256 under a random key a workspace, which is read once a process. */
export function dynamodbPseudonyms(store: Store): Pseudonyms {
  const known = new Map<string, Promise<string>>();

  const keyOf = async (workspace: string): Promise<string> => {
    const at = tableKeys.pseudonymKey(workspace);
    const read = async () => {
      const item = await getItem(store, at, { consistent: true });
      return item && storedKey.parse(item).key;
    };
    const kept = await read();
    if (kept !== undefined) return kept;
    const key = randomBytes(32).toString('hex');
    const mine = await putIf(store, { ...at, key }, { expression: 'attribute_not_exists(pk)' });
    return mine ? key : ((await read()) ?? key);
  };

  return {
    async in(workspace) {
      const asked = known.get(workspace) ?? keyOf(workspace);
      known.set(workspace, asked);
      const key = await asked.catch(fault => {
        known.delete(workspace);
        throw fault;
      });
      return unit =>
        `u-${createHmac('sha256', key).update(unit.normalize('NFC')).digest('hex').slice(0, DIGITS)}`;
    },
  };
}
