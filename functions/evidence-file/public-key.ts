import { keyIdOf, type PublicKey, type SignedBy } from '#domain/chain/signed-head.ts';
import { type Failure, failure } from './failure.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SCHEME = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Whether a signature is over a message, by the key that it names; `where` begins the sentence. */
export type CheckSignature = (
  signed: SignedBy,
  message: Uint8Array<ArrayBuffer>,
  where: string,
) => Promise<Failure[]>;

/** Checks signatures by the file's keys. A key counts only under the id that follows from it. */
export function signatureCheck(keys: readonly PublicKey[]): CheckSignature {
  const imported = new Map<string, Promise<CryptoKey | undefined>>();
  const keyOf = (id: string): Promise<CryptoKey | undefined> => {
    const known = imported.get(id) ?? importKey(keys.find(each => each.id === id));
    imported.set(id, known);
    return known;
  };
  return async ({ key: id, signature }, message, where) => {
    if (!globalThis.crypto?.subtle) return [failure('signatures_unchecked', where)];
    const key = await keyOf(id);
    if (!key) return [failure('key_unknown', where)];
    const bytes = bytesOf(signature, 'base64url');
    const holds =
      bytes?.length === 64 && (await globalThis.crypto.subtle.verify(SCHEME, key, bytes, message));
    return holds ? [] : [failure('signature_wrong', where)];
  };
}

/** Keys whose id is not the one that follows from them. */
export const mislabeledKeys = (keys: readonly PublicKey[]): Failure[] =>
  keys.flatMap(({ id, spki }) => {
    const bytes = bytesOf(spki, 'base64');
    return bytes && keyIdOf(bytes) === id ? [] : [failure('key_mislabeled', `Key ${id}`)];
  });

async function importKey(key: PublicKey | undefined): Promise<CryptoKey | undefined> {
  const spki = key && bytesOf(key.spki, 'base64');
  if (!spki || keyIdOf(spki) !== key.id) return undefined;
  try {
    return await globalThis.crypto.subtle.importKey('spki', spki, CURVE, false, ['verify']);
  } catch {
    return undefined;
  }
}

/** Bytes of a text that spells them in the one way there is; `undefined` for any other text. */
function bytesOf(
  text: string,
  alphabet: 'base64' | 'base64url',
): Uint8Array<ArrayBuffer> | undefined {
  const standard =
    alphabet === 'base64'
      ? text
      : text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - (text.length % 4)) % 4);
  try {
    const decoded = atob(standard);
    if (btoa(decoded) !== standard) return undefined;
    return Uint8Array.from(decoded, each => each.charCodeAt(0));
  } catch {
    return undefined;
  }
}
