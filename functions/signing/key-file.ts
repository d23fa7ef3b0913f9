import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KeyPair } from './key-pair.ts';

/** Only the product's own user may read it. */
const OWNER_ONLY = 0o600;

/**
 * A key in a PEM file (PKCS #8), made at the first use; without a file it lives as long as the process. Put another
 * file in its place and the product signs with that one: the old public key stays in the register.
 */
export async function keyFile(file: string | undefined): Promise<KeyPair> {
  const privateKey = file === undefined ? newKey() : await keptKey(file);
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return {
    publicKey: async () => spki,
    sign: async message => sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  };
}

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;

/** Throws a sentence when the file holds a key of another kind. */
async function keptKey(file: string): Promise<KeyObject> {
  if (!existsSync(file)) return keep(file, newKey());
  const key = createPrivateKey(await readFile(file, 'utf8'));
  if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  throw new Error(`${file} holds no P-256 key. Move it away, and a new one is made.`);
}

/** Written beside and renamed, so that a crash never leaves half a key. */
async function keep(file: string, key: KeyObject): Promise<KeyObject> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const pem = key.export({ type: 'pkcs8', format: 'pem' });
  await writeFile(`${file}.new`, pem, { mode: OWNER_ONLY });
  await rename(`${file}.new`, file);
  return key;
}
