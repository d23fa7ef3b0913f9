import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuth } from '#http/auth.ts';
import type { SignedIn } from '#identity/sign-in.ts';
import { call, done, everyItem, openProduct, type Product } from './harness.ts';
import { type House, openHouse } from './pilot-life.ts';

const ISSUER = 'https://issuer.test';

let product: Product;
let house: House;
/** Whom the issuer says that it is. */
let signedIn: SignedIn;
let auth: ReturnType<typeof createAuth>;
beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'House');
  const issuer = {
    begin: async (returnTo: string) => ({
      url: `${ISSUER}/authorize`,
      pending: { state: 's', nonce: 'n', verifier: 'v', returnTo },
    }),
    complete: async () => signedIn,
  };
  auth = createAuth({ ...product.deps, oneMachine: false }, issuer);
});
afterAll(() => product.close());

const add = async (name: string, email: string): Promise<string> => {
  const body = { name, email, roles: ['contributor'], teams: [house.team] };
  return String((await done(product, 'addPerson', { as: house.admin, body }))['id']);
};

/** Comes in as the issuer says; who they are here, or what they are told. */
async function comeIn(subject: string, email: string, issuer = ISSUER): Promise<string> {
  signedIn = { identity: { issuer, subject }, email, name: 'Name at the issuer' };
  const begun = await auth.request('/auth/sign-in');
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const back = await auth.request('/auth/callback?code=c', { headers: { cookie } });
  if (back.status !== 303) return back.text();
  const session = back.headers.getSetCookie().find(each => each.includes('countersign='));
  const value = session?.split(';')[0]?.split('=')[1] ?? '';
  return (await product.deps.sessions.read(value))?.person.id ?? 'nobody';
}

describe('somebody who was added by their address', () => {
  it('is known by the issuer’s identity from their first sign-in on, whatever their address becomes', async () => {
    const id = await add('Nora', 'nora@people.test');
    expect(await comeIn('s-nora', 'nora@people.test')).toBe(id);
    expect(await comeIn('s-nora', 'nora.married@people.test')).toBe(id);
  });

  it('is not who signs in with their address under another identity', async () => {
    const told = await comeIn('s-somebody-else', 'nora@people.test');
    expect(told).toContain('has signed in with another account before');
  });

  it('is bound anew at an issuer that the operator has connected in its place', async () => {
    const id = await comeIn('s-nora', 'nora@people.test');
    expect(await comeIn('n-1', 'nora@people.test', 'https://company.test')).toBe(id);
    expect(await comeIn('n-2', 'nora@people.test', 'https://company.test')).toContain('another');
  });

  it('is bound once, by whichever of two identities at once comes first', async () => {
    const id = await add('Pat', 'pat@people.test');
    const { identities } = product.deps;
    const bound = await Promise.all(
      ['p-1', 'p-2', 'p-3'].map(subject => identities.bind(id, { issuer: ISSUER, subject })),
    );
    expect(bound.filter(Boolean)).toHaveLength(1);
  });

  it('can be let in anew by an admin, who takes them out and adds them again', async () => {
    const { app, identities } = product.deps;
    const id = (await app.people.findByEmail('nora@people.test'))?.id ?? '';
    // Nobody is freed who is still in a workspace.
    await identities.release(id);
    expect(await comeIn('s-new', 'nora@people.test')).toContain('another account');
    await done(product, 'removePerson', { as: house.admin, params: { person: id } });
    expect(await add('Nora', 'nora@people.test')).toBe(id);
    expect(await comeIn('s-new', 'nora@people.test')).toBe(id);
  });

  it('leaves no identity behind when they are erased', async () => {
    const id = await add('Quinn', 'quinn@people.test');
    expect(await comeIn('s-quinn', 'quinn@people.test')).toBe(id);
    const held = async () =>
      [...(await everyItem(product))].filter(
        ([key, item]) => key.startsWith('A#') && item.includes(id),
      ).length;
    expect(await held()).toBe(2);
    expect(
      (await call(product, 'erasePerson', { as: house.admin, params: { person: id } })).status,
    ).toBe(200);
    expect(await held()).toBe(0);
  });
});
