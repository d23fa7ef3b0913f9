import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { INVITATION_DAYS } from '#identity/invitations.ts';
import { call, done, everyItem, openProduct, type Product, writtenBetween } from './harness.ts';
import {
  type House,
  type Life,
  openHouse,
  playUntil,
  postForm,
  secretMailed,
  versionOf,
} from './pilot-life.ts';
import { askForCode, codeOf, confirm, hashOf, signaturesOf } from './signing-steps.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let product: Product;
let house: House;
let life: Life;
let houses = 0;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product.close());
// People of their own for each test: mailboxes are limited by the hour.
beforeEach(async () => {
  houses += 1;
  house = await openHouse(product, `Links${houses}`);
  life = await playUntil(product, house, 'proposePilot');
});

describe('a link', () => {
  const open = (secret: string, init: RequestInit = {}) =>
    product.app.request(`/r/${secret}`, init);

  it('that a mail scanner opens, follows and asks for again changes nothing', async () => {
    const before = await everyItem(product);
    for (const address of ['', '?step=sign', '?done=sign', '/code', '/confirm', '/delegation'])
      for (const method of ['GET', 'HEAD'])
        expect((await open(`${life.secret}${address}`, { method })).status).toBeLessThan(400);
    expect(writtenBetween(before, await everyItem(product))).toEqual([]);
  });

  it(`is readable for ${INVITATION_DAYS} days, on any device, and expires unsigned`, async () => {
    product.clock.pass((INVITATION_DAYS - 1) * DAY_MS);
    expect((await open(life.secret)).status).toBe(200);
    product.clock.pass(2 * DAY_MS);
    const expired = await open(life.secret);
    expect(expired.status).toBe(410);
    expect(codeOf(await expired.text())).toBe('expired_link');
    const code = await postForm(life, 'code', { step: 'sign', charterHash: await hashOf(life) });
    expect(codeOf(code.text)).toBe('expired_link');
    expect(await signaturesOf(life)).toBe(0);
  });

  it('is void once a new one was mailed, and so is a code that it had asked for', async () => {
    const old = life.secret;
    const code = await askForCode(life);
    await done(product, 'resendInvitation', {
      as: house.lead,
      params: { pilot: life.pilot },
      body: { person: house.skeptic.id },
    });
    expect(codeOf(await (await open(old)).text())).toBe('revoked_link');
    expect(codeOf((await confirm(life, code)).text)).toBe('revoked_link');
    expect(await signaturesOf(life)).toBe(0);
    life.secret = secretMailed(product);
    expect(life.secret).not.toBe(old);
    expect((await confirm(life, await askForCode(life))).status).toBe(303);
    const { json } = await call(product, 'listInvitations', {
      as: house.lead,
      params: { pilot: life.pilot },
    });
    const links = json['invitations'] as { readonly state: string }[];
    // The question's and the proposal's; then the new one, and the receipt's.
    expect(links.map(each => each.state).sort()).toEqual(['holds', 'holds', 'void', 'void']);
  });

  it('of one pilot signs nothing of another', async () => {
    const { secret } = life;
    const other = await playUntil(product, house, 'proposePilot');
    const code = await askForCode(life);
    const { version, hash } = await versionOf(other);
    const crossed = await postForm({ product, secret }, 'confirm', {
      commandId: uuidv7(),
      step: 'sign',
      version,
      charterHash: hash,
      code,
      name: house.skeptic.name,
    });
    expect(crossed.status).toBeGreaterThanOrEqual(400);
    life = other;
    expect(await signaturesOf(life)).toBe(0);
  });

  it('that is wrong takes as long as one that is unknown, and reads as much', async () => {
    const wrong = `${life.secret.slice(0, -1)}${life.secret.endsWith('A') ? 'B' : 'A'}`;
    const unknown = 'Q'.repeat(43);
    const timeOf = async (secret: string): Promise<number> => {
      const from = performance.now();
      expect((await open(secret)).status).toBe(404);
      return performance.now() - from;
    };
    const times = { wrong: [] as number[], unknown: [] as number[] };
    await timeOf(wrong);
    for (let i = 0; i < 60; i += 1) {
      times.wrong.push(await timeOf(wrong));
      times.unknown.push(await timeOf(unknown));
    }
    // The fastest of each is what neither the machine nor its other work has added to.
    const ratio = Math.min(...times.wrong) / Math.min(...times.unknown);
    console.log(`wrong to unknown: ${ratio.toFixed(2)}`);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
    const requestsOf = async (secret: string): Promise<number> => {
      product.counts.reset();
      await open(secret);
      return product.counts.total();
    };
    expect(await requestsOf(wrong)).toBe(await requestsOf(unknown));
  });
});

describe('a signature that is passed on', () => {
  it('goes by code to a colleague, who takes it over by their link alone and signs', async () => {
    const code = await askForCode(life, 'delegate', {
      name: 'Codes Colleague',
      email: 'colleague@finance.test',
    });
    expect(
      (await confirm(life, code, { step: 'delegate', name: '' })).status,
    ).toBeGreaterThanOrEqual(400);
    const { version, hash } = await versionOf(life);
    const passed = await postForm(life, 'confirm', {
      commandId: uuidv7(),
      step: 'delegate',
      version,
      charterHash: hash,
      code,
    });
    expect(passed.status).toBe(303);
    const asked = product.mails.findLast(each => each.to.email === 'colleague@finance.test');
    expect(asked?.subject).toContain('asks you to sign in their place');
    life.secret = secretMailed(product);
    const page = await (await product.app.request(`/r/${life.secret}`)).text();
    expect(page).toContain(`Will you sign in ${house.skeptic.name}’s place?`);
    const taken = await postForm(life, 'delegation', { commandId: uuidv7(), answer: 'accept' });
    expect(taken.status).toBe(303);
    const own = await askForCode(life);
    expect((await confirm(life, own, { name: 'Codes Colleague' })).status).toBe(303);
    const { json } = await call(product, 'getPilot', {
      as: house.lead,
      params: { pilot: life.pilot },
    });
    expect(json['phase']).toBe('agreed');
    const [agreed] = json['versions'] as { readonly places: readonly unknown[] }[];
    expect(agreed?.places).toMatchObject([
      { named: { name: house.skeptic.name }, holder: { name: 'Codes Colleague' } },
    ]);
  });

  it('never goes to the pilot’s own team, and no code is mailed for it', async () => {
    const mails = product.mails.length;
    const refused = await postForm(life, 'code', {
      step: 'delegate',
      charterHash: await hashOf(life),
      name: house.lead.name,
      email: `links${houses}.lead@people.test`,
    });
    expect(codeOf(refused.text)).toBe('not_outside');
    expect(product.mails).toHaveLength(mails);
  });
});
