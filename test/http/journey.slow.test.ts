import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, everyItem, openProduct, type Product, writtenBetween } from './harness.ts';
import { type House, LIFE, type Life, newLife, openHouse, play } from './pilot-life.ts';

let product: Product;
let house: House;
let life: Life;
beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Journey');
  life = newLife(product, house);
});
afterAll(() => product.close());

/** Where an answer leads: each receipt mails a link of its own, and a step comes back to whichever it was sent from. */
const placeOf = (headers: Headers): string | undefined =>
  headers.get('location')?.replace(/^\/r\/[^?]+/, '/r/secret');

describe("a pilot's life over HTTP, each step sent twice", () => {
  it.each(LIFE.map((step, index) => ({ step, title: `${index + 1}. ${step.name}` })))(
    '$title: the repeat answers the same and writes nothing',
    async ({ step }) => {
      const commandId = uuidv7();
      const revision = life.revision;
      const first = await play(life, step, commandId);
      const before = await everyItem(product);
      const mailed = product.mails.length;

      const again = await step.send({ ...life, revision }, commandId);

      expect(again.status).toBe(first.status);
      expect(placeOf(again.headers)).toBe(placeOf(first.headers));
      const isForm = first.status === 303;
      expect(again.json).toEqual(isForm ? {} : { ...first.json, replayed: true });
      expect(writtenBetween(before, await everyItem(product))).toEqual([]);
      expect(product.mails).toHaveLength(mailed);
    },
  );

  it('ends concluded, met, with the answer and the hours that were logged', async () => {
    const { json } = await call(product, 'getPilot', {
      as: house.lead,
      params: { pilot: life.pilot },
    });
    expect(json).toMatchObject({
      phase: 'concluded',
      questions: [{ answer: { words: 'A quiz takes at least a fifth less time.' } }],
      verdicts: [{ outcome: 'met', criteria: [{ criterion: 'C1', outcome: 'met', grade: 'C' }] }],
      answers: [{ answer: 'accepts' }],
      // 4 × (60 − 38) − 6 = 82 minutes.
      time: { rawHours: 1.4, conservativeHours: 1.4, logs: 1 },
      conclusion: { decision: 'scale' },
    });
  });

  it('plans by how much the rows of its own baseline differ, for the metric that they are of (P10)', async () => {
    const planned = (changes: object) =>
      call(product, 'planTest', {
        as: house.lead,
        query: {
          kind: 'mean',
          direction: 'decrease',
          role: 'primary',
          comparison: 'before-after',
          unitOfAssignment: 'task',
          scale: 'relative',
          change: '-0.2',
          confidence: '90',
          rule: 'reaches-target-and-is-real',
          minimumSample: '10',
          skewed: 'true',
          metric: 'task-minutes',
          people: '2',
          perWeek: '7',
          weeks: '2',
          today: '63',
          ...changes,
        },
      });
    const recorded = { pilot: life.pilot, criterion: 'C1' };
    const { json: own } = await planned(recorded);
    const { json: usual } = await planned({});
    expect(own['spreadFrom']).toEqual({ units: 14, rows: 14 });
    expect(usual['spreadFrom']).toBeUndefined();
    expect(Number(own['smallestToldFromNone'])).toBeLessThan(
      Number(usual['smallestToldFromNone']) / 2,
    );
    const { json: other } = await planned({ ...recorded, metric: 'deal-cycle' });
    expect(other['spreadFrom']).toBeUndefined();
  });

  it('leaves an intact chain with one entry for each command', async () => {
    const { json } = await call(product, 'listEntries', {
      as: house.lead,
      params: { pilot: life.pilot },
    });
    expect(json['chain']).toEqual({ intact: true, faults: [] });
    expect(json['entries']).toHaveLength(LIFE.length);
  });

  it('is in the readiness report, the scorecard and the board', async () => {
    const readiness = await call(product, 'getReadiness', {
      as: house.lead,
      params: { stage: 'one' },
    });
    expect(readiness.json).toMatchObject({ stage: 'one', workspace: 'Journey Learning' });
    expect(readiness.text).toContain(life.pilot);
    const scorecard = await call(product, 'getScorecard', {
      as: house.lead,
      params: { quarter: '2026-Q3' },
    });
    expect(scorecard.json).toMatchObject({
      counts: { started: 1, judged: 1, met: 1, notMet: 0 },
      hours: { raw: 1.4, conservative: 1.4 },
      results: [{ pilot: life.pilot, outcome: 'met' }],
      skeptics: { invited: 1, agreed: 1, accepted: 1, disputed: 0 },
    });
    const board = await call(product, 'listPilots', { as: house.lead });
    expect(board.json['pilots']).toMatchObject([
      { id: life.pilot, phase: 'concluded', outcome: 'met', lead: { name: 'Journey Lead' } },
    ]);
  });

  it('reports nothing unexpected', () => {
    expect(product.errors).toEqual([]);
  });
});

describe('founding and staffing a workspace, sent twice', () => {
  it('makes one team and one person', async () => {
    const { admin } = house;
    const repeated = async (name: 'addTeam' | 'addPerson', body: unknown) => {
      const commandId = uuidv7();
      const first = await call(product, name, { as: admin, commandId, body });
      const before = await everyItem(product);
      const again = await call(product, name, { as: admin, commandId, body });
      expect(again.json).toEqual(first.json);
      expect(writtenBetween(before, await everyItem(product))).toEqual([]);
    };
    await repeated('addTeam', { name: 'Support', kind: 'business' });
    await repeated('addPerson', {
      name: 'New Person',
      email: 'new@people.test',
      roles: ['contributor'],
      teams: [house.team],
    });
  });

  it('refuses other content under an id that was used', async () => {
    const commandId = uuidv7();
    const { admin } = house;
    await call(product, 'addTeam', { as: admin, commandId, body: { name: 'A', kind: 'business' } });
    const other = await call(product, 'addTeam', {
      as: admin,
      commandId,
      body: { name: 'B', kind: 'business' },
    });
    expect(other).toMatchObject({ status: 422, json: { code: 'command_reused' } });
  });
});
