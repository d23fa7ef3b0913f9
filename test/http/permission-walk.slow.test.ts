import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EndpointContract } from '#contracts/endpoints/contract.ts';
import { ENDPOINTS } from '#contracts/endpoints.ts';
import { type EndpointName, PATHS } from '#contracts/paths.ts';
import { ROLES, type Role } from '#domain/workspace/roles.ts';
import { ROUTES } from '#http/routes/routes.ts';
import { TOKEN_SCOPES, type TokenScope } from '#identity/api-tokens.ts';
import {
  mayDeclare,
  mayInRole,
  mayOnTeam,
  POLICY,
  type PolicyRow,
  type Standing,
} from '#identity/policy.ts';
import {
  call,
  cookieOf,
  done,
  everyItem,
  fillPath,
  member,
  openProduct,
  type Person,
  type Received,
  signedIn,
  writtenBetween,
} from './harness.ts';
import { type House, type Life, openHouse, playUntil } from './pilot-life.ts';
import { sampleOf } from './sample-body.ts';

const MARK = 'Walked';
const ENDPOINT_NAMES = Object.keys(PATHS) as EndpointName[];

let product: Awaited<ReturnType<typeof openProduct>>;
let house: House;
let other: House;
let life: Life;
let elsewhere: Life;
/** Each role alone, on the pilot's team and on another. */
const onTeam = new Map<Role, Person>();
const offTeam = new Map<Role, Person>();
let stranger: Person;
let ended: Person;
/** Sessions that are over, by what ended them: whoever has one is an admin, on the pilot's team. */
const over = new Map<string, Person>();
/** A token of each scope, and one of every scope that is another workspace's. */
const tokens = new Map<TokenScope, string>();
let foreignToken: string;

beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, MARK);
  other = await openHouse(product, 'Other');
  for (const role of ROLES) {
    const add = (team: string, where: string) =>
      member(product, house.admin, `${MARK} ${role} ${where}`, [role], [team]);
    onTeam.set(role, await add(house.team, 'here'));
    offTeam.set(role, await add(house.otherTeam, 'there'));
  }
  stranger = await signedIn(product, 'Stranger');
  ended = await member(product, house.admin, `${MARK} Gone`, ['admin'], [house.team]);
  await product.deps.sessions.end(ended.cookie);
  over.set('ended by its owner', ended);
  for (const [how, end] of Object.entries(ENDS)) {
    const person = await member(product, house.admin, `${MARK} ${how}`, ['admin'], [house.team]);
    await end(person);
    over.set(how, person);
  }
  for (const scope of TOKEN_SCOPES) tokens.set(scope, await tokenOf(house, [scope]));
  foreignToken = await tokenOf(other, TOKEN_SCOPES);
  elsewhere = await playUntil(product, other, 'proposePilot');
  life = await playUntil(product, house, 'logTime');
});
afterAll(() => product.close());

/** How a session comes to its end before its time. */
const ENDS: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
  'revoked from another device': async person => {
    const device = { ...person, cookie: await product.deps.sessions.start(person.id) };
    const { sessions } = (await done(product, 'listSessions', { as: device })) as {
      readonly sessions: readonly { readonly id: string; readonly current: boolean }[];
    };
    const session = sessions.find(({ current }) => !current)?.id ?? '';
    await done(product, 'revokeSession', { as: device, params: { session } });
  },
  'ended by a change of role': ({ id }) =>
    done(product, 'changePerson', {
      as: house.admin,
      params: { person: id },
      body: { roles: ['admin', 'lead'], teams: [house.team] },
    }),
  'ended by removal': ({ id }) =>
    done(product, 'removePerson', { as: house.admin, params: { person: id } }),
};

const tokenOf = async ({ admin }: House, scopes: readonly TokenScope[]): Promise<string> => {
  const body = { name: 'A token', scopes, days: 30 };
  return String((await done(product, 'createToken', { as: admin, body }))['token']);
};

/** A right request to an endpoint, so that nothing but permission can keep it from being carried out. */
function send(name: EndpointName, as: Person | undefined, bearer?: string): Promise<Received> {
  const { body }: EndpointContract = ENDPOINTS[name];
  const { id } = house.skeptic;
  const known = {
    team: house.team,
    stakeholder: id,
    signer: id,
    // Hashes of the text that was read.
    basedOn: 'a'.repeat(64),
    text: 'a'.repeat(64),
    // Elsewhere `by` is a day.
    ...(name === 'replaceSigner' ? { by: id } : {}),
  };
  return call(product, name, {
    as,
    ...(bearer === undefined ? {} : { bearer }),
    params: {
      pilot: life.pilot,
      criterion: 'C1',
      team: house.team,
      person: house.contributor.id,
      // No log, so that nothing but the policy decides; whose log it is has a test of its own.
      seq: '1',
      stage: 'one',
      quarter: '2026-Q3',
      report: 'scorecard-2026-Q2',
      edition: '1',
      conversion: 'V1',
    },
    ifMatch: life.revision,
    ...(body ? { body: sampleOf(body, known) } : {}),
  });
}

