import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  carryOutErasures,
  type PrivacyDeps,
  replayErasures,
} from '#application/privacy/erase-person.ts';
import { recomputeEdition } from '#application/report/recompute-edition.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import { createApp } from '#http/app.ts';
import { buildDeps } from '#lambda/build-deps.ts';
import { privacyDeps } from '#lambda/build-privacy.ts';
import { type OpenedStore, openEmbedded } from '#test/ledger/stores.ts';
import {
  BASE_URL,
  call,
  cookieOf,
  done,
  everyItem,
  member,
  openProduct,
  type Person,
  type Product,
  scanAll,
} from './harness.ts';
import { workMuch } from './much-work.ts';
import { type House, type Life, openHouse, playUntil, postForm } from './pilot-life.ts';

const MARK = 'Zbrzezny';
const NAME = `Wanda ${MARK}`;
const WANDAS_ROLES = ['admin', 'lead', 'contributor', 'executive'] as const;

let product: Product;
let house: House;
let wanda: Person;
let judged: Life;
let backup: OpenedStore;

/** Every chain of the workspace, checked from its first entry. */
async function faults(): Promise<unknown[]> {
  const { ledger, readModels } = product.deps.app;
  const streams = await readModels.streams(house.workspace);
  const chains = await Promise.all(streams.map(key => ledger.read(key)));
  expect(chains.length).toBeGreaterThan(2);
  return chains.flatMap(verifyChain);
}

const traces = async (of: Pick<Product, 'store'> = product) =>
  [...(await everyItem(of))].filter(([, text]) => text.toLowerCase().includes(MARK.toLowerCase()));

beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Here');
  judged = await playUntil(product, house, 'logTime');
  wanda = await member(product, house.admin, NAME, [...WANDAS_ROLES], [house.team]);
  await workMuch({ product, house, life: judged, person: wanda, mark: MARK });
  backup = await openEmbedded();
  for (const Item of await scanAll(product.store))
    await backup.store.documents.send(new PutCommand({ TableName: backup.store.table, Item }));
}, 240_000);
afterAll(async () => {
  await product.close();
  await backup.close();
});

describe('the export of a person', () => {
  it('has all that is held, for an admin and for the person', async () => {
    const params = { person: wanda.id };
    const { json, headers } = await call(product, 'exportPerson', { as: house.admin, params });
    expect(json).toMatchObject({
      workspace: 'Here Learning',
      person: { name: NAME },
      roles: WANDAS_ROLES,
      teams: ['Here Enablement'],
    });
    const { did, namedIn, sessions } = json as Record<string, unknown[]>;
    expect(did?.length).toBeGreaterThanOrEqual(203);
    expect(JSON.stringify(did)).toContain(`${MARK} had enough`);
    expect(JSON.stringify(namedIn)).toContain('ObjectionRaised');
    expect(sessions).toHaveLength(1);
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="countersign-person.json"',
    );
    const own = await call(product, 'exportMe', { as: wanda });
    expect({ ...own.json, exportedAt: '', sessions: [] }).toEqual({
      ...json,
      exportedAt: '',
      sessions: [],
    });
  });

  it('has a skeptic’s mails and invitations', async () => {
    const params = { person: house.skeptic.id };
    const { json } = await call(product, 'exportPerson', { as: house.admin, params });
    expect((json['invitations'] as unknown[]).length).toBeGreaterThan(0);
  });
});

