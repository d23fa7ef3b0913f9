import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { ORIGIN_SECRET_HEADER, requireOriginSecret } from '#http/origin-secret.ts';

const SENT = 's'.repeat(43);
const NEXT = 'n'.repeat(43);
const app = new Hono()
  .use(requireOriginSecret([SENT, NEXT]))
  .get('/keys', context => context.text('for whoever came by CloudFront'));
const asking = (secret?: string) =>
  app.request('/keys', secret === undefined ? {} : { headers: { [ORIGIN_SECRET_HEADER]: secret } });

describe('what stands behind CloudFront', () => {
  it.each([
    ['the secret that is sent', SENT],
    ['the one that is sent after the next rotation', NEXT],
  ])('answers a request with %s', async (_, secret) => {
    expect(await (await asking(secret)).text()).toBe('for whoever came by CloudFront');
  });

  it.each([
    ['no secret', undefined],
    ['an empty one', ''],
    ['the beginning of one', SENT.slice(0, -1)],
    ['one with something after it', `${SENT}s`],
    ['both at once', `${SENT},${NEXT}`],
  ])('refuses a request with %s, and says nothing of what is there', async (_, secret) => {
    const answer = await asking(secret);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'not_forwarded', status: 403 });
  });

  it.each([[[]], [['']], [[SENT, 'short']]])('does not start on %j', secrets => {
    expect(() => requireOriginSecret(secrets)).toThrow(RangeError);
  });
});
