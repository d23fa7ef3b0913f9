import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { rawSignature } from './der-signature.ts';
import type { KeyPair } from './key-pair.ts';
import { SigningUnavailable } from './signing.ts';

/** A key that never leaves KMS (key spec ECC_NIST_P256). */
export function kmsKey(keyArn: string, client: KMSClient): KeyPair {
  return {
    async publicKey() {
      const asked = new GetPublicKeyCommand({ KeyId: keyArn });
      const { PublicKey, KeySpec } = await client.send(asked).catch(unavailable);
      if (PublicKey && KeySpec === 'ECC_NIST_P256') return PublicKey;
      throw new SigningUnavailable(`${keyArn} is no P-256 key.`);
    },
    async sign(message) {
      const asked = new SignCommand({
        KeyId: keyArn,
        Message: message,
        MessageType: 'RAW',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const { Signature } = await client.send(asked).catch(unavailable);
      if (Signature) return rawSignature(Signature);
      throw new SigningUnavailable(`${keyArn} answered without a signature.`);
    },
  };
}

/** The client of the function's own region, with KMS's retries as the SDK has them. */
export const kmsClient = (): KMSClient => new KMSClient({});

function unavailable(cause: unknown): never {
  const reason = cause instanceof Error ? cause.name : 'unknown';
  throw new SigningUnavailable(`The signing key cannot be used (${reason}).`, { cause });
}