describe('the erasure of a person', () => {
  it('leaves no string of theirs in any item, every chain whole, and every report readable', async () => {
    expect((await traces()).length).toBeGreaterThan(200);
    await done(product, 'erasePerson', { as: house.admin, params: { person: wanda.id } });

    expect((await traces()).map(([key]) => key)).toEqual([]);
    expect(await faults()).toEqual([]);
    expect((await call(product, 'getMe', { as: wanda })).status).toBe(401);

    for (const path of ['/scorecards/2026-Q3', '/readiness/one', '/readiness/two']) {
      const headers = { cookie: cookieOf(house.lead) };
      expect((await product.app.request(path, { headers })).status).toBe(200);
    }
    for (const name of ['listPilots', 'listDeclarations', 'getWorkspace', 'getWeek'] as const)
      expect((await call(product, name, { as: house.lead })).status).toBe(200);
    const { json } = await call(product, 'listPilots', { as: house.lead });
    for (const { id } of json['pilots'] as { id: string }[]) {
      const params = { pilot: id };
      expect((await call(product, 'getPilot', { as: house.lead, params })).status).toBe(200);
      const entries = await call(product, 'listEntries', { as: house.lead, params });
      expect(entries.json['chain']).toEqual({ intact: true, faults: [] });
    }
    expect(product.errors).toEqual([]);
  });

  it('leaves every edition whole, and nothing that a guess at its words could be tried on', async () => {
    const { json } = await call(product, 'listReports', { as: house.lead });
    const published = (json['reports'] as { id: string; editions: number }[]).filter(
      ({ editions }) => editions > 0,
    );
    expect(published.map(({ id }) => id.split('-')[0]).sort()).toEqual(['casestudy', 'scorecard']);
    for (const { id } of published) {
      const params = { report: id, edition: '1' };
      const { json: view } = await call(product, 'getEdition', { as: house.lead, params });
      expect(view['intact']).toBe(true);
      expect(JSON.stringify(view)).toContain('[erased]');
      const key = { workspace: house.workspace, stream: id.replace('-', '/') };
      const salts = (await product.deps.app.ledger.read(key))
        .flatMap(({ payload }) => payload.events as readonly Record<string, unknown>[])
        .flatMap(event => event['salt'] ?? []);
      expect(salts).toHaveLength(2);
      for (const salt of salts) expect(Object.keys(salt as object)).toEqual(['commitment']);
      expect(await recomputeEdition(product.deps.app, key, 1)).toBeUndefined();
      const again = await call(product, 'requestText', { as: house.lead, params });
      expect(again.status).toBeLessThan(300);
    }
  });

  it('keeps what others wrote, and what the product supplied', async () => {
    const { json } = await call(product, 'getPilot', {
      as: house.lead,
      params: { pilot: judged.pilot },
    });
    expect(JSON.stringify(json)).not.toContain('[erased] [erased]');
    expect(json['name']).toBe('Quiz drafts');
  });

  it('is on record, with who ordered it and when it was done', async () => {
    const { json } = await call(product, 'getWorkspace', { as: house.admin });
    expect(json['erasures']).toEqual([
      {
        person: { id: wanda.id, name: 'somebody who has left' },
        orderedAt: expect.any(String),
        doneAt: expect.any(String),
      },
    ]);
    expect(json['former']).toEqual([]);
  });

  it('is not undone by a command that was read before it', async () => {
    const { snapshots } = product.deps.app;
    const key = { workspace: house.workspace, stream: `pilot/${judged.pilot}` };
    const now = await snapshots.get(key);
    if (!now) throw new Error('The erasure leaves a snapshot, and there is none.');
    expect(await snapshots.put(key, { ...now, seq: now.seq - 1, state: MARK })).toBe('behind');
  });

  it('is done again on a table that was restored from before it', async () => {
    const { app } = buildDeps({
      store: backup.store,
      clock: product.clock,
      mailer: product.post,
      baseUrl: BASE_URL,
      oneMachine: true,
      reportError: error => product.errors.push(error),
    });
    const to = privacyDeps(backup.store, app);
    expect((await traces({ store: backup.store })).length).toBeGreaterThan(200);
    expect(await replayErasures(product.deps.app, to)).toBe(1);
    expect(await traces({ store: backup.store })).toEqual([]);
    expect(await replayErasures(product.deps.app, to)).toBe(0);
  });
});

describe('the erasure of a skeptic', () => {
  it('takes the words that wait for a code, and lets the declined signature stand', async () => {
    const life = await playUntil(product, house, 'proposePilot');
    const { json } = await call(product, 'getPilot', {
      as: house.lead,
      params: { pilot: life.pilot },
    });
    const [version] = json['versions'] as { hash: string }[];
    const words = 'Skeptical words that wait';
    await postForm(life, 'code', { step: 'decline', charterHash: version?.hash ?? '', words });
    expect([...(await everyItem(product)).values()].join('')).toContain(words);
    await done(product, 'erasePerson', { as: house.admin, params: { person: house.skeptic.id } });
    const left = [...(await everyItem(product)).values()].join('');
    expect(left).not.toContain(words);
    expect(left).not.toContain(house.skeptic.name);
    expect(await faults()).toEqual([]);
    expect((await product.app.request(`/r/${life.secret}`)).status).toBe(404);
  });
});

