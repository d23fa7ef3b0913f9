import { generateKeyPairSync, sign } from 'node:crypto';
import {
  GetPublicKeyCommand,
  KMSClient,
  KMSInvalidStateException,
  SignCommand,
} from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { signingWith } from '#signing/key-pair.ts';
import { kmsKey } from '#signing/kms.ts';
import { SigningUnavailable } from '#signing/signing.ts';
import { memoryRegister } from './test-key.ts';
import { verifies } from './verifies.ts';

const ARN = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const MESSAGE = new TextEncoder().encode('what stood there');
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const spki = publicKey.export({ type: 'spki', format: 'der' });

const client = new KMSClient({ region: 'eu-central-1' });
const kms = mockClient(client);
const key = kmsKey(ARN, client);

beforeEach(() => {
  kms.reset();
  kms.on(GetPublicKeyCommand).resolves({ PublicKey: spki, KeySpec: 'ECC_NIST_P256' });
  kms.on(SignCommand).callsFake(async ({ Message }: { readonly Message: Uint8Array }) => ({
    Signature: sign('sha256', Message, privateKey),
  }));
});

describe('a key in KMS', () => {
  it('signs in the form that a browser checks, asking KMS once for its public key', async () => {
    const signing = signingWith(key, memoryRegister(), () => 0);
    const first = await signing.sign(MESSAGE);
    await signing.sign(MESSAGE);
    expect(verifies(spki.toString('base64'), MESSAGE, first.signature)).toBe(true);
    expect(kms.commandCalls(GetPublicKeyCommand)).toHaveLength(1);
    expect(kms.commandCalls(SignCommand).map(({ args }) => args[0].input)).toEqual(
      Array(2).fill({
        KeyId: ARN,
        Message: MESSAGE,
        MessageType: 'RAW',
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    );
  });

  it('says that it cannot be used when KMS refuses, and names why', async () => {
    kms
      .on(SignCommand)
      .rejects(new KMSInvalidStateException({ message: 'pending deletion', $metadata: {} }));
    const signed = key.sign(MESSAGE);
    await expect(signed).rejects.toBeInstanceOf(SigningUnavailable);
    await expect(signed).rejects.toThrow('KMSInvalidStateException');
  });

  it.each([
    ['another curve', { PublicKey: spki, KeySpec: 'ECC_NIST_P384' as const }],
    ['no key at all', {}],
  ])('is refused with %s', async (_, answer) => {
    kms.on(GetPublicKeyCommand).resolves(answer);
    await expect(key.publicKey()).rejects.toThrow('is no P-256 key');
  });
});
