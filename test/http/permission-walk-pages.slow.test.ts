import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '#contracts/paths.ts';
import { ROLES } from '#domain/workspace/roles.ts';
import { cookieOf, fillPath, type Person } from './harness.ts';
import type { Trace } from './traced-requests.ts';
import { MARK, openWalk, touchedOf, type Walk } from './walkers.ts';

let walk: Walk;
/** Links to the pilot that is walked which open nothing any more. */
let voidLinks: readonly string[];

beforeAll(async () => {
  walk = await openWalk();
  const { product, house, life } = walk;
  const { invitations } = product.deps.app;
  const to = { workspace: house.workspace, pilot: life.pilot };
  const expired = { ...to, person: house.skeptic.id, expiresAt: product.clock.now() - 1 };
  const revoked = await invitations.create({ ...to, person: house.contributor.id });
  await invitations.revoke(house.workspace, life.pilot, house.contributor.id);
  voidLinks = [await invitations.create(expired), revoked];
});
afterAll(() => walk.product.close());

type Page = { readonly method: string; readonly path: string };

/** Every route outside the API that the app has, as Hono lists them. */
function pages(): Page[] {
  const routes = walk.product.app.routes.filter(
    ({ method, path }) => method !== 'ALL' && !path.startsWith('/api/'),
  );
  return [...new Map(routes.map(each => [`${each.method} ${each.path}`, each])).values()];
}

/** Whoever has the secret in its address may see a page, or whoever is signed in; signing in is for everybody. */
const byLink = () => pages().filter(({ path }) => path.includes(':secret'));
const bySession = () =>
  pages().filter(({ path }) => !path.includes(':secret') && !path.startsWith('/auth/'));

const NO_SECRET = 'A'.repeat(43);

type Asking = {
  readonly secret?: string;
  readonly as?: Person | undefined;
  readonly bearer?: string | undefined;
};

