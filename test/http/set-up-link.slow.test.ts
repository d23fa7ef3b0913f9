import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '#http/app.ts';
import { createAuth } from '#http/auth.ts';
import type { HttpDeps } from '#http/deps.ts';
import { buildDeps } from '#lambda/build-deps.ts';
import type { Store } from '#ledger/store.ts';
import { openStore } from '#ledger/store.ts';
import { startEmbeddedDynamodb } from '#local/embedded-dynamodb.ts';
import { main as printSetUpLink } from '../../scripts/setup-link.ts';
import { everyItem } from './harness.ts';
import { type TestClock, testClock } from './test-clock.ts';

const ORIGIN = 'https://countersign.test';
const TABLE = 'countersign';

let engine: Awaited<ReturnType<typeof startEmbeddedDynamodb>>;
let store: Store;
let deps: HttpDeps;
let clock: TestClock;
let app: Hono;
/** Whom the issuer says the person is. */
let email = 'first@people.test';

beforeAll(async () => {
  engine = await startEmbeddedDynamodb({ table: TABLE });
  store = openStore(engine.client, TABLE);
  clock = testClock('2026-07-01');
  deps = buildDeps({
    store,
    clock,
    mailer: { send: async () => ({ outcome: 'sent' }) },
    baseUrl: ORIGIN,
    oneMachine: false,
    reportError: error => {
      throw error;
    },
  });
  const issuer = {
    begin: async (returnTo: string) => ({
      url: 'https://issuer.test/authorize',
      pending: { state: 's', nonce: 'n', verifier: 'v', returnTo },
    }),
    complete: async () => ({
      identity: { issuer: 'https://issuer.test', subject: email },
      email,
      name: 'First Admin',
    }),
  };
  app = new Hono().route('/', createAuth(deps, issuer)).route('/', createApp(deps));
});
afterAll(() => engine.close());

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map(each => each.split(';')[0] ?? '')
    .filter(each => !each.endsWith('='))
    .join('; ');

/** Opens a path, then comes back from the issuer; answers the last response. */
async function signInBy(path: string): Promise<Response> {
  const begun = await app.request(path);
  if (begun.status !== 303) return begun;
  return app.request('/auth/callback?code=c&state=s', { headers: { cookie: cookiesOf(begun) } });
}

const found = (cookie: string, name = 'Northwind') =>
  app.request('/api/v1/workspaces', {
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/json',
      'idempotency-key': deps.app.newId(),
    },
    body: JSON.stringify({
      name,
      teamName: 'Learning',
      timeZone: 'Europe/Berlin',
      fiscalYearStart: 1,
      currency: 'EUR',
    }),
  });

const newLink = async (hours = 24) => `/auth/set-up/${await deps.setUpLinks.create(hours)}`;

describe('a set-up link', () => {
  it('makes its holder the first admin of a new workspace', async () => {
    const arrived = await signInBy(await newLink());
    expect(arrived.headers.get('location')).toBe('/app/name-your-workspace');
    const cookie = cookiesOf(arrived);
    expect((await found(cookie)).status).toBe(201);
    const me = await (await app.request('/api/v1/me', { headers: { cookie } })).json();
    expect(me).toMatchObject({
      workspace: { name: 'Northwind' },
      roles: ['admin', 'lead', 'contributor'],
    });
  });

  it('makes one workspace, however often it is used', async () => {
    const link = await newLink();
    email = 'second@people.test';
    const cookie = cookiesOf(await signInBy(link));
    expect((await found(cookie, 'Second')).status).toBe(201);
    expect((await found(cookie, 'Third')).status).toBe(409);
    email = 'thief@people.test';
    const again = await found(cookiesOf(await signInBy(link)), 'Fourth');
    expect(await again.json()).toMatchObject({ code: 'workspace_exists' });
  });

  it('changes nothing by being opened, and is kept only as a hash', async () => {
    const link = await newLink();
    const secret = link.split('/').at(-1) ?? '';
    const before = await everyItem({ store });
    expect([...before.values()].join('')).not.toContain(secret);
    expect((await app.request(link)).status).toBe(303);
    expect(await everyItem({ store })).toEqual(before);
  });

  it('is refused when it has expired, before and after sign-in, or never was', async () => {
    const link = await newLink(1);
    email = 'late@people.test';
    const cookie = cookiesOf(await signInBy(link));
    clock.passWallHours(1.1);
    expect((await app.request(link)).status).toBe(410);
    expect(await (await found(cookie)).json()).toMatchObject({ code: 'set_up_link_expired' });
    clock.passWallHours(-1.1);
    expect((await app.request(`/auth/set-up/${'A'.repeat(43)}`)).status).toBe(404);
    expect((await app.request('/auth/set-up/x')).status).toBe(404);
  });

  it('is what it takes: nobody comes in without one, nor by a cookie of their own making', async () => {
    email = 'nobody@people.test';
    expect((await signInBy('/auth/sign-in')).status).toBe(403);
    const forged = Buffer.from(
      JSON.stringify({
        state: 's',
        nonce: 'n',
        verifier: 'v',
        returnTo: '/',
        setUp: 'a'.repeat(64),
      }),
    ).toString('base64url');
    const answer = await app.request('/auth/callback?code=c&state=s', {
      headers: { cookie: `__Host-countersign-sign-in=${forged}` },
    });
    expect(answer.status).toBe(403);
    const member = await deps.app.people.findByEmail('first@people.test');
    const cookie = `__Host-countersign=${await deps.sessions.start(member?.id ?? '')}`;
    expect(await (await found(cookie)).json()).toMatchObject({ code: 'not_permitted' });
  });

  it('is printed by npm run setup-link', async () => {
    const printed: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation(line => void printed.push(line));
    const endpoint = (await engine.client.config.endpoint?.()) ?? { hostname: '', port: 0 };
    vi.stubEnv('DYNAMODB_ENDPOINT', `http://${endpoint.hostname}:${endpoint.port}`);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
    vi.stubEnv('AWS_REGION', 'local');
    await printSetUpLink(['--table', TABLE, '--origin', ORIGIN, '--hours', '2']);
    log.mockRestore();
    vi.unstubAllEnvs();
    expect(printed[0]).toMatch(/^https:\/\/countersign\.test\/auth\/set-up\/[\w-]{43}$/);
    expect((await app.request(new URL(printed[0] ?? '').pathname)).status).toBe(303);
    await expect(printSetUpLink(['--origin', ORIGIN])).rejects.toThrow('--table');
  });
});
