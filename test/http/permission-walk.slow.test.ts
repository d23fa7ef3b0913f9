import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InProcessJobs } from '#application/report/in-process-jobs.ts';
import { ENDPOINTS, type EndpointContract } from '#contracts/endpoints.ts';
import { type EndpointName, PATHS } from '#contracts/paths.ts';
import { ROLES, type Role } from '#domain/workspace/roles.ts';
import { ROUTES } from '#http/routes/routes.ts';
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
  everyItem,
  fillPath,
  member,
  openProduct,
  type Person,
  type Product,
  type Received,
  signedIn,
  writtenBetween,
} from './harness.ts';
import { type House, type Life, openHouse, playUntil } from './pilot-life.ts';
import { sampleOf } from './sample-body.ts';

const MARK = 'Walked';
const ENDPOINT_NAMES = Object.keys(PATHS) as EndpointName[];

let product: Product;
let house: House;
let other: House;
let life: Life;
let elsewhere: Life;
/** Each role alone, on the pilot's team and on another. */
const onTeam = new Map<Role, Person>();
const offTeam = new Map<Role, Person>();
let stranger: Person;
let ended: Person;

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
  elsewhere = await playUntil(product, other, 'proposePilot');
  life = await playUntil(product, house, 'logTime');
});
afterAll(() => product.close());

/** A right request to an endpoint, so that nothing but permission can keep it from being carried out. */
function send(name: EndpointName, as: Person | undefined): Promise<Received> {
  const { body }: EndpointContract = ENDPOINTS[name];
  const known = {
    team: house.team,
    stakeholder: house.skeptic.id,
    // Hashes of the text that was read.
    basedOn: 'a'.repeat(64),
    text: 'a'.repeat(64),
  };
  return call(product, name, {
    as,
    params: {
      pilot: life.pilot,
      person: house.contributor.id,
      // No log, so that nothing but the policy decides; whose log it is has a test of its own.
      seq: '1',
      stage: 'one',
      quarter: '2026-Q3',
      report: 'scorecard-2026-Q2',
      edition: '1',
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

async function expectRefused(
  name: EndpointName,
  as: Person | undefined,
  status: number,
  code: string,
): Promise<void> {
  // A text that an endpoint before this one asked for is still being written.
  await (product.deps.app.jobs as InProcessJobs).idle();
  const before = await everyItem(product);
  const answer = await send(name, as);
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
  it('refuses whoever has no session, and who has ended theirs', async () => {
    await expectRefused(name, undefined, 401, 'not_signed_in');
    await expectRefused(name, ended, 401, 'not_signed_in');
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
    await (product.deps.app.jobs as InProcessJobs).idle();
    const before = await everyItem(product);
    const answer = await send(name, other.admin);
    expect(answer.text).not.toContain(MARK);
    const written = writtenBetween(before, await everyItem(product));
    expect(written.filter(key => key.includes(house.workspace))).toEqual([]);
    if (PATHS[name].includes(':pilot') && !answer.json['code'])
      throw new Error(`${name} answered an admin of another workspace: ${answer.text}`);
  });
});

describe('an expired session', () => {
  it('is refused everywhere', async () => {
    product.clock.passWallHours(12.1);
    for (const name of ENDPOINT_NAMES) await expectRefused(name, house.admin, 401, 'not_signed_in');
    product.clock.passWallHours(-12.1);
    expect((await send('getMe', house.admin)).status).toBe(200);
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
  fillPath(path, { secret, form: 'answer', quarter: '2026-Q3', stage: 'one' });

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
      for (const person of [undefined, ended, stranger]) {
        const answer = await get(person);
        expect(answer.status).toBe(303);
        expect(answer.headers.get('location')).toContain('/auth/sign-in?return=');
      }
      expect(await (await get(other.lead)).text()).not.toContain(MARK);
    },
  );
});
