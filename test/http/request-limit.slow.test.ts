import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUESTS_PER_MINUTE, requestLimit } from '#http/request-limit.ts';
import { call, openProduct, type Person, type Product, signedIn } from './harness.ts';

let now = 20_000;
let product: Product;
let ada: Person;
let ben: Person;
beforeAll(async () => {
  product = await openProduct({ requestLimit: requestLimit(REQUESTS_PER_MINUTE, () => now) });
  [ada, ben] = [await signedIn(product, 'Ada Busy'), await signedIn(product, 'Ben Calm')];
});
afterAll(() => product.close());

const AT_ONCE = 50;

/** The statuses of so many requests of one person. */
async function statuses(as: Person, many: number): Promise<Set<number>> {
  const seen = new Set<number>();
  for (let sent = 0; sent < many; sent += AT_ONCE) {
    const asked = Array.from({ length: AT_ONCE }, () => call(product, 'getMe', { as }));
    for (const { status } of await Promise.all(asked)) seen.add(status);
  }
  return seen;
}

describe('a person who asks more than a page ever does', () => {
  it('is answered up to the limit, and then told when to go on', async () => {
    expect([...(await statuses(ada, REQUESTS_PER_MINUTE))]).toEqual([200]);
    const { status, headers, json } = await call(product, 'getMe', { as: ada });
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('40');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json).toMatchObject({ status: 429, code: 'too_many_requests' });
  });

  it('writes nothing by then', async () => {
    const body = { name: 'One too many' };
    expect(await call(product, 'foundWorkspace', { as: ada, body })).toMatchObject({ status: 429 });
  });

  it('keeps nobody else from being answered', async () => {
    expect((await call(product, 'getMe', { as: ben })).status).toBe(200);
  });

  it('is answered again in the next minute', async () => {
    now += 40_000;
    expect((await call(product, 'getMe', { as: ada })).status).toBe(200);
  });
});
