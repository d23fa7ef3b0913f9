import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workspaceKey } from '#application/stream/workspace-stream.ts';
import { tableKeys } from '#ledger/table.ts';
import {
  call,
  done,
  everyItem,
  member,
  openProduct,
  type Person,
  type Product,
  signedIn,
} from './harness.ts';
import { type House, openHouse } from './pilot-life.ts';

let product: Product;
let house: House;
let person: Person;
let named = 0;

beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Here');
});
afterAll(() => product.close());
beforeEach(async () => {
  named += 1;
  const name = `Somebody ${named}`;
  person = await member(product, house.admin, name, ['contributor'], [house.team]);
});

const again = async (who: Person): Promise<Person> => ({
  ...who,
  cookie: await product.deps.sessions.start(who.id, { device: 'Firefox on Linux' }),
});
const statusOf = async (as: Person) => (await call(product, 'getMe', { as })).status;
const later = async (hours: number, work: () => Promise<void>) => {
  product.clock.passWallHours(hours);
  await work().finally(() => product.clock.passWallHours(-hours));
};

describe('a session', () => {
  it('ends after two hours without use, and lives on with it', async () => {
    await later(2.1, async () => expect(await statusOf(person)).toBe(401));
    const used = await again(person);
    for (const hours of [1.9, 3.7, 5.5])
      await later(hours, async () => {
        expect(await statusOf(used)).toBe(200);
      });
    await later(7.6, async () => expect(await statusOf(used)).toBe(401));
  });

  it('ends twelve hours after sign-in, however much it is used', async () => {
    for (let hours = 1.5; hours < 12; hours += 1.5)
      await later(hours, async () => expect(await statusOf(person)).toBe(200));
    await later(12.1, async () => expect(await statusOf(person)).toBe(401));
  });

  it('notes its use every few minutes, not with every request', async () => {
    const before = await everyItem(product);
    await statusOf(person);
    expect(await everyItem(product)).toEqual(before);
    await later(0.1, async () => {
      await statusOf(person);
      expect(await everyItem(product)).not.toEqual(before);
    });
  });

  it('ends at once when a role changes', async () => {
    await done(product, 'changePerson', {
      as: house.admin,
      params: { person: person.id },
      body: { roles: ['lead'], teams: [house.team] },
    });
    expect(await statusOf(person)).toBe(401);
    const { json } = await call(product, 'getMe', { as: await again(person) });
    expect(json['roles']).toEqual(['lead']);
  });

  it('ends at once when the person is removed, and does not come back with them', async () => {
    await done(product, 'removePerson', { as: house.admin, params: { person: person.id } });
    expect(await statusOf(person)).toBe(401);
    const outside = await again(person);
    expect((await call(product, 'getWorkspace', { as: outside })).json['code']).toBe(
      'no_workspace',
    );
    const body = { name: person.name, email: emailOf(person), roles: [], teams: [] };
    await done(product, 'addPerson', { as: house.admin, body });
    expect(await statusOf(person)).toBe(401);
    expect((await call(product, 'getWorkspace', { as: outside })).status).toBe(200);
  });

  it('is listed for its owner, who can end it', async () => {
    const phone = await again(person);
    const { sessions } = (await done(product, 'listSessions', { as: person })) as {
      sessions: { id: string; device: string; current: boolean }[];
    };
    expect(sessions.map(({ device, current }) => ({ device, current }))).toEqual(
      expect.arrayContaining([
        { device: 'Firefox on Linux', current: false },
        { device: 'unknown device', current: true },
      ]),
    );
    const other = sessions.find(each => !each.current)?.id ?? '';
    await done(product, 'revokeSession', { as: person, params: { session: other } });
    expect(await statusOf(phone)).toBe(401);
    expect(await statusOf(person)).toBe(200);
    expect(
      (await call(product, 'revokeSession', { as: person, params: { session: other } })).status,
    ).toBe(404);
  });

  it('is nobody else’s to end', async () => {
    const { sessions } = (await done(product, 'listSessions', { as: person })) as {
      sessions: { id: string }[];
    };
    const params = { session: sessions[0]?.id ?? '' };
    expect((await call(product, 'revokeSession', { as: house.admin, params })).status).toBe(404);
    expect(await statusOf(person)).toBe(200);
  });
});