/** What the policy says of somebody, on the pilot's team's business. */
function isAllowed(name: EndpointName, standing: Standing): boolean {
  const { permission } = ROUTES[name];
  // Who may declare depends on what: the sample of the contract is its first kind.
  if (name === 'declare')
    return mayInRole(permission, standing) && mayDeclare('PracticeLogged', standing);
  const { where }: PolicyRow = POLICY[permission];
  return where === undefined
    ? mayInRole(permission, standing)
    : mayOnTeam(permission, standing, house.team);
}

/** Every item, once no job that an earlier request began writes any more. */
async function itemsAtRest(): Promise<ReadonlyMap<string, string>> {
  let items = await everyItem(product);
  for (let tries = 0; tries < 100; tries += 1) {
    await sleep(20);
    const later = await everyItem(product);
    if (writtenBetween(items, later).length === 0) return later;
    items = later;
  }
  throw new Error('Something keeps writing.');
}

async function expectRefused(
  name: EndpointName,
  as: Person | undefined,
  status: number,
  code: string,
  bearer?: string,
): Promise<void> {
  const before = await itemsAtRest();
  const answer = await send(name, as, bearer);
  expect({ status: answer.status, code: answer.json['code'] }).toEqual({ status, code });
  expect(answer.text).not.toContain(MARK);
  expect(writtenBetween(before, await everyItem(product))).toEqual([]);
}

// First: the walk carries out whatever it may, stopping the pilot and changing people among it.
describe('a time log', () => {
  it('is put right by whoever logged it, and by nobody else', async () => {
    const now = {
      task: 'T1',
      workDate: '2026-07-07',
      count: 1,
      minutesWithAi: '30',
      reworkMinutes: '0',
    };
    const { json } = await call(product, 'logTime', {
      as: house.contributor,
      params: { pilot: life.pilot },
      body: now,
    });
    const correct = (as: Person) =>
      call(product, 'correctTimeLog', {
        as,
        params: { pilot: life.pilot, seq: String(json['seq']) },
        body: { now: { ...now, count: 2 }, reason: 'I forgot one' },
      });
    expect((await correct(house.lead)).json['code']).toBe('not_permitted');
    expect((await correct(house.contributor)).status).toBe(200);
  });
});

describe.each(ENDPOINT_NAMES)('the endpoint %s', name => {
  it('refuses whoever has no session, and whose session is over', async () => {
    await expectRefused(name, undefined, 401, 'not_signed_in');
    for (const person of over.values()) await expectRefused(name, person, 401, 'not_signed_in');
  });

  it.each([
    ['idle', 2.1],
    ['as old as a session can be', 12.1],
  ])('refuses a session that is %s', async (_, hours) => {
    product.clock.passWallHours(hours);
    await expectRefused(name, house.admin, 401, 'not_signed_in').finally(() =>
      product.clock.passWallHours(-hours),
    );
  });

  it('refuses an invitation’s secret, as a session and as a token', async () => {
    for (const { secret } of [elsewhere, life]) {
      await expectRefused(name, { ...stranger, cookie: secret }, 401, 'not_signed_in');
      await expectRefused(name, undefined, 401, 'token_invalid', secret);
    }
  });

  it('takes an API token of its scope alone, whoever’s cookie comes with it', async () => {
    const { scope } = ROUTES[name];
    for (const [held, bearer] of tokens) {
      if (held === scope) continue;
      const code = scope === undefined ? 'token_not_allowed' : 'scope_missing';
      await expectRefused(name, house.admin, 403, code, bearer);
    }
    if (scope !== undefined)
      expect((await send(name, undefined, tokens.get(scope))).status).toBeLessThan(500);
  });

  it('shows and changes nothing of this workspace for another one’s API token', async () => {
    const before = await everyItem(product);
    const answer = await send(name, undefined, foreignToken);
    expect(answer.text).not.toContain(MARK);
    const written = writtenBetween(before, await everyItem(product));
    expect(written.filter(key => key.includes(house.workspace))).toEqual([]);
  });

  it('refuses whoever is in no workspace, unless it is for them', async () => {
    if (ROUTES[name].open) {
      expect((await send(name, stranger)).text).not.toContain(MARK);
      return;
    }
    await expectRefused(name, stranger, 403, 'no_workspace');
  });

  it.each(ROLES)('answers the role “%s” as the policy says', async role => {
    for (const [people, team] of [
      [onTeam, house.team],
      [offTeam, house.otherTeam],
    ] as const) {
      const person = people.get(role);
      if (!isAllowed(name, { roles: [role], teams: [team] })) {
        await expectRefused(name, person, 403, 'not_permitted');
        continue;
      }
      const answer = await send(name, person);
      expect(answer.status).toBeLessThan(500);
      if (name !== 'foundWorkspace') expect(answer.json['code']).not.toBe('not_permitted');
    }
  });

  it('shows and changes nothing of this workspace for an admin of another', async () => {
    const before = await everyItem(product);
    const answer = await send(name, other.admin);
    expect(answer.text).not.toContain(MARK);
    const written = writtenBetween(before, await everyItem(product));
    expect(written.filter(key => key.includes(house.workspace))).toEqual([]);
    if (PATHS[name].includes(':pilot') && !answer.json['code'])
      throw new Error(`${name} answered an admin of another workspace: ${answer.text}`);
  });
});

