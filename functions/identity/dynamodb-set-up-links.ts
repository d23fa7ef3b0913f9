import * as z from 'zod';
import { getItem, putIf, type Store } from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys } from '#ledger/table.ts';
import { hashSecret, newSecret } from './secrets.ts';
import type { SetUpLinks } from './set-up-links.ts';

const HOUR_MS = 3_600_000;
const DAY_SECONDS = 86_400;
const storedLink = z.object({ expiresAt: z.number() });

/** Set-up links by hash of their secret. `now`: real time in milliseconds. */
export function dynamodbSetUpLinks(store: Store, now: () => number): SetUpLinks {
  const expiryOf = async (hash: string): Promise<number | undefined> => {
    const item = await getItem(store, tableKeys.setUpLink(hash), { consistent: true });
    return item && storedLink.parse(item).expiresAt;
  };
  return {
    async create(hours) {
      const secret = newSecret();
      const expiresAt = now() + hours * HOUR_MS;
      const item = {
        ...tableKeys.setUpLink(hashSecret(secret)),
        expiresAt,
        [EXPIRY_ATTRIBUTE]: Math.floor(expiresAt / 1000) + DAY_SECONDS,
      };
      await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
      return secret;
    },
    async open(secret) {
      if (!/^[\w-]{43}$/.test(secret)) return undefined;
      const hash = hashSecret(secret);
      const expiresAt = await expiryOf(hash);
      if (expiresAt === undefined) return undefined;
      return expiresAt < now() ? 'expired' : hash;
    },
    async isGood(hash) {
      return ((await expiryOf(hash)) ?? 0) >= now();
    },
  };
}