async function ask(
  { method, path }: Page,
  { secret = NO_SECRET, as, bearer }: Asking = {},
): Promise<{ status: number; location: string; text: string; trace: Trace }> {
  const { product, life } = walk;
  const address = fillPath(path, {
    secret,
    form: 'answer',
    quarter: '2026-Q3',
    stage: 'one',
    figure: 'hours',
    pilot: life.pilot,
  });
  const { result, trace } = await product.traces.during(async () => {
    const answer = await product.app.request(address, {
      method,
      headers: {
        ...(as ? { cookie: cookieOf(as) } : {}),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      ...(method === 'POST'
        ? { body: new URLSearchParams({ commandId: product.deps.app.newId(), words: 'Mine' }) }
        : {}),
    });
    const location = answer.headers.get('location') ?? '';
    return { status: answer.status, location, text: await answer.text() };
  });
  return { ...result, trace };
}

/** Everybody who might be at the door with something that is not the page's key. */
const visitors = (): (readonly [string, Asking])[] => [
  ['nobody', {}],
  ...[...walk.over].map(([how, as]): readonly [string, Asking] => [how, { as }]),
  ['somebody in no workspace', { as: walk.stranger }],
  ['a token of the workspace', { bearer: walk.tokens.get('read-reports') }],
  ['a link as a session', { as: { ...walk.stranger, cookie: walk.life.secret } }],
];

const members = (): (readonly [string, Asking])[] =>
  ROLES.flatMap(role => [
    [`${role} here`, { as: walk.onTeam.get(role) }] as const,
    [`${role} there`, { as: walk.offTeam.get(role) }] as const,
  ]);

/** Signing out is what a session may still do, even one that is over. */
const ofNoSession = ({ written }: Trace) => written.filter(key => !key.includes(' session#'));

describe('the walk', () => {
  it('has every page that the app has, and the contracts every route of the API', () => {
    expect(byLink().length).toBeGreaterThanOrEqual(15);
    expect(bySession().length).toBeGreaterThanOrEqual(4);
    const api = walk.product.app.routes.filter(
      ({ method, path }) => method !== 'ALL' && path.startsWith('/api/'),
    );
    expect(
      api.map(({ method, path }) => `${method} ${path.slice('/api/v1'.length)}`).sort(),
    ).toEqual(Object.values(PATHS).sort());
  });
});

describe('a page that a link opens', () => {
  it("shows and changes nothing of a pilot for another pilot's invitation", async () => {
    for (const page of byLink()) {
      const { text, trace } = await ask(page, { secret: walk.elsewhere.secret });
      expect(text).not.toContain(MARK);
      expect(touchedOf(walk, trace)).toEqual([]);
    }
  });

  it('shows and changes nothing by a link that has expired or was made void', async () => {
    for (const page of byLink())
      for (const secret of voidLinks) {
        const { status, text, trace } = await ask(page, { secret });
        expect(status).toBeGreaterThanOrEqual(300);
        expect(text).not.toContain(MARK);
        expect(trace.written).toEqual([]);
      }
  });

  it('is opened by no role, no session and no token in place of its link', async () => {
    for (const page of byLink())
      for (const [who, asking] of [...visitors(), ...members()]) {
        const { status, text, trace } = await ask(page, asking);
        const told = `${page.method} ${page.path}, ${who}`;
        expect(status, told).toBeGreaterThanOrEqual(300);
        expect(text, told).not.toContain(MARK);
        expect(touchedOf(walk, trace), told).toEqual([]);
        expect(trace.written, told).toEqual([]);
      }
  });

  it('finds nothing by a secret that cannot be one', async () => {
    for (const page of byLink()) {
      const { status, trace } = await ask(page, { secret: 'x' });
      expect(status).toBeGreaterThanOrEqual(300);
      expect(trace.written).toEqual([]);
    }
  });
});

describe('a page for whoever is signed in', () => {
  it('is read by every role, and written by none', async () => {
    for (const page of bySession())
      for (const [who, asking] of members()) {
        const { status, text, trace } = await ask(page, asking);
        const told = `${page.method} ${page.path}, ${who}`;
        expect(status, told).toBe(200);
        expect(text, told).toContain(`${MARK} Learning`);
        expect(trace.written, told).toEqual([]);
      }
  });

  it('sends everybody else to sign in, before anything of the workspace is read', async () => {
    for (const page of bySession())
      for (const [who, asking] of visitors()) {
        const { status, location, trace } = await ask(page, asking);
        const told = `${page.method} ${page.path}, ${who}`;
        expect(status, told).toBe(303);
        expect(location, told).toContain('/auth/sign-in?return=');
        expect(touchedOf(walk, trace), told).toEqual([]);
        expect(trace.written, told).toEqual([]);
      }
  });

  it.each([
    ['idle', 2.1],
    ['as old as a session can be', 12.1],
  ])('sends a session that is %s to sign in', async (_, hours) => {
    const { clock } = walk.product;
    clock.passWallHours(hours);
    try {
      for (const page of bySession()) {
        const { status, trace } = await ask(page, { as: walk.house.admin });
        expect(status).toBe(303);
        expect(touchedOf(walk, trace)).toEqual([]);
      }
    } finally {
      clock.passWallHours(-hours);
    }
  });

  it('shows the lead of another workspace their own, and reads nothing of this one', async () => {
    for (const page of bySession()) {
      const { text, trace } = await ask(page, { as: walk.other.lead });
      expect(text).not.toContain(MARK);
      expect(touchedOf(walk, trace)).toEqual([]);
    }
  });
});

describe('the way in', () => {
  it('shows and changes nothing of a workspace for a session that is over', async () => {
    for (const page of pages().filter(({ path }) => path.startsWith('/auth/')))
      for (const as of walk.over.values()) {
        const { text, trace } = await ask(page, { as });
        expect(text).not.toContain(MARK);
        expect(ofNoSession(trace)).toEqual([]);
      }
  });
});
