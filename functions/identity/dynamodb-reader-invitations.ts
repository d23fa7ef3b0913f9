import * as z from 'zod';
import { getItem, putIf, type Store } from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys } from '#ledger/table.ts';
import { READER_DAYS, type ReaderInvitations } from './reader-invitations.ts';
import { hashSecret, newSecret } from './secrets.ts';

const DAY_MS = 86_400_000;

const storedReader = z.object({
  workspace: z.string(),
  report: z.string(),
  person: z.string(),
  expiresAt: z.number(),
});

/** Readers' invitations by hash of the secret, apart from those to pilots. `now`: the application's clock. */
export function dynamodbReaderInvitations(store: Store, now: () => number): ReaderInvitations {
  const keyOf = (secret: string) => ({
    ...tableKeys.invitation(hashSecret(secret)),
    sk: 'reader',
  });
  return {
    async create(invitation) {
      const secret = newSecret();
      const expiresAt = now() + READER_DAYS * DAY_MS;
      const kept = {
        ...invitation,
        expiresAt,
        [EXPIRY_ATTRIBUTE]: Math.floor((expiresAt + READER_DAYS * DAY_MS) / 1000),
      };
      const item = { ...keyOf(secret), ...kept };
      const pointer = { ...tableKeys.invitationOf(invitation.person, hashSecret(secret)), ...kept };
      // The pointer first: an erasure finds every invitation that there is.
      await putIf(store, pointer, { expression: 'attribute_not_exists(pk)' });
      await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
      return secret;
    },

    async read(secret) {
      if (!/^[\w-]{43}$/.test(secret)) return undefined;
      const item = await getItem(store, keyOf(secret));
      if (!item) return undefined;
      const invitation = storedReader.parse(item);
      return invitation.expiresAt < now() ? 'expired' : invitation;
    },
  };
}
