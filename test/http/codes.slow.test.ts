import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invitedPeople } from '#application/invited/invited-people.ts';
import { ATTEMPTS_PER_HOUR } from '#identity/attempts.ts';
import { CODE_MINUTES, CODE_TRIES, CODES_PER_HOUR } from '#identity/invitations.ts';
import { call, done, everyItem, openProduct, type Product } from './harness.ts';
import {
  codeMailed,
  type House,
  type Life,
  openHouse,
  playUntil,
  postForm,
  versionOf,
} from './pilot-life.ts';
import { askForCode, codeOf, confirm, hashOf, signaturesOf, wrongFor } from './signing-steps.ts';

const MINUTE_MS = 60_000;

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
  house = await openHouse(product, `Codes${houses}`);
  life = await playUntil(product, house, 'proposePilot');
});

describe('a code', () => {
  it(`is used up by ${CODE_TRIES} wrong tries, right or not; a new one works then`, async () => {
    const code = await askForCode(life);
    const said: (string | undefined)[] = [];
    for (let i = 0; i < CODE_TRIES; i += 1)
      said.push(codeOf((await confirm(life, wrongFor(code))).text));
    expect(said).toEqual([...Array(CODE_TRIES - 1).fill('code_wrong'), 'code_used_up']);
    expect(codeOf((await confirm(life, code)).text)).toBe('code_used_up');
    expect(await signaturesOf(life)).toBe(0);
    expect((await confirm(life, await askForCode(life))).status).toBe(303);
    expect(await signaturesOf(life)).toBe(1);
  });

  it('replayed by another command signs nothing a second time', async () => {
    const code = await askForCode(life);
    expect((await confirm(life, code)).status).toBe(303);
    const replay = await confirm(life, code);
    expect(codeOf(replay.text)).toBe('code_used_up');
    expect(await signaturesOf(life)).toBe(1);
  });

  it('sent twice under one command answers the same and counts once', async () => {
    const code = await askForCode(life);
    const commandId = uuidv7();
    const both = [
      await confirm(life, code, { commandId }),
      await confirm(life, code, { commandId }),
    ];
    expect(both.map(each => each.status)).toEqual([303, 303]);
    expect(await signaturesOf(life)).toBe(1);
  });

  it('is no good for another step once it has signed', async () => {
    const code = await askForCode(life);
    await confirm(life, code);
    const decline = await confirm(life, code, { step: 'decline' });
    expect(decline.status).toBeGreaterThanOrEqual(400);
    expect(await signaturesOf(life)).toBe(1);
  });

  it('is no good for another step than the one it was asked for', async () => {
    const code = await askForCode(life, 'condition', { words: 'Legal reads it first.' });
    expect(codeOf((await confirm(life, code)).text)).toBe('code_missing');
    expect(await signaturesOf(life)).toBe(0);
  });

  it('is no good for another version', async () => {
    const code = await askForCode(life);
    const { hash: before } = await versionOf(life);
    await done(product, 'saveDraft', {
      as: house.lead,
      params: { pilot: life.pilot },
      ifMatch: life.revision,
      body: {
        step: 'safeguards',
        values: {
          safeguards: {
            touchesLearnerData: false,
            humanCheck: 'Two reviewers release each quiz.',
            outputOwner: house.lead.id,
          },
        },
      },
    });
    await done(product, 'proposePilot', {
      as: house.lead,
      params: { pilot: life.pilot },
      ifMatch: life.revision + 1,
    });
    const old = await postForm(life, 'confirm', {
      commandId: uuidv7(),
      step: 'sign',
      version: '1',
      charterHash: before,
      code,
      name: house.skeptic.name,
    });
    expect(codeOf(old.text)).toBe('version_superseded');
    const current = await postForm(life, 'confirm', {
      commandId: uuidv7(),
      step: 'sign',
      version: '2',
      charterHash: await lastHash(),
      code,
      name: house.skeptic.name,
    });
    expect(codeOf(current.text)).toBe('code_missing');
  });

  it(`expires after ${CODE_MINUTES} minutes`, async () => {
    const code = await askForCode(life);
    product.clock.pass((CODE_MINUTES + 1) * MINUTE_MS);
    expect(codeOf((await confirm(life, code)).text)).toBe('code_expired');
    expect(await signaturesOf(life)).toBe(0);
  });

  it('asked for in two tabs: the last one counts, in either tab', async () => {
    const first = await askForCode(life);
    const second = await askForCode(life);
    if (first !== second) expect(codeOf((await confirm(life, first)).text)).toBe('code_wrong');
    expect((await confirm(life, second)).status).toBe(303);
    const other = await postForm(life, 'code', { step: 'sign', charterHash: await hashOf(life) });
    expect(other.status).toBe(303);
    expect(codeOf((await confirm(life, codeMailed(product))).text)).toBe('already_signed');
    expect(await signaturesOf(life)).toBe(1);
  });

  it(`is mailed ${CODES_PER_HOUR} times an hour for one link at the most`, async () => {
    for (let i = 0; i < CODES_PER_HOUR; i += 1) await askForCode(life);
    const over = await postForm(life, 'code', { step: 'sign', charterHash: await hashOf(life) });
    expect(codeOf(over.text)).toBe('code_too_soon');
    product.clock.pass(61 * MINUTE_MS);
    await askForCode(life);
  });

  it('never leaves the mail: neither the page nor the table holds its digits', async () => {
    const code = await askForCode(life);
    const page = await product.app.request(`/r/${life.secret}?step=sign`);
    expect(await page.text()).not.toContain(code);
    for (const [key, item] of await everyItem(product))
      if (key.startsWith('I#')) expect(item).not.toContain(`"${code}"`);
  });
});

