import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, openProduct, type Person, type Product } from './harness.ts';
import { type House, LIFE, type Life, newLife, openHouse, play } from './pilot-life.ts';

let product: Product;
let house: House;
let life: Life;
beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Corrections');
  life = newLife(product, house);
  const untilRunning = LIFE.findIndex(({ name }) => name === 'recordObservation');
  for (const step of LIFE.slice(0, untilRunning)) await play(life, step);
});
afterAll(() => product.close());

const rows = (minutes: readonly number[]) => ({
  shape: 'rows',
  rows: minutes.map((value, unit) => ({ unit: `u${unit}`, value: String(value) })),
});
const correct = (seq: unknown, body: unknown, as: Person = house.lead) =>
  call(product, 'correctObservation', {
    as,
    params: { pilot: life.pilot, seq: String(seq) },
    body,
  });

async function observations(): Promise<readonly Record<string, unknown>[]> {
  const { json } = await call(product, 'getPilot', {
    as: house.lead,
    params: { pilot: life.pilot },
  });
  return json['observations'] as Record<string, unknown>[];
}

describe('recorded figures over HTTP (V8)', () => {
  it('are put right by rows that are kept, withdrawn, and shown beside what they were', async () => {
    const { json: recorded } = await call(product, 'recordObservation', {
      as: house.lead,
      params: { pilot: life.pilot },
      body: { criterion: 'C1', group: 'with-ai', measurement: rows([400, 380]) },
    });
    const { status, json: corrected } = await correct(recorded['seq'], {
      measurement: rows([40, 38, 41]),
      reason: 'Minutes had been taken for seconds.',
    });
    expect(status).toBe(200);
    expect(await observations()).toMatchObject([
      {
        counted: false,
        correction: { reason: 'Minutes had been taken for seconds.', counted: true },
      },
      { counted: true, supersedes: recorded['seq'], measurement: { n: 3 } },
    ]);
    expect((await correct(recorded['seq'], { reason: 'Again.' })).json['code']).toBe(
      'already_corrected',
    );
    expect((await correct(corrected['seq'], { reason: 'Not our team.' })).status).toBe(200);
    expect((await observations()).map(each => each['counted'])).toEqual([false, false]);
  });

  it('are not corrected where there are none, without a reason, or by an outsider', async () => {
    expect((await correct(1, { reason: 'Typo.' })).json['code']).toBe('observation_unknown');
    expect((await correct('x', { reason: 'Typo.' })).json['code']).toBe('observation_unknown');
    expect((await correct(1, {})).json['code']).toBe('bad_request');
    expect((await correct(1, { reason: 'Typo.' }, house.skeptic)).json['code']).toBe(
      'not_permitted',
    );
  });

  it('are costs and hours put to use as well, in the pilot’s page, its record and the quarter', async () => {
    const params = { pilot: life.pilot };
    const as = house.lead;
    const cost = { kind: 'license', amount: '400', on: '2026-07-07' };
    const { json: recorded } = await call(product, 'recordCost', { as, params, body: cost });
    const putRight = (seq: unknown, body: unknown, by = as) =>
      call(product, 'correctCost', { as: by, params: { ...params, seq: String(seq) }, body });
    const reason = 'The invoice was for two teams.';
    const { json: right } = await putRight(recorded['seq'], {
      now: { ...cost, amount: '200' },
      reason,
    });
    expect((await putRight(recorded['seq'], { reason })).json['code']).toBe('already_corrected');
    expect((await putRight(1, { reason })).json['code']).toBe('spending_unknown');
    expect((await putRight(right['seq'], { reason }, house.skeptic)).json['code']).toBe(
      'not_permitted',
    );
    const used = { hours: '1', into: 'A coaching plan', on: '2026-07-07' };
    const { json: reinvested } = await call(product, 'reinvestHours', { as, params, body: used });
    await call(product, 'correctReinvestment', {
      as,
      params: { ...params, seq: String(reinvested['seq']) },
      body: { now: { ...used, hours: '0.5' }, reason: 'Half of it was spare time.' },
    });
    const { json: page } = await call(product, 'getPilot', { as, params });
    expect(page).toMatchObject({
      costs: [{ kind: 'license', amount: 200 }],
      costEntries: [
        { amount: '400', counted: false, correction: { seq: right['seq'], reason } },
        { amount: '200', counted: true, supersedes: recorded['seq'] },
      ],
      reinvested: [
        { hours: '1', counted: false },
        { hours: '0.5', counted: true },
      ],
    });
    const { json: quarter } = await call(product, 'getScorecard', {
      as,
      params: { quarter: '2026-Q3' },
    });
    expect(quarter).toMatchObject({ cost: 200, hours: { reinvested: 0.5 } });
  });

  it('leave an intact chain that says why', async () => {
    const { json } = await call(product, 'listEntries', {
      as: house.lead,
      params: { pilot: life.pilot },
    });
    expect(json['chain']).toEqual({ intact: true, faults: [] });
    const record = JSON.stringify(json['entries']);
    expect(record).toContain('Minutes had been taken for seconds.');
    expect(record).toContain('right, to 200 EUR for licenses, on July 7, 2026: “The invoice was');
    expect(record).toContain('It put 0.5 reclaimed hours into: “A coaching plan”');
  });
});
