import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK, openBrowser, PHONE } from '../web/browser.ts';
import {
  addPeople,
  askTheSkeptic,
  conclude,
  describePilot,
  foundWorkspace,
  judge,
  moveTime,
  propose,
  recordBaseline,
  recordResults,
  start,
  writeTheTest,
} from './lead.ts';
import { PEOPLE, PILOT, WORDS } from './parts.ts';
import { arrive, type Person } from './person.ts';
import { type Product, startProduct } from './product.ts';
import { accept, answer, sign } from './skeptic.ts';

/** What an adult reads of plain prose at leisure (M. Brysbaert, 2019: 238 on average). */
const WORDS_A_MINUTE = 238;

/** Each page is walked on a phone and at a desk, and held against axe once in each scheme. */
const SCREENS = [
  { at: '390 px', viewport: PHONE, scheme: 'light' },
  { at: '1280 px', viewport: DESK, scheme: 'dark' },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(SCREENS)('a pilot at $at', screen => {
  let data = '';
  let product: Product;
  let lead: Person;
  let skeptic: Person;
  let contributor: Person;
  let executive: Person;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'journey-'));
    product = await startProduct({ data, empty: true });
    lead = await arrive(browser, screen);
    skeptic = await arrive(browser, screen, { script: false });
    contributor = await arrive(browser, screen);
    executive = await arrive(browser, screen);
  });
  afterAll(async () => {
    await product?.stop();
    await rm(data, { recursive: true, force: true });
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const everybody = { lead, skeptic, contributor, executive };
    for (const [name, { photograph }] of Object.entries(everybody))
      await photograph(`failed-${name}`);
  });

  const signIn = ({ page }: Person, { email }: { readonly email: string }, path: string) =>
    page.goto(`${product.url}/auth/sign-in?hint=${encodeURIComponent(email)}&return=${path}`);

  it('is described by its lead, who asks the skeptic first', async () => {
    await foundWorkspace(lead, product.url);
    await addPeople(lead);
    lead.countFromHere();
    await describePilot(lead);
    await askTheSkeptic(lead);
  });

  it('takes the skeptic’s answer without script', async () => {
    await answer(skeptic, product.url);
  });

  it('is proposed with the skeptic’s own words, in at most twenty interactions from the board', async () => {
    await writeTheTest(lead);
    await propose(lead);
    expect(lead.interactions()).toBeLessThanOrEqual(20);
  });

  it('is signed in at most six interactions and two minutes of reading from the mail, without script', async () => {
    const { words } = await sign(skeptic, product.url);
    expect(words).toBeLessThanOrEqual(2 * WORDS_A_MINUTE);
    expect(skeptic.interactions()).toBeLessThanOrEqual(6);
  });

  it('starts once its figure before the start is there', async () => {
    await recordBaseline(lead);
    await moveTime(lead, 'Next week');
    await start(lead);
  });

  it('takes a contributor’s week in at most six interactions', async () => {
    const { page, press, type } = contributor;
    await signIn(contributor, PEOPLE.contributor, '/app');
    await contributor.look('20-contributor-board');
    contributor.countFromHere();
    await press(page.getByRole('link', { name: 'This week' }));
    await press(page.getByRole('button', { name: /^Increase/ }));
    await press(page.getByRole('button', { name: /^Increase/ }));
    await type(page.getByLabel('Each took'), '40');
    await contributor.look('21-contributor-week');
    await press(page.getByRole('button', { name: 'Log 2 pieces of work' }));
    await page.getByText('Logged for this week. Thank you.').waitFor();
    expect(contributor.interactions()).toBeLessThanOrEqual(6);
    await contributor.look('22-contributor-logged');
  });

  it('is judged after its end date, by its pasted results', async () => {
    await recordResults(lead);
    await moveTime(lead, 'End date');
    await judge(lead);
  });

  it('has its verdict accepted by the skeptic, without script', async () => {
    await accept(skeptic, product.url);
  });

  it('is concluded by its lead', async () => {
    await conclude(lead);
  });

  it('stands on the scorecard that an executive reads', async () => {
    const { page, press } = executive;
    await signIn(executive, PEOPLE.executive, '/app');
    await press(page.getByRole('link', { name: 'Reports' }));
    await page.getByRole('heading', { name: 'Reports' }).waitFor();
    await executive.look('40-reports');
    const scorecard = page.getByRole('link', { name: /^Scorecard/ });
    const title = (await scorecard.textContent()) ?? '';
    await press(scorecard);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    const quarter = page.url().split('/').at(-1) ?? '';
    expect(title).toBe(`Scorecard ${quarter.split('-').reverse().join(' ')}`);
    await executive.look('41-scorecard-in-the-app');
    await page.goto(`${product.url}/scorecards/${quarter}`);
    expect(await page.getByRole('main').textContent()).toContain(PILOT);
    expect(await executive.wordsOnScreen()).toBeLessThanOrEqual(3 * WORDS_A_MINUTE);
    await executive.look('42-scorecard');
  });

  it('is all there after a restart', async () => {
    const port = Number(new URL(product.url).port);
    await product.stop();
    product = await startProduct({ data, empty: true, port });
    const { page } = lead;
    await page.goto(`${product.url}/app`);
    await page.getByRole('heading', { name: /^Concluded/ }).waitFor();
    await lead.look('50-board-after-restart');
    await page.getByRole('link', { name: PILOT }).click();
    const overview = page.getByRole('main');
    await overview.getByText('Concluded on').waitFor();
    expect(await overview.textContent()).toContain(WORDS.success);
    expect(await overview.textContent()).toContain(`${PEOPLE.skeptic.name} accepts it`);
    await page.getByRole('link', { name: 'Ledger' }).click();
    await page.getByText('The chain is intact.').waitFor();
    await lead.look('51-ledger');
  });

  it('went by without an error in any page', () => {
    const everybody = [lead, skeptic, contributor, executive];
    expect(everybody.flatMap(each => each.errors)).toEqual([]);
  });
});
