import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#http/app.ts';
import { call, done, everyItem, openProduct, type Product } from './harness.ts';
import { type House, type Life, openHouse, playUntil } from './pilot-life.ts';

const BATCH = {
  batch: '2026-W27',
  from: '2026-07-06',
  to: '2026-07-07',
  group: 'with-ai',
  measurement: { shape: 'rows', rows: [{ unit: 'deal-9', value: '38' }] },
};

let product: Product;
let house: House;
let running: Life;
let token: string;

beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Here');
  running = await playUntil(product, house, 'logTime');
  token = await tokenWith(['deliver-figures']);
});
afterAll(() => product.close());

const tokenWith = async (scopes: readonly string[], days = 30): Promise<string> =>
  String(
    (
      await done(product, 'createToken', {
        as: house.admin,
        body: { name: 'CRM, nightly', scopes, days },
      })
    )['token'],
  );

const deliver = async (body: unknown, bearer = token, criterion = 'C1', pilot = running.pilot) => {
  const answer = await product.app.request(
    `/api/v1/pilots/${pilot}/criteria/${criterion}/batches`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  const json = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, json };
};

const observations = async (): Promise<number> => {
  const { json } = await call(product, 'getPilot', {
    as: house.lead,
    params: { pilot: running.pilot },
  });
  return (json['observations'] as unknown[]).length;
};

describe('an API token', () => {
  it('is shown once, and kept only as a hash', async () => {
    const secret = token.split('.')[2] ?? '';
    expect(secret).toHaveLength(43);
    expect([...(await everyItem(product)).values()].join('')).not.toContain(secret);
    const { text, json } = await call(product, 'listTokens', { as: house.admin });
    expect(text).not.toContain(secret);
    expect(json['tokens']).toMatchObject([
      { name: 'CRM, nightly', scopes: ['deliver-figures'], expired: false },
    ]);
  });

  it('is made once, however often the button is pressed', async () => {
    const commandId = product.deps.app.newId();
    const body = { name: 'Twice', scopes: ['read-reports'], days: 1 };
    await done(product, 'createToken', { as: house.admin, body, commandId });
    const again = await call(product, 'createToken', { as: house.admin, body, commandId });
    expect(again.json['code']).toBe('token_exists');
  });

  it('does nothing once it is revoked or has expired, and nothing when it is wrong', async () => {
    const revoked = await tokenWith(['deliver-figures']);
    const id = revoked.split('.')[1] ?? '';
    await done(product, 'revokeToken', { as: house.admin, params: { token: id } });
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const bearer of [revoked, wrong, 'cs_x.y.z', 'x'])
      expect((await deliver(BATCH, bearer)).json['code']).toBe('token_invalid');
    const short = await tokenWith(['deliver-figures'], 1);
    product.clock.passWallHours(24.1);
    expect((await deliver(BATCH, short)).json['code']).toBe('token_invalid');
    product.clock.passWallHours(-24.1);
  });

  it('is good for its scope alone, and beside a cookie the cookie does not count', async () => {
    const reader = await tokenWith(['read-reports']);
    expect((await deliver(BATCH, reader)).json['code']).toBe('scope_missing');
    const get = (path: string, bearer: string) =>
      product.app.request(`/api/v1${path}`, {
        headers: {
          authorization: `Bearer ${bearer}`,
          cookie: `__Host-countersign=${house.admin.cookie}`,
        },
      });
    expect((await get('/scorecards/2026-Q3', reader)).status).toBe(200);
    expect((await get('/scorecards/2026-Q3', token)).status).toBe(403);
    expect(await (await get('/workspace', reader)).json()).toMatchObject({
      code: 'token_not_allowed',
    });
  });
});

describe('a live feed', () => {
  it('counts a batch once, and refuses other figures under its name', async () => {
    const before = await observations();
    expect(await deliver(BATCH)).toEqual({ status: 201, json: { recorded: true } });
    expect(await deliver(BATCH)).toEqual({ status: 200, json: { recorded: false } });
    expect(await observations()).toBe(before + 1);
    const other = { ...BATCH, measurement: { shape: 'mean', n: 9, mean: '30', sd: '4' } };
    expect((await deliver(other)).json['code']).toBe('batch_reused');
  });

  it('counts a batch once when it is sent ten times at once', async () => {
    const before = await observations();
    const body = { ...BATCH, batch: 'at-once' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => deliver(body)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(9);
    expect(await observations()).toBe(before + 1);
  });

  it.each([
    ['before the start', { from: '2026-06-30' }, 'outside_window'],
    ['after the outcome window', { to: '2027-01-01' }, 'outside_window'],
    ['that has not come yet', { to: '2026-07-08' }, 'in_the_future'],
  ])('refuses a day %s', async (_, days, code) => {
    const body = { ...BATCH, batch: 'outside', ...days };
    expect((await deliver(body)).json['code']).toBe(code);
  });

  it('refuses an unknown criterion, and another workspace’s pilot', async () => {
    expect((await deliver(BATCH, token, 'C9')).json['code']).toBe('criterion_unknown');
    const other = await openHouse(product, 'Elsewhere');
    const theirs = await playUntil(product, other, 'logTime');
    expect((await deliver(BATCH, token, 'C1', theirs.pilot)).json['code']).toBe('pilot_not_found');
  });

  it('stands in the ledger as a feed, and is noted as alive once a day', async () => {
    await done(product, 'declare', {
      as: house.lead,
      body: { type: 'MetricFeedConnected', metric: 'task-minutes', source: 'CRM' },
    });
    const received = async () => {
      const key = { workspace: house.workspace, stream: 'workspace' };
      const entries = await product.deps.app.ledger.read(key);
      return entries.filter(entry => JSON.stringify(entry).includes('MetricFeedReceived')).length;
    };
    expect(await received()).toBe(0);
    await deliver({ ...BATCH, batch: 'noted-1' });
    await deliver({ ...BATCH, batch: 'noted-2' });
    expect(await received()).toBe(1);
    const { json } = await call(product, 'listEntries', {
      as: house.lead,
      params: { pilot: running.pilot },
    });
    expect((json['entries'] as { actor: { name: string } }[]).at(-1)?.actor.name).toBe(
      'A live feed',
    );
  });

  it('takes the documented line as it stands', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/live-feed.md'), 'utf8');
    const line = /^curl .+$/m.exec(page)?.[0] ?? '';
    expect(line).not.toBe('');
    const server = createServer(getRequestListener(createApp(product.deps).fetch));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const env = {
      ...process.env,
      ORIGIN: `http://127.0.0.1:${port}`,
      PILOT: running.pilot,
      TOKEN: token,
    };
    const run = async () => (await promisify(execFile)('sh', ['-c', line], { env })).stdout;
    expect(JSON.parse(await run())).toEqual({ recorded: true });
    expect(JSON.parse(await run())).toEqual({ recorded: false });
    await new Promise(resolve => server.close(resolve));
  });

  it('is refused once the figures are locked', async () => {
    const locked = await playUntil(product, house, 'lockPilot');
    expect((await deliver(BATCH, token, 'C1', locked.pilot)).json['code']).toBe('locked');
  });
});
