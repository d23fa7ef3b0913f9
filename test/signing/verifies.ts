import { createPublicKey, verify } from 'node:crypto';

/** Node's own check of a signature, independent of the verifier's. `spki`: base64; `signature`: base64url. */
export const verifies = (spki: string, message: Uint8Array, signature: string): boolean =>
  verify(
    'sha256',
    message,
    {
      key: createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' }),
      dsaEncoding: 'ieee-p1363',
    },
    Buffer.from(signature, 'base64url'),
  );
