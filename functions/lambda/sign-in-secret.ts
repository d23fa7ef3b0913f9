import * as z from 'zod';
import { required } from './environment.ts';

/** Where the AWS Parameters and Secrets extension listens inside the function (`infra/constructs/node-function.ts`). */
const EXTENSION = 'http://localhost:2773';
const answer = z.object({ SecretString: z.string().min(1) });

/**
 * The client secret of an issuer of one's own, read from Secrets Manager by the extension, which caches it. Undefined
 * where the client has none. Throws when there is one and it cannot be read: sign-in then answers 503 and tries again.
 */
export async function signInSecret(extension = EXTENSION): Promise<string | undefined> {
  const { OIDC_CLIENT_SECRET_ARN: arn } = process.env;
  if (arn === undefined || arn === '') return undefined;
  const response = await fetch(
    `${extension}/secretsmanager/get?secretId=${encodeURIComponent(arn)}`,
    {
      headers: { 'X-Aws-Parameters-Secrets-Token': required('AWS_SESSION_TOKEN') },
      signal: AbortSignal.timeout(5000),
    },
  );
  if (!response.ok) throw new Error(`The sign-in secret could not be read (${response.status}).`);
  return answer.parse(await response.json()).SecretString;
}
