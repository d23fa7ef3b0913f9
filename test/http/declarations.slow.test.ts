import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, cookieOf, done, member, openProduct, type Person, type Product } from './harness.ts';
import { type House, openHouse, playUntil } from './pilot-life.ts';

let product: Product;
let house: House;
let compliance: Person;
let executive: Person;
beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Declared');
  compliance = await member(product, house.admin, 'Declared Compliance', ['compliance'], []);
  executive = await member(product, house.admin, 'Declared Executive', ['executive'], []);
});
afterAll(() => product.close());

const capacity = { type: 'CapacityDeclared', pilots: 2 };
const policy = () => ({
  type: 'EthicsPolicySet',
  area: 'transparency',
  policy: 'Learners are told.',
  owner: house.lead.id,
  partner: compliance.id,
  reviewBy: '2026-12-01',
  expires: '2027-06-30',
});
const practice = () => ({
  type: 'PracticeLogged',
  team: house.team,
  on: '2026-07-01',
  task: 'An outline',
  wentWell: 'Structure',
  failed: 'Sources',
});
const acknowledged = { type: 'ScorecardAcknowledged', quarter: '2026-Q2' };

const statusOf = async (as: Person, body: unknown) =>
  (await call(product, 'declare', { as, body })).status;

describe('a declaration', () => {
  it('is taken from the roles that may make it, and from no other', async () => {
    const people = [house.lead, house.contributor, house.skeptic, compliance, executive];
    const answers: number[][] = [];
    for (const body of [capacity, policy(), practice(), acknowledged]) {
      const statuses: number[] = [];
      for (const person of people) statuses.push(await statusOf(person, body));
      answers.push(statuses);
    }
    expect(answers).toEqual([
      [201, 403, 403, 403, 403],
      [201, 403, 403, 201, 403],
      [201, 201, 403, 403, 403],
      [403, 403, 403, 403, 201],
    ]);
  });

  it('cannot be made by hand for figures that a feed delivers', async () => {
    expect(await statusOf(house.lead, { type: 'MetricFeedReceived', feed: 'F1' })).toBe(400);
  });

  it('takes six requests with a pilot that it names', async () => {
    const { pilot } = await playUntil(product, house, 'draftPilot');
    product.counts.reset();
    expect(await statusOf(house.lead, { type: 'AgentsDeclared', pilot, autonomous: false })).toBe(
      201,
    );
    expect(product.counts.total()).toBe(6);
  });

  it('stands on the page with its words, in the name of whoever made it', async () => {
    const view = await done(product, 'listDeclarations', { as: house.contributor });
    const records = view['records'] as readonly Record<string, unknown>[];
    const { lead, contributor } = house;
    expect(
      records.filter(({ gate }) => gate === 'S1.2').map(({ by, words }) => [by, words]),
    ).toEqual(
      [contributor, lead].map(({ id, name }) => [
        { id, name },
        [
          { label: 'The work', text: 'An outline' },
          { label: 'What AI did well', text: 'Structure' },
          { label: 'Where it failed', text: 'Sources' },
        ],
      ]),
    );
    expect(view['may']).toEqual(['PracticeLogged']);
  });

  it('is read by the readiness of its stage, as data and as a page', async () => {
    const stages = ['one', 'two', 'three', 'four'];
    const statuses: number[] = [];
    for (const stage of stages)
      statuses.push(
        (await call(product, 'getReadiness', { as: house.lead, params: { stage } })).status,
      );
    expect(statuses).toEqual([200, 200, 200, 404]);
    const page = await product.app.request('/readiness/two', {
      headers: { cookie: cookieOf(house.lead) },
    });
    expect(await page.text()).toContain('href="/app/declarations?for=S2.1"');
  });
});
