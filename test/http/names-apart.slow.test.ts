import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, done, everyItem, openProduct, type Product } from './harness.ts';
import { type House, openHouse } from './pilot-life.ts';

const EMAIL = 'robin@shared.test';

let product: Product;
let here: House;
let there: House;
let robin: string;

const add = async ({ admin, team }: House, name: string) => {
  const body = { name, email: EMAIL, roles: ['contributor'], teams: [team] };
  return String((await done(product, 'addPerson', { as: admin, body }))['id']);
};

beforeAll(async () => {
  product = await openProduct();
  here = await openHouse(product, 'Here');
  there = await openHouse(product, 'There');
  robin = await add(here, 'Dr. Robin Quarrel');
  expect(await add(there, 'Robin Q.')).toBe(robin);
});
afterAll(() => product.close());

const peopleOf = async ({ admin }: House) =>
  (await call(product, 'getWorkspace', { as: admin })).text;

it('calls a person in each workspace what was typed there, and nothing else', async () => {
  expect(await peopleOf(here)).toContain('Dr. Robin Quarrel');
  expect(await peopleOf(there)).toContain('Robin Q.');
  expect(await peopleOf(there)).not.toContain('Quarrel');
  const params = { person: robin };
  const exported = await call(product, 'exportPerson', { as: there.admin, params });
  expect(exported.json['person']).toMatchObject({ name: 'Robin Q.' });
  expect(exported.text).not.toContain('Quarrel');
});

it('keeps what a workspace calls somebody when their address is typed again', async () => {
  await done(product, 'removePerson', { as: there.admin, params: { person: robin } });
  expect(await add(there, 'Bobby')).toBe(robin);
  expect(await peopleOf(there)).toContain('Robin Q.');
});

it('erases it with the person, and leaves the other workspace its own', async () => {
  await done(product, 'erasePerson', { as: there.admin, params: { person: robin } });
  const left = [...(await everyItem(product)).values()].join('');
  expect(left).not.toContain('Robin Q.');
  expect(await peopleOf(here)).toContain('Dr. Robin Quarrel');
});
