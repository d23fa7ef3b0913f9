import * as z from 'zod';
import { getItem, putIf, type Store } from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys } from '#ledger/table.ts';
import {
  CODE_MINUTES,
  CODE_TRIES,
  CODES_PER_HOUR,
  type CodeRefusal,
  INVITATION_DAYS,
  type Invitations,
  type PendingStep,
} from './invitations.ts';
import { hashCode, hashSecret, newCode, newSecret, sameHash } from './secrets.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const storedInvitation = z.object({
  workspace: z.string(),
  pilot: z.string(),
  person: z.string(),
  expiresAt: z.number(),
});
const storedCode = z.object({
  codeHash: z.string(),
  step: z.string(),
  charterHash: z.string(),
  words: z.string().optional(),
  madeAt: z.number(),
  tries: z.number(),
  used: z.boolean(),
  recent: z.array(z.number()),
});
type StoredCode = z.infer<typeof storedCode>;

/** Invitations and their codes by hash of the secret. `now`: the application's clock, in milliseconds. */
export function dynamodbInvitations(store: Store, now: () => number): Invitations {
  const codeKey = (secret: string) => ({ ...tableKeys.invitation(hashSecret(secret)), sk: 'code' });
  const readCode = async (secret: string): Promise<StoredCode | undefined> => {
    const item = await getItem(store, codeKey(secret), { consistent: true });
    return item && storedCode.parse(item);
  };
  /** Writes a code over the one that was read: of two at once, one wins. */
  const replaceCode = (secret: string, before: StoredCode | undefined, after: StoredCode) =>
    putIf(
      store,
      { ...codeKey(secret), ...after },
      before
        ? {
            expression: 'codeHash = :hash AND tries = :tries AND used = :used',
            values: { ':hash': before.codeHash, ':tries': before.tries, ':used': before.used },
          }
        : { expression: 'attribute_not_exists(pk)' },
    );

  return {
    async create(invitation) {
      const secret = newSecret();
      const { expiresAt = now() + INVITATION_DAYS * DAY_MS } = invitation;
      const item = {
        ...tableKeys.invitation(hashSecret(secret)),
        ...invitation,
        expiresAt,
        [EXPIRY_ATTRIBUTE]: Math.floor((expiresAt + 30 * DAY_MS) / 1000),
      };
      await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
      return secret;
    },

    async read(secret) {
      if (!/^[\w-]{43}$/.test(secret)) return undefined;
      const item = await getItem(store, tableKeys.invitation(hashSecret(secret)));
      if (!item) return undefined;
      const invitation = storedInvitation.parse(item);
      return invitation.expiresAt < now() ? 'expired' : invitation;
    },

    async newCode(secret, step) {
      const before = await readCode(secret);
      const recent = (before?.recent ?? []).filter(at => at > now() - 60 * MINUTE_MS);
      if (recent.length >= CODES_PER_HOUR) return 'code_too_soon';
      const code = newCode();
      const kept = await replaceCode(secret, before, {
        codeHash: hashCode(code, secret),
        ...step,
        madeAt: now(),
        tries: 0,
        used: false,
        recent: [...recent, now()],
      });
      return kept ? code : 'code_too_soon';
    },

    async lastStep(secret) {
      const code = await readCode(secret);
      if (!code) return undefined;
      const { step, charterHash, words } = code;
      return { step, charterHash, ...(words === undefined ? {} : { words }) };
    },

    async redeemCode(secret, code, step) {
      const kept = await readCode(secret);
      const refusal = refusalOf(kept, step, now());
      if (refusal || !kept) return refusal ?? 'code_missing';
      const right = sameHash(hashCode(code, secret), kept.codeHash);
      const after = right ? { ...kept, used: true } : { ...kept, tries: kept.tries + 1 };
      const mine = await replaceCode(secret, kept, after);
      if (right) return mine ? 'ok' : 'code_used_up';
      return after.tries >= CODE_TRIES ? 'code_used_up' : 'code_wrong';
    },
  };
}

/** Why a code cannot be redeemed whatever its digits; `now` in milliseconds. */
function refusalOf(
  kept: StoredCode | undefined,
  step: PendingStep,
  now: number,
): CodeRefusal | undefined {
  if (!kept || kept.step !== step.step || kept.charterHash !== step.charterHash)
    return 'code_missing';
  if (kept.used || kept.tries >= CODE_TRIES) return 'code_used_up';
  return kept.madeAt < now - CODE_MINUTES * MINUTE_MS ? 'code_expired' : undefined;
}