async function lastHash(): Promise<string> {
  const { json } = await call(product, 'getPilot', {
    as: house.lead,
    params: { pilot: life.pilot },
  });
  const versions = json['versions'] as { readonly hash: string }[];
  return versions.at(-1)?.hash ?? '';
}

describe('a mailbox', () => {
  it(`gets ${ATTEMPTS_PER_HOUR.mailbox} codes an hour at the most, over all its links`, async () => {
    let mailed = 0;
    let said: string | undefined;
    for (let link = 0; link < 4 && said === undefined; link += 1) {
      life.secret = await product.deps.app.invitations.create({
        workspace: house.workspace,
        pilot: life.pilot,
        person: house.skeptic.id,
      });
      for (let i = 0; i < CODES_PER_HOUR - 1 && said === undefined; i += 1) {
        const sent = await postForm(life, 'code', {
          step: 'sign',
          charterHash: await hashOf(life),
        });
        if (sent.status === 303) mailed += 1;
        else said = codeOf(sent.text);
      }
    }
    expect(said).toBe('code_too_soon');
    expect(mailed).toBe(ATTEMPTS_PER_HOUR.mailbox);
  });
});

describe("a client's address", () => {
  it(`can try ${ATTEMPTS_PER_HOUR.address} times an hour, over everybody's links`, async () => {
    const { attempts } = product.deps.app;
    const address = '203.0.113.9';
    for (let i = 0; i < ATTEMPTS_PER_HOUR.address; i += 1)
      expect(await attempts.take('address', address)).toBe(true);
    const code = await askForCode(life);
    const { version, hash: charterHash } = await versionOf(life);
    const from = (client: string) =>
      invitedPeople(product.deps.app).confirm({
        secret: life.secret,
        commandId: uuidv7(),
        step: 'sign',
        version: Number(version),
        charterHash,
        code,
        name: house.skeptic.name,
        client,
      });
    expect(await from(address)).toMatchObject({ refusal: { code: 'too_many_attempts' } });
    expect(await from('203.0.113.10')).toEqual({ ok: true });
  });

  it('counts attempts at once each on its own', async () => {
    const { attempts } = product.deps.app;
    const taken = await Promise.all(
      Array.from({ length: 4 }, () => attempts.take('address', '203.0.113.11')),
    );
    expect(taken).toEqual([true, true, true, true]);
    const left = ATTEMPTS_PER_HOUR.address - 4;
    for (let i = 0; i < left; i += 1) await attempts.take('address', '203.0.113.11');
    expect(await attempts.take('address', '203.0.113.11')).toBe(false);
  });
});
