import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resumeMail } from '#application/mail/resume-mail.ts';
import { call, done, newId, openProduct, type Product } from '#test/http/harness.ts';
import { type House, openHouse } from '#test/http/pilot-life.ts';
import { notePersonal } from '#test/logs/collected.ts';

let product: Product;
let house: House;
beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Door');
  await resume();
});
afterAll(() => product.close());
beforeEach(() => {
  product.mails.length = 0;
  delivering('sent');
});

function delivering(outcome: 'sent' | 'refused'): void {
  product.post.send = mail => {
    if (outcome === 'sent') product.mails.push(mail);
    return Promise.resolve(outcome === 'sent' ? { outcome } : { outcome, reason: 'planted' });
  };
}

const resume = () => resumeMail(product.deps.app, house.workspace);

/** Adds somebody as a contributor, and answers with the status. */
async function add(name: string, how: { welcome?: boolean; commandId?: string } = {}) {
  const { commandId = newId(product.clock), ...welcome } = how;
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@people.test`;
  notePersonal(email, name);
  const body = { name, email, roles: ['contributor'], teams: [house.team], ...welcome };
  return (await call(product, 'addPerson', { as: house.admin, body, commandId })).status;
}

describe('whoever is added to a workspace', () => {
  it('is mailed by whom, as what and where to sign in', async () => {
    expect(await add('Door Newcomer', { welcome: true })).toBe(201);
    expect(product.mails.map(({ to, subject }) => [to.email, subject])).toEqual([
      ['door.newcomer@people.test', 'Door Admin added you to Door Learning'],
    ]);
    expect(product.mails[0]?.text).toContain('Your role: contributor');
    expect(product.mails[0]?.text).toContain('https://countersign.test/app');
  });

  it('is mailed nothing where that is not wanted, then or later', async () => {
    expect(await add('Door Quiet')).toBe(201);
    expect(await add('Door Calm', { welcome: false })).toBe(201);
    await resume();
    expect(product.mails).toEqual([]);
  });

  it('is mailed once, however often the button is pressed', async () => {
    const commandId = newId(product.clock);
    for (const _ of [1, 2, 3]) await add('Door Twice', { welcome: true, commandId });
    await resume();
    expect(product.mails).toHaveLength(1);
  });

  it('is mailed later, once, where the mail could not go out', async () => {
    delivering('refused');
    expect(await add('Door Later', { welcome: true })).toBe(201);
    delivering('sent');
    await resume();
    await resume();
    expect(product.mails.map(({ to }) => to.email)).toEqual(['door.later@people.test']);
  });

  it('is mailed nothing when their roles change', async () => {
    await done(product, 'changePerson', {
      as: house.admin,
      params: { person: house.contributor.id },
      body: { roles: ['contributor', 'executive'], teams: [house.team] },
    });
    await resume();
    expect(product.mails).toEqual([]);
  });
});
