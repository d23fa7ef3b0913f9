import type { KeyPair } from '#signing/key-pair.ts';
import { whenNeeded } from './when-needed.ts';

/** The key in KMS that signs heads. Most requests sign nothing: its client is loaded at the first signature. */
export function signingKey(keyArn: string): KeyPair {
  const key = whenNeeded(async () => {
    const { kmsClient, kmsKey } = await import('#signing/kms.ts');
    return kmsKey(keyArn, kmsClient());
  });
  return {
    publicKey: async () => (await key()).publicKey(),
    sign: async message => (await key()).sign(message),
  };
}
