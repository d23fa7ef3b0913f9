import { keyIdOf, type PublicKey } from '#domain/chain/signed-head.ts';
import { type Signing, SigningUnavailable } from './signing.ts';

/** One key that signs, wherever its private half is kept. */
export interface KeyPair {
  /** DER SubjectPublicKeyInfo. */
  publicKey(): Promise<Uint8Array>;
  /** 64 bytes, `r` and `s` (IEEE P1363). */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

const noKey = () =>
  Promise.reject(new SigningUnavailable('This function has no key to sign with.'));

/** For a function that never has to sign. */
export const NO_KEY: KeyPair = { publicKey: noKey, sign: noKey };

/** Keeps every public key that ever signed, so that a signature can be checked after its key was replaced. */
export interface KeyRegister {
  /** Safe to repeat: the first time counts. */
  add(key: PublicKey): Promise<void>;
  /** In the order in which they first signed. */
  list(): Promise<readonly PublicKey[]>;
}

/**
 * Signs with one key, which is in the register before its first signature is given out. `now`: milliseconds, for
 * when it first signed.
 */
export function signingWith(pair: KeyPair, register: KeyRegister, now: () => number): Signing {
  let registered: Promise<string> | undefined;
  const enter = async (): Promise<string> => {
    const spki = await pair.publicKey();
    const id = keyIdOf(spki);
    await register.add({ id, spki: base64Of(spki), since: new Date(now()).toISOString() });
    return id;
  };
  const inUse = (): Promise<string> => {
    registered ??= enter().catch(fault => {
      registered = undefined;
      throw fault;
    });
    return registered;
  };
  return {
    async sign(message) {
      const [key, signature] = await Promise.all([inUse(), pair.sign(message)]);
      return { key, signature: Buffer.from(signature).toString('base64url') };
    },
    async publicKeys() {
      await inUse();
      return register.list();
    },
  };
}

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
