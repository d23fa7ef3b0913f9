import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, openProduct, type Product, signedIn } from './harness.ts';

const WORKSPACE = {
  name: 'Learning',
  teamName: 'Enablement',
  timeZone: 'Europe/Berlin',
  fiscalYearStart: 1,
  currency: 'EUR',
};
const FOUNDERS = 20;
const ASKED = 6;

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());

describe('whoever founds a workspace', () => {
  it('can ask who they are at any moment of it, and is in it afterwards', async () => {
    for (let founder = 0; founder < FOUNDERS; founder += 1) {
      const as = await signedIn(product, `Founder ${founder}`);
      const founding = call(product, 'foundWorkspace', { as, body: WORKSPACE });
      const asked: ReturnType<typeof call>[] = [];
      for (let time = 0; time < ASKED; time += 1) {
        await new Promise(resolve => setTimeout(resolve, 3 + (founder % 5)));
        asked.push(call(product, 'getMe', { as }));
      }
      const { status, json } = await founding;
      expect(status).toBe(201);
      expect(new Set((await Promise.all(asked)).map(each => each.status))).toEqual(new Set([200]));
      expect((await call(product, 'getMe', { as })).json).toMatchObject({
        workspace: { id: json['id'] },
      });
    }
    expect(product.errors).toEqual([]);
  });
});
