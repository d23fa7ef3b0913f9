import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PHONE } from '../web/browser.ts';
import { button, folded, link } from './controls.ts';
import { mailedLink } from './mailbox.ts';
import { arrive, type Person } from './person.ts';
import { type Product, startProduct } from './product.ts';

const LEAD = 'mara@northwind.example';
const FINANCE = { name: 'Victor Stahl', email: 'victor@northwind.example' };

let browser: Browser;
let data = '';
let product: Product;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'money-'));
  [product, browser] = await Promise.all([startProduct({ data }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(data, { recursive: true, force: true });
});

const signIn = ({ page }: Person, email: string, path: string) =>
  page.goto(`${product.url}/auth/sign-in?hint=${encodeURIComponent(email)}&return=${path}`);

describe('the money of a pilot, on a phone', () => {
  const PILOT = 'Practice for stalled deals';
  let lead: Person;
  let finance: Person;
  beforeAll(async () => {
    const screen = { viewport: PHONE, scheme: 'light' } as const;
    lead = await arrive(browser, screen);
    finance = await arrive(browser, screen);
    await signIn(lead, LEAD, '/app');
  });
  afterAll(async () => {
    await lead?.page.context().close();
    await finance?.page.context().close();
  });

  it('takes how its effect will be told apart before the start', async () => {
    const { page, press, type } = lead;
    await press(link(lead, 'Answers for starters in Support, drawn by lot'));
    await press(link(lead, 'Costs'));
    const form = folded(lead, 'Choose');
    await press(form.locator('summary'));
    await press(form.getByText('A comparison group', { exact: true }));
    await type(form.getByLabel('Why this way'), 'The lot makes the groups alike.');
    await press(form.getByRole('button', { name: 'Choose it' }));
    await page.getByText(/100\s?% of the effect is taken to be the pilot’s/).waitFor();
  });

  it('takes people’s time at the upper rate of their band, and money as it was paid', async () => {
    const { page, press, type, choose } = lead;
    await press(link(lead, 'Board'));
    await press(link(lead, PILOT));
    await press(link(lead, 'Costs'));
    await page.getByRole('heading', { name: '€5,350 spent so far' }).waitFor();
    const time = page.getByRole('group', { name: 'Record people’s time' });
    lead.countFromHere();
    await choose(time.getByLabel('Kind'), 'Training');
    await choose(time.getByLabel('Role band'), 'learning designers');
    await type(time.getByLabel(/^Hours/), '5');
    await time.getByText('That is €300.').waitFor();
    await press(time.getByRole('button', { name: 'Record the time' }));
    await page.getByRole('heading', { name: '€5,650 spent so far' }).waitFor();
    expect(lead.interactions()).toBe(4);
    const cost = page.getByRole('group', { name: 'Record a cost' });
    await choose(cost.getByLabel('Kind'), 'Rework');
    await type(cost.getByLabel(/^Amount/), '0');
    await press(cost.getByRole('button', { name: 'Record' }));
    await page.getByText('Not recorded yet').waitFor({ state: 'detached' });
    await lead.look('80-costs');
  });

  it('asks finance for a price by mail, which they sign in one press', async () => {
    const { page, press, type, choose } = lead;
    const form = folded(lead, 'Propose a price');
    lead.countFromHere();
    await press(form.locator('summary'));
    await choose(form.getByLabel('The price of what'), 'One of the days in “Deal cycle”');
    await type(form.getByLabel(/^From/), '300');
    await type(form.getByLabel(/^To/), '450');
    await type(form.getByLabel('Where the price comes from'), 'A day less to carry the pipeline.');
    await choose(form.getByLabel('Who signs for finance'), FINANCE.name);
    await press(form.getByRole('button', { name: 'Ask for the signature' }));
    await page.getByText(`Waiting for ${FINANCE.name} to sign`).waitFor();
    expect(lead.interactions()).toBeLessThanOrEqual(7);

    const mailed = await mailedLink(finance, product.url, /worth/);
    const target = (await mailed.getAttribute('href')) ?? '';
    await signIn(finance, FINANCE.email, encodeURIComponent(new URL(target, product.url).pathname));
    await button(finance, 'Sign this price for finance').waitFor();
    await finance.look('81-price-to-sign');
    await finance.press(button(finance, 'Sign this price for finance'));
    await finance.page.getByText(`Signed for finance by ${FINANCE.name}`).nth(1).waitFor();
  });

  it('tells the return as a range once it is judged, with what it rests on', async () => {
    const { page, press } = lead;
    await page.reload();
    await press(button(lead, 'Lock the figures and judge'));
    await page.getByRole('heading', { name: 'Return' }).waitFor();
    const told = (await page.locator('section.reader').textContent()) ?? '';
    expect(told).toMatch(/€[\d,]+ to €[\d,]+/);
    await lead.look('82-return');
  });

  it('shows its skeptic the result over time beside the verdict, without script', async () => {
    const skeptic = await arrive(browser, { viewport: PHONE, scheme: 'light' }, { script: false });
    const { page, press } = skeptic;
    await press(await mailedLink(skeptic, product.url, new RegExp(`The verdict on ${PILOT}`)));
    const chart = page.locator('figure').filter({ hasText: 'before the start' }).first();
    expect(await chart.locator('svg').getAttribute('aria-label')).toMatch(
      /^Close rate over time: 29\.8% before the start, [\d.]+% without AI, [\d.]+% with AI$/,
    );
    await press(chart.locator('summary'));
    expect(await chart.locator('tbody tr').count()).toBe(7);
    await skeptic.look('84-verdict-over-time');
    await page.context().close();
  });

  it('stands on the scorecard, and unfolds to the entries that it is made of', async () => {
    const { page, press } = lead;
    await press(link(lead, 'Reports'));
    const scorecard = page.getByRole('link', { name: /^Scorecard Q/ }).first();
    const quarter = ((await scorecard.getAttribute('href')) ?? '').split('/').at(-1);
    await page.goto(`${product.url}/scorecards/${quarter}`);
    lead.countFromHere();
    await press(page.locator('a[href$="/figures/money"]').first());
    await press(link(lead, PILOT));
    const told = (await page.getByRole('main').textContent()) ?? '';
    expect(told).toContain(
      'Recorded a cost of 300 EUR for training (5 hours of “learning designers”)',
    );
    expect(told).toContain('one day of “Deal cycle” is worth 300 to 450 EUR');
    expect(told).toContain('Signed what it is worth, for finance.');
    expect(told).toContain('Chose to tell the effect apart by a comparison group');
    await lead.look('83-money-unfolded');
    expect([...lead.errors, ...finance.errors]).toEqual([]);
  });
});
