import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSchedules } from '#application/schedules/run-schedules.ts';
import { hashAddress } from '#identity/secrets.ts';
import { call, done, openProduct, type Product } from '#test/http/harness.ts';
import { type House, openHouse, playUntil, postForm } from '#test/http/pilot-life.ts';

let product: Product;
let house: House;
beforeEach(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Clock');
});
afterEach(() => product.close());

/** What the schedule mails on a day at noon UTC: two in the afternoon in Berlin. */
async function mailedOn(day: string): Promise<string[]> {
  product.clock.setDay(day);
  product.mails.length = 0;
  await runSchedules(product.deps.app);
  return product.mails.map(each => each.subject);
}

const STILL_OPEN = 'Still open: is this a fair test? (Quiz drafts)';

describe('a charter that nobody answers', () => {
  it('is reminded of on days 3, 7 and 12, each once, and then no more', async () => {
    await playUntil(product, house, 'proposePilot');
    const reminded: string[] = [];
    for (let day = 1; day <= 25; day += 1) {
      const date = `2026-07-${String(day).padStart(2, '0')}`;
      for (const subject of await mailedOn(date)) reminded.push(`${date} ${subject}`);
    }
    expect(reminded).toEqual([
      `2026-07-04 ${STILL_OPEN}`,
      `2026-07-08 ${STILL_OPEN}`,
      `2026-07-13 ${STILL_OPEN}`,
    ]);
  });

  it('is reminded of once by whoever has been away, and the last says so', async () => {
    await playUntil(product, house, 'proposePilot');
    expect(await mailedOn('2026-07-14')).toEqual([STILL_OPEN]);
    expect(product.mails[0]?.text).toContain('This is the last reminder.');
  });

  it('is opened by the reminder, until the invitation ends that it reminds of', async () => {
    await playUntil(product, house, 'proposePilot');
    await mailedOn('2026-07-13');
    const [, secret = ''] = /\/r\/([\w-]{43})/.exec(product.mails[0]?.text ?? '') ?? [];
    expect((await product.app.request(`/r/${secret}`)).status).toBe(200);
    product.clock.setDay('2026-07-16');
    expect((await product.app.request(`/r/${secret}`)).status).toBe(410);
  });

  it('is not reminded of once it was answered, whatever the answer', async () => {
    const life = await playUntil(product, house, 'proposePilot');
    const { json } = await call(product, 'getPilot', {
      as: house.lead,
      params: { pilot: life.pilot },
    });
    const [version] = json['versions'] as { readonly version: number }[];
    await postForm(life, 'change-request', {
      commandId: product.deps.app.newId(),
      version: String(version?.version),
      words: 'Count the rework too.',
    });
    expect(await mailedOn('2026-07-05')).toEqual([]);
  });
});

describe('the weekly nudge', () => {
  const nudge = 'Two minutes: your week with AI';

  it('comes once, at the hour that the contributor chose, and names the pilot', async () => {
    await playUntil(product, house, 'startPilot');
    const choice = { nudge: { day: 2, hour: 13 }, stopped: [] };
    await done(product, 'chooseMail', { as: house.contributor, body: choice });
    await done(product, 'chooseMail', {
      as: house.lead,
      body: { ...choice, stopped: ['nudges'] },
    });
    expect(await mailedOn('2026-07-06')).toEqual([]);
    expect(await mailedOn('2026-07-07')).toEqual([nudge]);
    expect(product.mails[0]?.text).toContain('“Quiz drafts”');
    expect(await mailedOn('2026-07-07')).toEqual([]);
    expect(await mailedOn('2026-07-10')).toEqual([]);
  });

  it('does not come to whoever has logged the week', async () => {
    await playUntil(product, house, 'logTime');
    for (const person of [house.contributor, house.lead])
      await done(product, 'chooseMail', {
        as: person,
        body: { nudge: { day: 2, hour: 13 }, stopped: [] },
      });
    expect(await mailedOn('2026-07-07')).toEqual([nudge]);
    expect(product.mails.map(each => each.to.person)).toEqual([house.lead.id]);
  });
});

describe('the quarterly digest', () => {
  it('comes to executives on the first morning after the quarter, once', async () => {
    await playUntil(product, house, 'concludePilot');
    await done(product, 'changePerson', {
      as: house.admin,
      params: { person: house.skeptic.id },
      body: { roles: ['executive'], teams: [] },
    });
    expect(await mailedOn('2026-09-30')).toEqual([]);
    expect(await mailedOn('2026-10-01')).toEqual([
      'Q3 2026 on one page: what the AI pilots showed',
    ]);
    expect(product.mails[0]?.text).toContain('/scorecards/2026-Q3');
    expect(await mailedOn('2026-10-02')).toEqual([]);
  });
});

