import type { PublicKey } from '#domain/chain/signed-head.ts';
import { keyFile } from '#signing/key-file.ts';
import { type KeyPair, type KeyRegister, signingWith } from '#signing/key-pair.ts';
import type { Signing } from '#signing/signing.ts';

/** A key of this process's own. */
export const TEST_KEY: KeyPair = await keyFile(undefined);

export function memoryRegister(): KeyRegister {
  const kept = new Map<string, PublicKey>();
  return {
    async add(key) {
      if (!kept.has(key.id)) kept.set(key.id, key);
    },
    list: async () => [...kept.values()],
  };
}

/** Signs with a key and register in memory. */
export const testSigning = (pair: KeyPair = TEST_KEY): Signing =>
  signingWith(pair, memoryRegister(), () => Date.parse('2026-07-01T08:00:00Z'));