const emailOf = ({ name }: Person) => `${name.toLowerCase().replaceAll(' ', '.')}@people.test`;

describe('a person in two workspaces', () => {
  it('chooses, and works in the one that they chose', async () => {
    const other = await openHouse(product, `Elsewhere ${named}`);
    const body = { name: person.name, email: emailOf(person), roles: ['lead'], teams: [] };
    await done(product, 'addPerson', { as: other.admin, body });

    const { json: before } = await call(product, 'getMe', { as: person });
    expect(before['workspace']).toBeUndefined();
    expect(before['workspaces']).toHaveLength(2);
    expect((await call(product, 'listPilots', { as: person })).json['code']).toBe('no_workspace');

    const choose = (workspace: string) =>
      call(product, 'chooseWorkspace', { as: person, body: { workspace } });
    for (const { workspace, roles } of [
      { workspace: other.workspace, roles: ['lead'] },
      { workspace: house.workspace, roles: ['contributor'] },
    ]) {
      expect((await choose(workspace)).status).toBe(200);
      const { json } = await call(product, 'getMe', { as: person });
      expect(json).toMatchObject({ workspace: { id: workspace }, roles });
    }
    expect((await choose('somebody-elses')).json['code']).toBe('workspace_not_found');
  });
});

describe('a crash between the entry and the standing beside the sessions', () => {
  /** As `place` is never reached: the process is gone. */
  const crashing = async (work: () => Promise<unknown>) => {
    const { people } = product.deps.app;
    const { place } = people;
    Object.assign(people, { place: () => Promise.reject(new Error('killed')) });
    await work().finally(() => Object.assign(people, { place }));
    product.errors.length = 0;
  };

  it('loses no membership', async () => {
    const newcomer = await signedIn(product, `Newcomer ${named}`);
    const body = { name: newcomer.name, email: emailOf(newcomer), roles: ['lead'], teams: [] };
    await crashing(() => call(product, 'addPerson', { as: house.admin, body }));
    const { json } = await call(product, 'getMe', { as: newcomer });
    expect(json).toMatchObject({ workspace: { id: house.workspace }, roles: ['lead'] });
  });

  it('keeps no role that was taken away, and is put right by the next use', async () => {
    const params = { person: person.id };
    const body = { roles: ['skeptic'], teams: [] };
    await crashing(() => call(product, 'changePerson', { as: house.admin, params, body }));
    expect((await call(product, 'getMe', { as: person })).json['roles']).toEqual(['skeptic']);
    await later(0.1, async () => {
      await statusOf(person);
      const key = tableKeys.member(person.id, house.workspace);
      const item = JSON.parse((await everyItem(product)).get(`${key.pk} ${key.sk}`) ?? '{}');
      expect(item).toMatchObject({ roles: ['skeptic'], teams: [] });
      expect(item).not.toHaveProperty('expectedSince');
      expect(await statusOf(person)).toBe(401);
    });
  });

  it('is not mistaken for one while the entry is still on its way', async () => {
    await product.deps.app.people.expectChange(person.id, house.workspace, Date.now());
    expect((await call(product, 'getMe', { as: person })).json['roles']).toEqual(['contributor']);
    const entries = await product.deps.app.ledger.read(workspaceKey(house.workspace));
    expect(entries.length).toBeGreaterThan(3);
    const key = tableKeys.member(person.id, house.workspace);
    expect((await everyItem(product)).get(`${key.pk} ${key.sk}`)).toContain('expectedSince');
  });
});
