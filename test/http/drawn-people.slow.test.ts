import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { reportOn } from '../../scripts/verify.ts';
import { signedDrawnPilot } from './drawn-pilot.ts';
import { call, done, openProduct, type Product } from './harness.ts';
import { type House, type Life, openHouse } from './pilot-life.ts';

const PEOPLE = Array.from({ length: 14 }, (_, index) => `Rep ${index + 1}`);

let product: Product;
let house: House;
let life: Life;

const asLead = () => ({ as: house.lead, params: { pilot: life.pilot } });

beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Drawn');
  life = await signedDrawnPilot(product, house, 'person');
  product.clock.setDay('2026-07-06');
  await done(product, 'recordBaseline', {
    ...asLead(),
    body: {
      criterion: 'C1',
      measurement: { shape: 'figure', value: '60' },
      measuredFrom: '2026-06-01',
      measuredTo: '2026-06-30',
    },
  });
});
afterAll(() => product.close());

describe('people whom the product draws', () => {
  it('are judged in the groups into which they were drawn, though their results come under pseudonyms', async () => {
    const units = PEOPLE.map(unit => ({ unit }));
    await done(product, 'drawGroups', { ...asLead(), body: { units } });
    await done(product, 'startPilot', asLead());
    product.clock.setDay('2026-07-08');
    for (const group of ['with-ai', 'comparison'] as const) {
      const rows = (await groups())
        .filter(each => each.group === group)
        .map(({ name }, index) => ({
          unit: name,
          value: String((group === 'with-ai' ? 30 : 60) + index),
        }));
      expect(rows).toHaveLength(PEOPLE.length / 2);
      await done(product, 'recordObservation', {
        ...asLead(),
        body: { criterion: 'C1', group, measurement: { shape: 'rows', rows } },
      });
    }
    product.clock.setDay('2026-07-20');
    await done(product, 'judgePilot', asLead());
    const { json } = await call(product, 'getPilot', asLead());
    expect(json['verdicts']).toMatchObject([
      { outcome: 'met', criteria: [{ grade: 'A', reasons: expect.not.arrayContaining(LEFT_OUT) }] },
    ]);
  });

  it('are shown by name to the lead, whose names stay out of the hashes', async () => {
    expect((await groups()).map(({ name }) => name)).toEqual(PEOPLE);
    const stored = await product.deps.app.ledger.read(pilotKey(house.workspace, life.pilot));
    const drawn = stored.flatMap(({ payload }) => JSON.stringify(payload)).join();
    expect(drawn).toMatch(/"unit":"u-[0-9a-f]{20}"/);
    expect(drawn).not.toContain('"unit":"Rep 1"');
  });

  it('are told nowhere by a name together with the pseudonym of their figures', async () => {
    const pseudonymOf = await product.deps.app.pseudonyms.in(house.workspace);
    const pseudonyms = PEOPLE.map(pseudonymOf);
    const file = await call(product, 'getEvidenceFile', asLead());
    expect(await reportOn(file.text)).toMatchObject({ holds: true, complete: true });
    for (const pseudonym of pseudonyms) expect(file.text).toContain(pseudonym);
    for (const name of PEOPLE) expect(file.text).not.toContain(`${name}"`);
    expect(file.text).not.toContain('Rep 1<');
    for (const { text } of [
      await call(product, 'getPilot', asLead()),
      await call(product, 'exportMe', { as: house.lead }),
    ])
      expect(pseudonyms.filter(each => text.includes(each))).toEqual([]);
  });
});

const LEFT_OUT = [expect.stringContaining('of nobody who was drawn')];

async function groups(): Promise<readonly { readonly name: string; readonly group: string }[]> {
  const { json } = await call(product, 'getPilot', asLead());
  return (json['draw'] as { groups: { name: string; group: string }[] }).groups;
}
