import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { reportOn } from '../../scripts/verify.ts';
import { signedDrawnPilot } from './drawn-pilot.ts';
import { call, done, openProduct, type Person, type Product } from './harness.ts';
import { type House, type Life, openHouse } from './pilot-life.ts';

let product: Product;
let house: House;
let life: Life;

type Next = { readonly number: number; readonly group: 'with-ai' | 'comparison' };

const as = (person: Person) => ({ as: person, params: { pilot: life.pilot } });

async function nextOf(person: Person): Promise<Next> {
  const { json } = await call(product, 'getWeek', { as: person });
  const [pilot] = json['pilots'] as { readonly tasks: readonly { readonly next: Next }[] }[];
  const next = pilot?.tasks[0]?.next;
  if (!next) throw new Error('Nothing is drawn for this person.');
  return next;
}

const logPiece = (person: Person, { number, group }: Next, changes: object = {}) =>
  call(product, 'logPiece', {
    ...as(person),
    body: {
      task: 'T1',
      number,
      workDate: '2026-07-07',
      used: group,
      minutes: String((group === 'with-ai' ? 30 : 60) + ((number * 7) % 9)),
      reworkMinutes: group === 'with-ai' ? '2' : '0',
      ...changes,
    },
  });

beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Controlled');
  life = await signedDrawnPilot(product, house, 'task');
});
afterAll(() => product.close());

