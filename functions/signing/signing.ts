import type { PublicKey, SignedBy } from '#domain/chain/signed-head.ts';

/** Signs what others are to be able to hold against us: ECDSA over P-256 with SHA-256 (FIPS 186-5). */
export interface Signing {
  /**
   * Signs a message of at most 4,096 bytes, whose first byte says what it is (`HASH_DOMAIN`).
   * Throws `SigningUnavailable` when the key cannot be reached.
   */
  sign(message: Uint8Array): Promise<SignedBy>;
  /** Every key that ever signed, the one in use last. A key that was replaced stays. */
  publicKeys(): Promise<readonly PublicKey[]>;
}

/** The key did not sign: nothing was decided, and the same command may be sent again. */
export class SigningUnavailable extends Error {
  override readonly name = 'SigningUnavailable';
  readonly code = 'signing_unavailable';
}
