import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EndpointContract } from '#contracts/endpoints/contract.ts';
import { ENDPOINTS } from '#contracts/endpoints.ts';
import { type EndpointName, PATHS } from '#contracts/paths.ts';
import { ROLES } from '#domain/workspace/roles.ts';
import { ROUTES } from '#http/routes/routes.ts';
import {
  mayDeclare,
  mayInRole,
  mayOnTeam,
  POLICY,
  type PolicyRow,
  type Standing,
} from '#identity/policy.ts';
import { call, type Person, type Received } from './harness.ts';
import { sampleOf } from './sample-body.ts';
import type { Trace } from './traced-requests.ts';
import { jobsDone, MARK, openWalk, touchedOf, type Walk } from './walkers.ts';

const ENDPOINT_NAMES = Object.keys(PATHS) as EndpointName[];

/** Codes by which somebody is kept from what they are allowed. */
const NO_ENTRY = ['not_signed_in', 'no_workspace', 'not_permitted'];

let walk: Walk;
/** What each refused request wrote: read again at the end, when whatever it might have begun is over. */
const refused: { readonly name: EndpointName; readonly trace: Trace }[] = [];

beforeAll(async () => {
  walk = await openWalk();
});
afterAll(() => walk.product.close());

/** A right request to an endpoint, so that nothing but permission can keep it from being carried out. */
async function send(
  name: EndpointName,
  as: Person | undefined,
  bearer?: string,
): Promise<{ readonly answer: Received; readonly trace: Trace }> {
  const { product, house, life } = walk;
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
  const { result, trace } = await product.traces.during(() =>
    call(product, name, {
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
    }),
  );
  await jobsDone(walk);
  return { answer: result, trace };
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
    : mayOnTeam(permission, standing, walk.house.team);
}

async function expectRefused(
  name: EndpointName,
  as: Person | undefined,
  status: number,
  code: string,
  bearer?: string,
): Promise<Trace> {
  const { answer, trace } = await send(name, as, bearer);
  expect({ status: answer.status, code: answer.json['code'] }).toEqual({ status, code });
  expect(answer.text).not.toContain(MARK);
  expect(trace.written).toEqual([]);
  refused.push({ name, trace });
  return trace;
}

/** Refused before anything of the workspace was as much as read. */
async function expectTurnedAway(...given: Parameters<typeof expectRefused>): Promise<void> {
  expect(touchedOf(walk, await expectRefused(...given))).toEqual([]);
}

// First: the walk carries out whatever it may, stopping the pilot and changing people among it.
describe('a time log', () => {
  it('is put right by whoever logged it, and by nobody else', async () => {
    const { product, house, life } = walk;
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
    await expectTurnedAway(name, undefined, 401, 'not_signed_in');
    for (const person of walk.over.values())
      await expectTurnedAway(name, person, 401, 'not_signed_in');
  });

  it.each([
    ['idle', 2.1],
    ['as old as a session can be', 12.1],
  ])('refuses a session that is %s', async (_, hours) => {
    const { clock } = walk.product;
    clock.passWallHours(hours);
    await expectTurnedAway(name, walk.house.admin, 401, 'not_signed_in').finally(() =>
      clock.passWallHours(-hours),
    );
  });

  it('refuses an invitation’s secret, as a session and as a token', async () => {
    for (const { secret } of [walk.elsewhere, walk.life]) {
      await expectTurnedAway(name, { ...walk.stranger, cookie: secret }, 401, 'not_signed_in');
      await expectTurnedAway(name, undefined, 401, 'token_invalid', secret);
    }
  });

  it('takes an API token of its scope alone, whoever’s cookie comes with it', async () => {
    const { scope } = ROUTES[name];
    for (const [held, bearer] of walk.tokens) {
      if (held === scope) continue;
      const code = scope === undefined ? 'token_not_allowed' : 'scope_missing';
      await expectRefused(name, walk.house.admin, 403, code, bearer);
    }
    if (scope !== undefined)
      expect((await send(name, undefined, walk.tokens.get(scope))).answer.status).toBeLessThan(500);
  });

  it('shows, reads and changes nothing of this workspace for another one’s API token', async () => {
    const { answer, trace } = await send(name, undefined, walk.foreignToken);
    expect(answer.text).not.toContain(MARK);
    expect(touchedOf(walk, trace)).toEqual([]);
  });

  it('refuses whoever is in no workspace, unless it is for them', async () => {
    if (ROUTES[name].open) {
      const { answer, trace } = await send(name, walk.stranger);
      expect(answer.text).not.toContain(MARK);
      expect(touchedOf(walk, trace)).toEqual([]);
      return;
    }
    await expectTurnedAway(name, walk.stranger, 403, 'no_workspace');
  });

  it.each(ROLES)('answers the role “%s” as the policy says', async role => {
    for (const [people, team] of [
      [walk.onTeam, walk.house.team],
      [walk.offTeam, walk.house.otherTeam],
    ] as const) {
      const person = people.get(role);
      if (!isAllowed(name, { roles: [role], teams: [team] })) {
        await expectRefused(name, person, 403, 'not_permitted');
        continue;
      }
      const { answer } = await send(name, person);
      expect(answer.status).toBeLessThan(500);
      if (name !== 'foundWorkspace') expect(NO_ENTRY).not.toContain(answer.json['code']);
    }
  });

  it('shows, reads and changes nothing of this workspace for an admin of another', async () => {
    const { answer, trace } = await send(name, walk.other.admin);
    expect(answer.text).not.toContain(MARK);
    expect(touchedOf(walk, trace)).toEqual([]);
    if (PATHS[name].includes(':pilot') && !answer.json['code'])
      throw new Error(`${name} answered an admin of another workspace: ${answer.text}`);
  });
});

describe('a request that was refused', () => {
  it('has begun nothing that wrote after its answer', () => {
    expect(refused.length).toBeGreaterThan(ENDPOINT_NAMES.length * 12);
    expect(refused.filter(({ trace }) => trace.written.length > 0)).toEqual([]);
  });
});
