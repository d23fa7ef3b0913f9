import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signInSecret } from '#lambda/sign-in-secret.ts';

const ARN = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:oidc-a1B2c3';

let extension: Server;
let url: string;
let status = 200;
let asked: IncomingMessage | undefined;

beforeAll(async () => {
  extension = createServer((request, response) => {
    asked = request;
    response.writeHead(status).end(JSON.stringify({ ARN, SecretString: 's3cret' }));
  });
  await new Promise<void>(resolve => extension.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(extension.address() as AddressInfo).port}`;
});
afterAll(() => extension.close());
beforeEach(() => {
  vi.stubEnv('OIDC_CLIENT_SECRET_ARN', ARN);
  vi.stubEnv('AWS_SESSION_TOKEN', 'session');
});
afterEach(() => vi.unstubAllEnvs());

describe('the secret of the OpenID Connect client', () => {
  it('is asked of the extension by its ARN, with the token of the function', async () => {
    expect(await signInSecret(url)).toBe('s3cret');
    expect(asked?.url).toBe(`/secretsmanager/get?secretId=${encodeURIComponent(ARN)}`);
    expect(asked?.headers['x-aws-parameters-secrets-token']).toBe('session');
  });

  it('is none where the client has none', async () => {
    vi.stubEnv('OIDC_CLIENT_SECRET_ARN', '');
    expect(await signInSecret(url)).toBeUndefined();
  });

  it('is not taken to be none when it cannot be read', async () => {
    status = 403;
    await expect(signInSecret(url)).rejects.toThrow('could not be read (403)');
    status = 200;
  });
});