describe('an erasure that a crash cut off', () => {
  it('is carried out by the next run, wherever it was', async () => {
    const deps = privacyDeps(product.store, product.deps.app);
    const name = 'Ines Kestrel';
    const person = await member(product, house.admin, name, ['lead'], [house.team]);
    const declare = (as: Person, body: unknown) => done(product, 'declare', { as, body });
    const said = 'In the middle of it all, as Kestrel says.';
    await declare(person, {
      type: 'PracticeLogged',
      team: house.team,
      on: '2026-07-01',
      task: 'A task of Ines Kestrel',
      wentWell: said,
      failed: 'Kestrel failed',
    });
    const { pilot } = await done(product, 'draftPilot', {
      as: person,
      body: { name: 'Kestrel pilot', team: house.team },
    });
    const params = { pilot: String(pilot) };
    await done(product, 'stopPilot', { as: person, params, body: { reason: 'Kestrel' } });
    await declare(house.lead, { type: 'ConstraintNamed', pillar: 'strategy', why: `“${said}”` });
    const { carryOutErasures: _own, ...rest } = product.deps;
    const order = { as: house.admin, params: { person: person.id } };
    await done({ ...product, app: createApp(rest) }, 'erasePerson', order);
    const dies = () => Promise.reject(new Error('killed'));
    for (let survived = 0; survived < 3; survived += 1) {
      let left = survived;
      const { dropWords } = deps.redaction;
      const dying: PrivacyDeps = {
        ...deps,
        redaction: {
          ...deps.redaction,
          dropWords: (...given) => (left-- > 0 ? dropWords(...given) : dies()),
        },
      };
      await expect(carryOutErasures(dying, house.workspace)).rejects.toThrow('killed');
    }
    expect(await carryOutErasures(deps, house.workspace)).toBe(1);
    const left = [...(await everyItem(product)).values()].join('').toLowerCase();
    expect(left).not.toContain('kestrel');
    expect(await faults()).toEqual([]);
  });
});

describe('rows', () => {
  it('hold pseudonyms of units that nobody can turn back, the same at every import', async () => {
    const text = [...(await everyItem(product))]
      .filter(([key]) => key.startsWith('C#') && !key.startsWith('C#key'))
      .map(([, item]) => item)
      .join('');
    expect(text).not.toMatch(/u\d+-\d+/);
    expect(text.match(/u-[0-9a-f]{20}/g)?.length).toBeGreaterThan(10);
    const [here, other] = await Promise.all([
      product.deps.app.pseudonyms.in(house.workspace),
      product.deps.app.pseudonyms.in('another'),
    ]);
    expect(here('Ana')).toBe(here('Ana'));
    expect(here('Ana')).not.toBe(other('Ana'));
    expect(here('Ana')).not.toBe(here('Ben'));
  });

  it('stay for as long as another pilot has the same ones', async () => {
    const own = await openHouse(product, 'Same rows');
    await playUntil(product, own, 'concludePilot');
    await playUntil(product, own, 'concludePilot');
    const running = await playUntil(product, own, 'recordObservation');
    await done(product, 'changeSettings', { as: own.admin, body: { keepRowsMonths: 6 } });
    product.clock.setDay('2027-03-01');
    const letGo = () => product.deps.carryOutErasures?.(own.workspace);
    await letGo();
    const params = { pilot: running.pilot };
    await done(product, 'judgePilot', { as: own.lead, params });
    await done(product, 'concludePilot', {
      as: own.lead,
      params,
      body: { decision: 'iterate' },
    });
    product.clock.setDay('2027-10-01');
    await letGo();
    const key = (pilot: string) => ({ workspace: own.workspace, stream: `pilot/${pilot}` });
    const said = async (pilot: string) =>
      JSON.stringify(await product.deps.app.ledger.read(key(pilot))).match(/RowsExpired/g)?.length;
    const { pilots } = await readSummaries(product.deps.app, own.workspace);
    expect(await Promise.all(pilots.map(({ id }) => said(id)))).toEqual([1, 1, 1]);
  });

  it('go when the workspace keeps them no longer, and what was computed stays', async () => {
    const own = await openHouse(product, 'Rows');
    const over = await playUntil(product, own, 'concludePilot');
    const chunks = async () =>
      [...(await everyItem(product)).keys()].filter(key => key.startsWith(`C#${own.workspace}`));
    expect((await chunks()).length).toBeGreaterThan(0);
    const body = { keepRowsMonths: 6 };
    await done(product, 'changeSettings', { as: own.admin, body });
    product.clock.setDay('2027-01-10');
    await product.deps.carryOutErasures?.(own.workspace);
    expect((await chunks()).length).toBeGreaterThan(0);
    product.clock.setDay('2027-03-01');
    await product.deps.carryOutErasures?.(own.workspace);
    expect(await chunks()).toEqual([]);
    const params = { pilot: over.pilot };
    // Signed in anew: the clock of sessions is the real one.
    const { json } = await call(product, 'getPilot', { as: own.lead, params });
    expect(JSON.stringify(json['verdicts'] ?? json)).toMatch(/met/);
  });
});
