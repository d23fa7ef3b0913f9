import * as z from 'zod';
import {
  deleteItem,
  getItem,
  putIf,
  queryPartition,
  type Store,
  type StoredItem,
  updateItem,
} from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys, tablePartitions } from '#ledger/table.ts';
import { type ApiToken, type ApiTokens, TOKEN_SCOPES } from './api-tokens.ts';
import { hashSecret, newSecret, sameHash } from './secrets.ts';

/** `cs_` makes it easy to find by whoever looks for secrets where none should be. */
const TOKEN = /^cs_([\w-]{1,64})\.([\w-]{1,64})\.([\w-]{43})$/;
const HOUR_MS = 3_600_000;
/** An expired token stays on the list for a month, so that its owner sees why a job stopped. */
const LISTED_SECONDS = 30 * 86_400;

const storedToken = z.object({
  sk: z.string(),
  workspace: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  createdBy: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
  usedAt: z.number().exactOptional(),
  secretHash: z.string(),
});

/** Tokens in a partition of their workspace, by id. `now`: real time in milliseconds. */
export function dynamodbApiTokens(store: Store, now: () => number): ApiTokens {
  return {
    async create({ id, ...token }) {
      const secret = newSecret();
      const item = {
        ...tableKeys.apiToken(token.workspace, id),
        ...token,
        createdAt: now(),
        secretHash: hashSecret(secret),
        [EXPIRY_ATTRIBUTE]: Math.floor(token.expiresAt / 1000) + LISTED_SECONDS,
      };
      const isNew = await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
      return isNew ? `cs_${token.workspace}.${id}.${secret}` : undefined;
    },

    async read(text) {
      const [, workspace, id, secret] = TOKEN.exec(text) ?? [];
      if (!workspace || !id || !secret) return undefined;
      const key = tableKeys.apiToken(workspace, id);
      const item = await getItem(store, key, { consistent: true });
      if (!item || !sameHash(storedToken.parse(item).secretHash, hashSecret(secret)))
        return undefined;
      const token = tokenOf(item);
      return token.expiresAt <= now() ? undefined : token;
    },

    async noteUse({ workspace, id, usedAt = 0 }) {
      if (usedAt + HOUR_MS < now())
        await updateItem(store, tableKeys.apiToken(workspace, id), { usedAt: now() });
    },

    async list(workspace) {
      const items = await queryPartition(store, tablePartitions.apiTokens(workspace), {
        consistent: true,
      });
      return items.map(tokenOf).sort((a, b) => b.createdAt - a.createdAt);
    },

    async revoke(workspace, id) {
      const key = tableKeys.apiToken(workspace, id);
      const item = await getItem(store, key, { consistent: true });
      if (item) await deleteItem(store, key);
      return item !== undefined;
    },
  };
}

function tokenOf(item: StoredItem): ApiToken {
  const { sk: id, secretHash: _secret, ...token } = storedToken.parse(item);
  return { id, ...token };
}