/** Every route outside the API that the app has, as Hono lists them. */
function pageRoutes() {
  const routes = product.app.routes.filter(
    ({ method, path }) => method !== 'ALL' && !path.startsWith('/api/'),
  );
  return [...new Map(routes.map(each => [`${each.method} ${each.path}`, each])).values()];
}

const pagePath = (path: string, secret: string): string =>
  fillPath(path, {
    secret,
    form: 'answer',
    quarter: '2026-Q3',
    stage: 'one',
    figure: 'hours',
    pilot: life.pilot,
  });

describe('pages', () => {
  it('are all walked, and every one of the API is in the contracts', () => {
    expect(pageRoutes().length).toBeGreaterThanOrEqual(10);
    const api = product.app.routes.filter(
      ({ method, path }) => method !== 'ALL' && path.startsWith('/api/'),
    );
    expect(
      api.map(({ method, path }) => `${method} ${path.slice('/api/v1'.length)}`).sort(),
    ).toEqual(Object.values(PATHS).sort());
  });

  it("show nothing of a pilot for another pilot's invitation, and change nothing", async () => {
    for (const { method, path } of pageRoutes()) {
      const before = await everyItem(product);
      const answer = await product.app.request(pagePath(path, elsewhere.secret), {
        method,
        ...(method === 'POST'
          ? { body: new URLSearchParams({ commandId: product.deps.app.newId(), words: 'Mine' }) }
          : {}),
      });
      expect(await answer.text()).not.toContain(MARK);
      const written = writtenBetween(before, await everyItem(product));
      expect(written.filter(key => key.includes(house.workspace))).toEqual([]);
    }
  });

  it.each([
    ['without a secret', 'A'.repeat(43)],
    ['with a secret that cannot be one', 'x'],
  ])('%s show nothing and change nothing', async (_, secret) => {
    for (const { method, path } of pageRoutes()) {
      const before = await everyItem(product);
      const answer = await product.app.request(pagePath(path, secret), {
        method,
        ...(method === 'POST' ? { body: new URLSearchParams({}) } : {}),
      });
      expect(answer.status).toBeGreaterThanOrEqual(300);
      expect(await answer.text()).not.toContain(MARK);
      expect(writtenBetween(before, await everyItem(product))).toEqual([]);
    }
  });

  it('show nothing to a session that is over, and change nothing', async () => {
    for (const { method, path } of pageRoutes())
      for (const person of over.values()) {
        const before = await everyItem(product);
        const answer = await product.app.request(pagePath(path, 'A'.repeat(43)), {
          method,
          headers: { cookie: cookieOf(person) },
          ...(method === 'POST' ? { body: new URLSearchParams({}) } : {}),
        });
        expect(await answer.text()).not.toContain(MARK);
        // Signing out is what a session may still do, even one that is over.
        const written = writtenBetween(before, await everyItem(product));
        expect(written.filter(key => !key.includes(' session#'))).toEqual([]);
      }
  });

  it.each(['/scorecards/2026-Q3', '/readiness/one'])(
    '%s: members read it, others are sent to sign in or read their own',
    async path => {
      const get = (person?: Person) =>
        product.app.request(path, person ? { headers: { cookie: cookieOf(person) } } : {});
      for (const role of ROLES) {
        const answer = await get(onTeam.get(role));
        expect(answer.status).toBe(200);
        expect(await answer.text()).toContain(`${MARK} Learning`);
      }
      for (const person of [undefined, stranger, ...over.values()]) {
        const answer = await get(person);
        expect(answer.status).toBe(303);
        expect(answer.headers.get('location')).toContain('/auth/sign-in?return=');
      }
      expect(await (await get(other.lead)).text()).not.toContain(MARK);
    },
  );
});
