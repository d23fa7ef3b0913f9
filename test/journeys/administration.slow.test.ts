import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, openBrowser, PHONE } from '../web/browser.ts';
import { button, folded, link } from './controls.ts';
import { arrive, type Person } from './person.ts';
import { type Product, startProduct } from './product.ts';

const ADMIN = 'mara@northwind.example';
const COMPLIANCE = { name: 'Samir Haddad', email: 'samir@northwind.example' };
const AREAS = ['Learner-data governance', 'Transparency', 'Bias mitigation', 'Human oversight'];

/** What an adult reads of plain prose in a minute (M. Brysbaert, 2019: 238 on average). */
const WORDS_A_MINUTE = 238;

/** The demo's workspace is one for both screens: what is done on the phone is there at the desk. */
const SCREENS = [
  { at: '390 px', viewport: PHONE, scheme: 'dark', newcomer: 'Noor Haddad-Blum', band: 'trainers' },
  { at: '1280 px', viewport: DESK, scheme: 'light', newcomer: 'Ola Nyberg', band: 'authors' },
] as const;

let browser: Browser;
let data = '';
let product: Product;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'administration-'));
  [product, browser] = await Promise.all([startProduct({ data }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(data, { recursive: true, force: true });
});

const signIn = ({ page }: Person, email: string, path: string) =>
  page.goto(`${product.url}/auth/sign-in?hint=${encodeURIComponent(email)}&return=${path}`);

describe.each(SCREENS)('an admin at $at', screen => {
  const { newcomer, band } = screen;
  let admin: Person;
  beforeAll(async () => {
    admin = await arrive(browser, screen);
    await signIn(admin, ADMIN, '/app/people');
  });
  afterAll(() => admin?.page.context().close());

  const entryOf = (name: string): Locator =>
    admin.page.locator('li.person').filter({ hasText: name });

  it('adds a person with role and team in six interactions, and learns how they get in', async () => {
    const { press, type } = admin;
    const form = folded(admin, 'Add a person');
    admin.countFromHere();
    await press(form.locator('summary'));
    await type(form.getByLabel('Name'), newcomer);
    await type(form.getByLabel('E-mail address'), `${band}@northwind.example`);
    await press(form.getByRole('group', { name: 'Roles' }).getByText('Skeptic', { exact: true }));
    await press(form.getByRole('group', { name: 'Teams' }).getByText('Legal', { exact: true }));
    await press(form.getByRole('button', { name: 'Add' }));
    expect(admin.interactions()).toBeLessThanOrEqual(6);
    await form.getByText(`${newcomer} has been added.`).waitFor();
    expect(await entryOf(newcomer).textContent()).toContain('Skeptic');
    await admin.look('70-person-added');
  });

  it('gives them another role in three, and takes them out in three', async () => {
    const { page, press } = admin;
    admin.countFromHere();
    await press(entryOf(newcomer).getByRole('button', { name: /^Change/ }));
    await press(
      entryOf(newcomer)
        .getByRole('group', { name: 'Roles' })
        .getByText('Executive', { exact: true }),
    );
    await press(entryOf(newcomer).getByRole('button', { name: 'Save' }));
    await entryOf(newcomer).getByText('Skeptic, Executive').waitFor();
    expect(admin.interactions()).toBeLessThanOrEqual(3);
    admin.countFromHere();
    await press(entryOf(newcomer).locator('summary'));
    await press(entryOf(newcomer).getByRole('button', { name: /^Remove/ }));
    await press(page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(admin.interactions()).toBeLessThanOrEqual(3);
    await page.getByRole('heading', { name: 'Who has left' }).waitFor();
    expect(
      await entryOf(newcomer)
        .getByRole('button', { name: /^Change/ })
        .count(),
    ).toBe(0);
    await admin.look('71-person-removed');
  });

  it('sets a rate and plans a figure of the year, in four interactions each', async () => {
    const { page, press, type, choose } = admin;
    admin.countFromHere();
    await press(link(admin, 'Rates and goals'));
    await page.getByRole('heading', { level: 1, name: 'Rates and goals' }).waitFor();
    expect(await admin.wordsOnScreen()).toBeLessThanOrEqual(WORDS_A_MINUTE);
    const rate = folded(admin, 'Set a rate');
    await press(rate.locator('summary'));
    await press(rate.getByRole('button', { name: 'Set the rate' }));
    await rate.getByText('Say which role.').waitFor();
    admin.countFromHere();
    await type(rate.getByLabel('Role'), band);
    await type(rate.getByLabel(/^From/), '40');
    await type(rate.getByLabel(/^To/), '45.50');
    await press(rate.getByRole('button', { name: 'Set the rate' }));
    await page.getByRole('cell', { name: band, exact: true }).waitFor();
    expect(admin.interactions()).toBeLessThanOrEqual(4);
    admin.countFromHere();
    const goal = folded(admin, 'Plan a goal');
    await press(goal.locator('summary'));
    await choose(goal.getByLabel('Goal', { exact: true }), 'Pilots judged');
    await type(goal.getByLabel(/^Plan for/), '6');
    await press(goal.getByRole('button', { name: 'Plan it' }));
    await page.getByRole('cell', { name: 'Pilots judged' }).waitFor();
    expect(admin.interactions()).toBeLessThanOrEqual(4);
    await admin.look('72-rates-and-goals');
  });

  it('reads it all in the log, each in a sentence', async () => {
    const { page, press } = admin;
    await press(link(admin, 'People'));
    await press(link(admin, 'Activity'));
    await page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor();
    const newest = await page
      .locator('tbody tr')
      .evaluateAll(rows => rows.slice(0, 5).map(row => row.lastElementChild?.textContent));
    const year = await page.evaluate(() => new Date().getFullYear());
    expect(newest).toEqual([
      `Planned 6 pilots to be judged in ${year}.`,
      `Set the hourly rate of “${band}”: 40.00 to 45.50 EUR.`,
      `Removed ${newcomer} from the workspace.`,
      `Changed ${newcomer}’s roles from skeptic to skeptic and executive.`,
      `Added ${newcomer} as skeptic, on Legal.`,
    ]);
    await admin.look('73-activity');
    expect(admin.errors).toEqual([]);
  });
});

describe.each(SCREENS)('a compliance partner at $at', screen => {
  let partner: Person;
  beforeAll(async () => {
    partner = await arrive(browser, screen);
    await signIn(partner, COMPLIANCE.email, '/app');
    await partner.page.getByRole('heading', { level: 1, name: 'Pilots' }).waitFor();
  });
  afterAll(() => partner?.page.context().close());

  const safeguard = (area: string): Locator =>
    partner.page.locator('.safeguards > li').filter({ hasText: area });

  it('finds who answers for each safeguard, how it stands and until when, two presses from the board', async () => {
    const { page, press } = partner;
    partner.countFromHere();
    await press(link(partner, 'Reports'));
    await press(link(partner, 'Declarations'));
    await page.getByRole('heading', { name: 'Ethics safeguards' }).waitFor();
    expect(partner.interactions()).toBe(2);
    for (const area of AREAS) {
      const told = (await safeguard(area).textContent()) ?? '';
      expect(told).toContain('In force');
      expect(told).toContain('Owned by Mara Lindqvist, with Samir Haddad.');
      expect(told).toMatch(/Next review by [A-Z]\w+ \d+, \d{4} · valid until [A-Z]\w+ \d+, \d{4}/);
    }
    await partner.look('74-safeguards');
  });

  it('records a review in two presses, half a year ahead', async () => {
    const { press } = partner;
    const [area = ''] = AREAS;
    partner.countFromHere();
    await press(safeguard(area).getByRole('button', { name: /^I have reviewed it/ }));
    await press(safeguard(area).getByRole('button', { name: 'Record my review' }));
    const today = await partner.page.evaluate(() =>
      new Date().toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'Europe/Berlin' }),
    );
    await safeguard(area).getByText(`reviewed by ${COMPLIANCE.name} on ${today}`).waitFor();
    expect(partner.interactions()).toBe(2);
  });

  it('renews a policy in three, from what it said', async () => {
    const { page, press, choose } = partner;
    const form = folded(partner, 'Set a policy');
    const words = await safeguard('Transparency').locator('blockquote').textContent();
    partner.countFromHere();
    await press(form.locator('summary'));
    await choose(form.getByLabel('Area'), 'Transparency');
    expect(await form.getByLabel('The policy').inputValue()).toBe(words);
    await partner.look('75-renew-a-policy');
    await press(form.getByRole('button', { name: 'Set it' }));
    await form.getByText('It is on record').waitFor();
    expect(partner.interactions()).toBe(3);
    const told = (await safeguard('Transparency').textContent()) ?? '';
    expect(told).not.toContain('reviewed by');
    expect(await page.locator('.safeguards').textContent()).not.toContain('overdue');
  });

  it('narrows the log to what concerns them, and takes it along as CSV', async () => {
    const { page, press, choose } = partner;
    await press(link(partner, 'People'));
    partner.countFromHere();
    await press(link(partner, 'Activity'));
    await choose(page.getByLabel('By whom'), COMPLIANCE.name);
    await choose(page.getByLabel('About what'), 'Declarations');
    const status = (await page.getByRole('status').first().textContent()) ?? '';
    const count = Number.parseInt(status, 10);
    expect(count).toBeGreaterThanOrEqual(5);
    expect(await page.locator('tbody tr').count()).toBe(count);
    expect(await page.locator('tbody tr').first().textContent()).toContain(
      'Set the policy for transparency, owned by Mara Lindqvist with Samir Haddad',
    );
    const download = page.waitForEvent('download');
    await press(button(partner, 'Save these as CSV'));
    expect(partner.interactions()).toBeLessThanOrEqual(4);
    const csv = await readFile(await (await download).path(), 'utf8');
    const lines = csv.split('\r\n');
    expect(lines).toHaveLength(count + 1);
    expect(lines.slice(1).every(line => line.includes(`"${COMPLIANCE.name}","declarations"`))).toBe(
      true,
    );
    await partner.look('76-activity-narrowed');
    expect(partner.errors).toEqual([]);
  });
});
