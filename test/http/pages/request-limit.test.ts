import { describe, expect, it } from 'vitest';
import { requestLimit } from '#http/request-limit.ts';
import { proposed } from './fake-pilot.ts';
import { ADDRESS, pagesFor } from './harness.ts';

const FROM = 'x-from';
const open = (now: () => number) => {
  const { app } = pagesFor(proposed, undefined, {}, undefined, {
    clientAddress: request => request.headers.get(FROM) ?? undefined,
    requestLimit: requestLimit(2, now),
  });
  return (from?: string, path = ADDRESS) =>
    app.request(path, from === undefined ? {} : { headers: { [FROM]: from } });
};

describe('an address that opens pages faster than anybody reads', () => {
  it('is answered up to the limit, over all pages, and then told when to go on', async () => {
    const ask = open(() => 20_000);
    expect((await ask('203.0.113.9')).status).toBe(200);
    expect((await ask('203.0.113.9', '/keys')).status).toBe(200);
    const refused = await ask('203.0.113.9');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(await refused.text()).toContain('Wait a minute, then open the link again.');
  });

  it('keeps nobody else from reading, and reads on in the next minute', async () => {
    let now = 20_000;
    const ask = open(() => now);
    for (const _ of [1, 2, 3]) await ask('203.0.113.9');
    expect((await ask('198.51.100.7')).status).toBe(200);
    now += 40_000;
    expect((await ask('203.0.113.9')).status).toBe(200);
  });

  it('is not told from others where it is unknown, so nobody is refused', async () => {
    const ask = open(() => 20_000);
    for (const _ of [1, 2, 3, 4]) expect((await ask()).status).toBe(200);
  });
});