describe('ending mail at one click', () => {
  const unsubscribeLink = () =>
    product.mails[0]?.unsubscribe?.replace(/^https:\/\/[^/]+/, '') ?? '';
  const post = (path: string, body = 'List-Unsubscribe=One-Click') =>
    product.app.request(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

  it('changes nothing by opening the page, and ends reminders by one POST', async () => {
    await playUntil(product, house, 'proposePilot');
    await mailedOn('2026-07-04');
    const path = unsubscribeLink();
    const page = await product.app.request(path);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Stop reminders?');
    expect(await mailedOn('2026-07-08')).toEqual([STILL_OPEN]);
    expect((await post(path)).status).toBe(200);
    expect(await mailedOn('2026-07-13')).toEqual([]);
    const again = await post(`${path}/again`, '');
    expect(await again.text()).toContain('Stop reminders?');
    expect(await mailedOn('2026-07-14')).toEqual([STILL_OPEN]);
  });

  it('opens nothing else: the secret is no invitation, and an invitation no such secret', async () => {
    const life = await playUntil(product, house, 'proposePilot');
    await mailedOn('2026-07-04');
    const secret = unsubscribeLink().split('/').at(-1);
    expect((await product.app.request(`/r/${secret}`)).status).toBe(404);
    expect((await post(`/mail/${life.secret}`)).status).toBe(404);
  });

  it('is offered for no essential mail', async () => {
    await playUntil(product, house, 'judgePilot');
    expect(product.mails.length).toBeGreaterThan(4);
    for (const mail of product.mails) expect(mail.unsubscribe).toBeUndefined();
  });
});

describe('an address that bounces', () => {
  const mailOf = async (person: string) => {
    const { json } = await call(product, 'getWorkspace', { as: house.lead });
    const people = json['people'] as { readonly id: string; readonly mail?: unknown }[];
    return people.find(each => each.id === person)?.mail;
  };

  it('is shown beside the person, and mailed no more', async () => {
    const life = await playUntil(product, house, 'proposePilot');
    const email = product.mails.at(-1)?.to.email ?? '';
    await product.deps.app.mailboxes.markReturned(house.skeptic.id, {
      as: 'bounced',
      at: product.clock.now(),
      addressHash: hashAddress(email),
    });
    expect(await mailedOn('2026-07-04')).toEqual([]);
    expect(await mailOf(house.skeptic.id)).toMatchObject({
      returned: 'bounced',
      asks: [{ pilot: { id: life.pilot }, ask: 'signature', state: 'sent' }],
    });
  });

  it('is mailed again once somebody of the workspace says so', async () => {
    await playUntil(product, house, 'proposePilot');
    const email = product.mails.at(-1)?.to.email ?? '';
    const marked = {
      as: 'bounced',
      at: product.clock.now(),
      addressHash: hashAddress(email),
    } as const;
    await product.deps.app.mailboxes.markReturned(house.skeptic.id, marked);
    const retry = (person: string) =>
      call(product, 'tryAddressAgain', { as: house.lead, params: { person } });
    expect((await retry('nobody-here')).status).toBe(404);
    expect((await retry(house.skeptic.id)).status).toBe(200);
    expect(await mailOf(house.skeptic.id)).not.toHaveProperty('returned');
    expect(await mailedOn('2026-07-04')).toEqual([STILL_OPEN]);
  });

  it('is another once the person has a new one', async () => {
    await playUntil(product, house, 'proposePilot');
    await product.deps.app.mailboxes.markReturned(house.skeptic.id, {
      as: 'bounced',
      at: product.clock.now(),
      addressHash: hashAddress('old@people.test'),
    });
    expect(await mailedOn('2026-07-04')).toEqual([STILL_OPEN]);
  });

  it('shows what was mailed, and what comes next', async () => {
    await playUntil(product, house, 'proposePilot');
    await mailedOn('2026-07-04');
    expect(await mailOf(house.skeptic.id)).toMatchObject({
      asks: [
        {
          ask: 'signature',
          state: 'sent',
          lastReminder: '2026-07-04T12:00:00.000Z',
          nextReminder: '2026-07-08T07:00:00.000Z',
        },
      ],
    });
  });
});
