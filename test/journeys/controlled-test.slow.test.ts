import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PHONE } from '../web/browser.ts';
import {
  addPeople,
  askTheSkeptic,
  describePilot,
  foundWorkspace,
  moveTime,
  propose,
} from './lead.ts';
import { PEOPLE } from './parts.ts';
import { arrive, type Person } from './person.ts';
import { type Product, startProduct } from './product.ts';
import { answer, sign } from './skeptic.ts';

const TEMPLATE = 'Our own administration';

let browser: Browser;
let data = '';
let product: Product;
let lead: Person;
let skeptic: Person;
let contributor: Person;

beforeAll(async () => {
  browser = await openBrowser();
  data = await mkdtemp(join(tmpdir(), 'controlled-'));
  product = await startProduct({ data, empty: true });
  const screen = { viewport: PHONE, scheme: 'dark' } as const;
  lead = await arrive(browser, screen);
  skeptic = await arrive(browser, screen, { script: false });
  contributor = await arrive(browser, screen);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(data, { recursive: true, force: true });
});

describe("a controlled test of a team's own work, on a phone", () => {
  it('says what it can show while its lead types', async () => {
    await foundWorkspace(lead, product.url);
    await addPeople(lead);
    await describePilot(lead, TEMPLATE);
    await askTheSkeptic(lead);
    await answer(skeptic, product.url);
    const { page, press, type } = lead;
    await page.reload();
    await press(page.getByRole('button', { name: 'Use these words' }));
    await press(page.getByText('One figure'));
    await type(page.getByLabel(/^The figure/), '60');
    await type(page.getByLabel(/^How many people do this work/), '1');
    await page.getByText('This pilot may show what you ask of it. Of 100 like it:').waitFor();
    await page.getByLabel(/^How many pieces of work a week/).fill('3');
    await page.getByText('This pilot cannot show what you ask of it.').waitFor();
    await lead.look('60-cannot-show');
    await page.getByLabel(/^How many pieces of work a week/).fill('12');
    await page.getByText('This pilot can show what you ask of it. Of 100 like it:').waitFor();
    await lead.look('61-can-show');
    await press(page.getByRole('button', { name: 'Save and go on' }));
    await page.getByRole('heading', { name: 'Who takes part, and who signs' }).waitFor();
    await propose(lead);
  });

  it('is signed by a skeptic who reads what it cannot show', async () => {
    await sign(skeptic, product.url, TEMPLATE);
  });

  it('is drawn by lot before it starts', async () => {
    const { page, press } = lead;
    await page.reload();
    await press(page.getByRole('button', { name: 'Draw by lot' }));
    await lead.look('62-draw');
    await press(page.getByRole('button', { name: 'Draw', exact: true }));
    await page.getByRole('heading', { name: 'A controlled test' }).waitFor();
    await moveTime(lead, 'Next week');
    await press(page.getByRole('button', { name: 'Start the run' }));
    await page.getByText('Running', { exact: true }).first().waitFor();
  });

  it('says with AI or without for each next piece, logged by its minutes and one press', async () => {
    const { page, press, type } = contributor;
    const { email } = PEOPLE.contributor;
    await page.goto(
      `${product.url}/auth/sign-in?hint=${encodeURIComponent(email)}&return=/app/week`,
    );
    await page.getByText('Piece 1, do it').waitFor();
    await contributor.look('63-next-piece');
    contributor.countFromHere();
    await type(page.getByLabel(/^It took/).first(), '25');
    await press(page.getByRole('button', { name: 'Log it' }));
    await page.getByText('Piece 2, do it').waitFor();
    expect(contributor.interactions()).toBe(2);
    await contributor.look('64-piece-logged');
    await lead.page.reload();
    await lead.page.getByText('1 piece logged').waitFor();
    await lead.look('65-controlled-test');
  });

  it('went by without an error in any page', () => {
    expect([lead, skeptic, contributor].flatMap(each => each.errors)).toEqual([]);
  });
});