describe('a controlled test over HTTP, from the template to its verdict', () => {
  it('says what it can show before anybody signs, and keeps it with the proposal', async () => {
    const plan = await done(product, 'planTest', {
      as: house.lead,
      query: {
        kind: 'mean',
        direction: 'decrease',
        role: 'primary',
        comparison: 'comparison-group',
        unitOfAssignment: 'task',
        scale: 'relative',
        change: '-0.2',
        confidence: '90',
        rule: 'reaches-target-and-is-real',
        minimumSample: '5',
        skewed: 'true',
        metric: 'task-minutes',
        people: '1',
        perWeek: '5',
        weeks: '2',
        today: '60',
        expected: '-0.3',
      },
    });
    expect(plan).toMatchObject({ units: { pilot: 5, comparison: 5 } });
    expect((plan['sentences'] as string[])[0]).toBe('This pilot cannot show what you ask of it.');
    const { json } = await call(product, 'getPilot', as(house.lead));
    expect(json).toMatchObject({
      versions: [{ prospects: [{ criterion: 'C1', atExpected: expect.stringMatching(/^0\.\d/) }] }],
      next: { sentence: 'Signed. Draw by lot what is done with AI, before it starts.' },
    });
  });

  it('shows the skeptic what the test can and cannot show', async () => {
    const page = await product.app.request(`/r/${life.secret}`);
    const text = await page.text();
    expect(text).toContain('draws by lot, for each piece of work');
    expect(text).toMatch(/if AI changed nothing, .* of 100 such pilots would come out met/);
  });

  it('starts only once it is drawn, and draws once', async () => {
    product.clock.setDay('2026-07-06');
    await done(product, 'recordBaseline', {
      ...as(house.lead),
      body: {
        criterion: 'C1',
        measurement: { shape: 'figure', value: '60' },
        measuredFrom: '2026-06-01',
        measuredTo: '2026-06-30',
      },
    });
    const early = await call(product, 'startPilot', as(house.lead));
    expect(early).toMatchObject({ status: 409, json: { code: 'draw_missing' } });
    await done(product, 'drawGroups', { ...as(house.lead), body: { units: [] } });
    const again = await call(product, 'drawGroups', { ...as(house.lead), body: { units: [] } });
    expect(again).toMatchObject({ status: 409, json: { code: 'drawn_already' } });
    await done(product, 'startPilot', as(house.lead));
  });

  it('says for each next piece how it is done, and takes it once', async () => {
    product.clock.setDay('2026-07-07');
    const groups: string[] = [];
    for (const person of [house.lead, house.contributor])
      for (let piece = 0; piece < 12; piece += 1) {
        const next = await nextOf(person);
        expect(next.number).toBe(piece);
        groups.push(next.group);
        expect((await logPiece(person, next)).status).toBe(200);
        if (piece === 0)
          expect(await logPiece(person, next)).toMatchObject({
            status: 409,
            json: { code: 'piece_out_of_turn' },
          });
      }
    expect(groups.filter(each => each === 'with-ai')).toHaveLength(12);
  });

  it('shows while it runs how many were logged and never what they say', async () => {
    const other = await nextOf(house.contributor);
    const used = other.group === 'with-ai' ? 'comparison' : 'with-ai';
    expect((await logPiece(house.contributor, other, { used })).status).toBe(200);
    const { json, text } = await call(product, 'getPilot', as(house.lead));
    const { pieces } = json['draw'] as { readonly pieces: Record<string, number> };
    expect((pieces['withAi'] ?? 0) + (pieces['without'] ?? 0)).toBe(25);
    expect(pieces['otherwise']).toBe(1);
    expect(json['observations']).toEqual([]);
    expect(text).not.toContain('seed');
  });

  it('keeps the seed to itself until the end, in files as well', async () => {
    const entries = await product.deps.app.ledger.read(pilotKey(house.workspace, life.pilot));
    const [, seed = ''] = /"seed":"(\w+)"/.exec(JSON.stringify(entries)) ?? [];
    expect(seed).not.toBe('');
    const file = await call(product, 'getEvidenceFile', as(house.contributor));
    expect((await reportOn(file.text)).holds).toBe(true);
    expect(file.text).not.toContain(seed);
    expect((await call(product, 'exportMe', { as: house.lead })).text).not.toContain(seed);
  });

  it('puts a piece right, with a reason', async () => {
    const { json } = await call(product, 'getWeek', { as: house.lead });
    const [week] = json['pilots'] as {
      tasks: readonly { next: { last: { seq: number; minutes: string; used: string } } }[];
    }[];
    const last = week?.tasks[0]?.next.last;
    const body = {
      now: { used: last?.used, minutes: '35', reworkMinutes: '0' },
      reason: 'The break was counted.',
    };
    const params = { pilot: life.pilot, seq: String(last?.seq) };
    await done(product, 'correctPiece', { as: house.lead, params, body });
    const foreign = await call(product, 'correctPiece', { as: house.contributor, params, body });
    expect(foreign).toMatchObject({ status: 403, json: { code: 'not_permitted' } });
  });

  it('is judged as it was drawn: met, as a controlled test', async () => {
    product.clock.setDay('2026-07-20');
    await done(product, 'judgePilot', as(house.lead));
    const { json } = await call(product, 'getPilot', as(house.lead));
    expect(json).toMatchObject({
      verdicts: [
        {
          outcome: 'met',
          criteria: [{ criterion: 'C1', outcome: 'met', grade: 'A', gradeName: 'controlled test' }],
        },
      ],
      observations: [
        { group: 'with-ai', measurement: { shape: 'rows' } },
        { group: 'comparison', measurement: { shape: 'rows' } },
      ],
    });
    const [verdict] = json['verdicts'] as { criteria: readonly { reasons: readonly string[] }[] }[];
    expect(verdict?.criteria[0]?.reasons).toContain(
      '1 of 25 pieces was done otherwise than drawn; it counts where it was drawn.',
    );
  });

  it('leaves a chain that is intact, with the draw before the start', async () => {
    const { json } = await call(product, 'listEntries', as(house.lead));
    expect(json['chain']).toEqual({ intact: true, faults: [] });
    const types = (json['entries'] as { events: readonly { type: string }[] }[]).flatMap(each =>
      each.events.map(event => event.type),
    );
    expect(types.indexOf('GroupsDrawn')).toBeGreaterThan(types.indexOf('CharterAgreed'));
    expect(types.indexOf('GroupsDrawn')).toBeLessThan(types.indexOf('PilotStarted'));
    expect(product.errors).toEqual([]);
  });
});
