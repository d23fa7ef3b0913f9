import * as z from 'zod';
import { getItem, putIf, type Store } from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys } from '#ledger/table.ts';
import {
  CODE_MINUTES,
  CODE_TRIES,
  CODES_PER_HOUR,
  type CodeRefusal,
  type Invitations,
  type PendingStep,
} from './invitations.ts';
import { hashCode, hashSecret, newCode, sameHash } from './secrets.ts';

const MINUTE_MS = 60_000;

const storedCode = z.object({
  codeHash: z.string(),
  step: z.string(),
  charterHash: z.string(),
  words: z.string().optional(),
  to: z.object({ name: z.string(), email: z.string() }).optional(),
  madeAt: z.number(),
  tries: z.number(),
  used: z.boolean(),
  recent: z.array(z.number()),
});
type StoredCode = z.infer<typeof storedCode>;

/** What was typed with a step is kept for a day: a repeat of it is answered like the first time. */
const expiryOf = ({ madeAt }: StoredCode): number => Math.floor(madeAt / 1000) + 86_400;

type Codes = Pick<Invitations, 'newCode' | 'lastStep' | 'redeemCode'>;

/** The one code that each invitation can have at a time. `now`: the application's clock, in milliseconds. */
export function dynamodbCodes(store: Store, now: () => number): Codes {
  const codeKey = (secret: string) => ({ ...tableKeys.invitation(hashSecret(secret)), sk: 'code' });
  const readCode = async (secret: string): Promise<StoredCode | undefined> => {
    const item = await getItem(store, codeKey(secret), { consistent: true });
    return item && storedCode.parse(item);
  };
  /** Writes a code over the one that was read: of two at once, one wins. */
  const replaceCode = (secret: string, before: StoredCode | undefined, after: StoredCode) =>
    putIf(
      store,
      { ...codeKey(secret), ...after, [EXPIRY_ATTRIBUTE]: expiryOf(after) },
      before
        ? {
            expression: 'codeHash = :hash AND tries = :tries AND used = :used',
            values: { ':hash': before.codeHash, ':tries': before.tries, ':used': before.used },
          }
        : { expression: 'attribute_not_exists(pk)' },
    );

  return {
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
      const { step, charterHash, words, to } = code;
      return {
        step,
        charterHash,
        ...(words === undefined ? {} : { words }),
        ...(to === undefined ? {} : { to }),
      };
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
