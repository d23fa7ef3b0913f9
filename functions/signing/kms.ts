import type { KMSClient } from '@aws-sdk/client-kms';
import { rawSignature } from './der-signature.ts';
import type { KeyPair } from './key-pair.ts';
import { SigningUnavailable } from './signing.ts';

/**
 * A key that never leaves KMS (key spec ECC_NIST_P256). `client` is asked for at the first use, since most requests sign
 * nothing; so is the SDK.
 */
export function kmsKey(keyArn: string, client: () => Promise<KMSClient>): KeyPair {
  return {
    async publicKey() {
      const { GetPublicKeyCommand } = await import('@aws-sdk/client-kms');
      const asked = new GetPublicKeyCommand({ KeyId: keyArn });
      const { PublicKey, KeySpec } = await (await client()).send(asked).catch(unavailable);
      if (PublicKey && KeySpec === 'ECC_NIST_P256') return PublicKey;
      throw new SigningUnavailable(`${keyArn} is no P-256 key.`);
    },
    async sign(message) {
      const { SignCommand } = await import('@aws-sdk/client-kms');
      const asked = new SignCommand({
        KeyId: keyArn,
        Message: message,
        MessageType: 'RAW',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const { Signature } = await (await client()).send(asked).catch(unavailable);
      if (Signature) return rawSignature(Signature);
      throw new SigningUnavailable(`${keyArn} answered without a signature.`);
    },
  };
}

/** The client of the function's own region, with KMS's retries as the SDK has them. */
export async function kmsClient(): Promise<KMSClient> {
  const { KMSClient: Client } = await import('@aws-sdk/client-kms');
  return new Client({});
}

function unavailable(cause: unknown): never {
  const reason = cause instanceof Error ? cause.name : 'unknown';
  throw new SigningUnavailable(`The signing key cannot be used (${reason}).`, { cause });
}
