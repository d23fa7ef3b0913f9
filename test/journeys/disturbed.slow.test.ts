import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PHONE } from '../web/browser.ts';
import { onThreeG } from './network.ts';
import { type Product, startProduct } from './product.ts';

const LEAD = 'mara@northwind.example';
const LONGEST_WAIT_MS = 30_000;

let browser: Browser;
let data = '';
let product: Product;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'disturbed-'));
  [product, browser] = await Promise.all([startProduct({ data }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(data, { recursive: true, force: true });
});

async function openContext(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-US' });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  return context;
}

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('setting up a pilot, disturbed', () => {
  let context: BrowserContext;
  let page: Page;
  let pilot = '';

  const read = async <Answer>(path: string): Promise<Answer> =>
    (await (await context.request.get(`${product.url}/api/v1${path}`)).json()) as Answer;
  const draft = () =>
    read<{ revision: number; draft: { name: string; tool?: string; hypothesis: string } }>(
      `/pilots/${pilot}`,
    );
  const signIn = (tab: Page, path: string) =>
    tab.goto(`${product.url}/auth/sign-in?hint=${LEAD}&return=${encodeURIComponent(path)}`);
  const save = (tab: Page) => tab.getByRole('button', { name: 'Save and go on' });
  const basics = () => `/app/pilots/${pilot}/set-up/basics`;

  beforeAll(async () => {
    context = await openContext();
    page = await context.newPage();
    await signIn(page, '/app/pilots/new');
  });
  afterAll(() => context?.close());

  it('begins one pilot however often its button is pressed', async () => {
    const before = (await read<{ pilots: unknown[] }>('/pilots')).pilots.length;
    await page.getByRole('button', { name: /^Use this one.*Quiz drafts$/ }).dblclick();
    await heading(page, 'What the pilot is');
    pilot = /pilots\/([^/]+)\//.exec(page.url())?.[1] ?? '';
    expect((await read<{ pilots: unknown[] }>('/pilots')).pilots).toHaveLength(before + 1);
  });

  it('still holds what was typed after a reload', async () => {
    await page.getByLabel('AI tool').fill('Draftwell');
    await page.reload();
    await page.getByText('Here is what you had typed and not saved yet.').waitFor();
    expect(await page.getByLabel('AI tool').inputValue()).toBe('Draftwell');
  });

  it('saves once on a slow network, however often its button is pressed', async () => {
    const before = (await draft()).revision;
    const restore = await onThreeG(page);
    await save(page).dblclick();
    await heading(page, 'What would success look like?');
    await restore();
    const after = await draft();
    expect(after.revision).toBe(before + 1);
    expect(after.draft.tool).toBe('Draftwell');
  });

  it('goes back to the page before, with what was saved', async () => {
    await page.goBack();
    await heading(page, 'What the pilot is');
    expect(await page.getByLabel('AI tool').inputValue()).toBe('Draftwell');
    await page.goForward();
    await heading(page, 'What would success look like?');
    await page.goBack();
  });

  it('shows both versions, and when the other came, where a second tab has saved the same page', async () => {
    const other = await context.newPage();
    await other.goto(product.url + basics());
    await page.getByLabel('AI tool').fill('My tool');
    await other.getByLabel('AI tool').fill('Their tool');
    await save(other).click();
    await heading(other, 'What would success look like?');
    await save(page).click();
    await page.getByText('Nothing has been lost. Here are both').waitFor();
    await page.getByText(/changed this page at \d{1,2}:\d{2}/).waitFor();
    const conflict = await page
      .getByRole('status')
      .filter({ hasText: 'Here are both' })
      .textContent();
    expect(conflict).toMatch(/Their tool[\s\S]*My tool/);
    await page.getByRole('button', { name: 'Save mine' }).click();
    await heading(page, 'What would success look like?');
    expect((await draft()).draft.tool).toBe('My tool');
    await other.close();
  });

  it('keeps what was typed when the session ends midway, and saves it after signing in again', async () => {
    await page.goBack();
    await page.getByLabel('Hypothesis').fill('Quizzes of the same quality take less time.');
    const before = (await draft()).revision;
    await context.clearCookies();
    await save(page).click();
    await page.waitForURL(/\/(oidc|interaction|auth)/);
    await signIn(page, basics());
    await page.getByText('Here is what you had typed and not saved yet.').waitFor();
    await save(page).click();
    await heading(page, 'What would success look like?');
    const after = await draft();
    expect(after.revision).toBe(before + 1);
    expect(after.draft.hypothesis).toBe('Quizzes of the same quality take less time.');
  });
});

describe('signing, disturbed', () => {
  let context: BrowserContext;
  let page: Page;
  let address = '';

  const sign = (tab: Page) => tab.getByRole('button', { name: 'It is a fair test: sign it' });
  const code = async (): Promise<string> => {
    const outbox = await (await context.request.get(`${product.url}/local/outbox`)).text();
    return /(\d{6}) is your code/.exec(outbox)?.[1] ?? '';
  };
  const confirm = async (tab: Page, digits: string) => {
    await tab.getByLabel('Your full name').fill('Dana Whitfield');
    await tab.getByLabel('Six-digit code').fill(digits);
  };
  const h1 = (tab: Page) => tab.getByRole('heading', { level: 1 }).textContent();

  beforeAll(async () => {
    context = await openContext();
    page = await context.newPage();
    await page.goto(`${product.url}/local/doors/sign`);
    address = page.url();
  });
  afterAll(() => context?.close());

  it('asks for the code still after a reload, and after going back and forth', async () => {
    await sign(page).dblclick();
    await heading(page, 'Sign with the code from your mail');
    await page.reload();
    await heading(page, 'Sign with the code from your mail');
    await page.goBack();
    await sign(page).waitFor();
    await page.goForward();
    await heading(page, 'Sign with the code from your mail');
  });

  it('says that a code is old, keeps the name, and mails another', async () => {
    const old = await code();
    await context.request.post(`${product.url}/local/clock`, {
      form: { move: 'next-day' },
      headers: { origin: product.url },
    });
    await confirm(page, old);
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.locator('[aria-invalid]').first().waitFor();
    expect(await page.getByLabel('Your full name').inputValue()).toBe('Dana Whitfield');
    await page.getByRole('button', { name: 'send a new code' }).click();
    await heading(page, 'Sign with the code from your mail');
    expect(await code()).not.toBe(old);
  });

  it('signs once from two tabs, on a slow network, by a double press', async () => {
    const other = await context.newPage();
    await other.goto(page.url());
    const digits = await code();
    const restore = await onThreeG(page);
    await confirm(page, digits);
    await page.getByRole('button', { name: 'Sign', exact: true }).dblclick();
    await heading(page, 'Signed');
    await restore();
    await confirm(other, digits);
    await other.getByRole('button', { name: 'Sign', exact: true }).click();
    await other.waitForLoadState();
    expect(await h1(other)).not.toMatch(/went wrong|error/i);
    expect(await other.getByRole('main').textContent()).toMatch(/signed/i);
    await other.close();
  });

  it('stays signed, once, after a reload and on the way back', async () => {
    await page.reload();
    expect(await h1(page)).toBe('Signed');
    await page.goto(address);
    expect(await sign(page).count()).toBe(0);
    expect(await signatures()).toHaveLength(1);
  });

  /** Entries in which Dana signed the pilot of the link, as the lead reads them in its ledger. */
  async function signatures(): Promise<readonly unknown[]> {
    const lead = await openContext();
    const tab = await lead.newPage();
    await tab.goto(`${product.url}/auth/sign-in?hint=${LEAD}&return=/app`);
    await heading(tab, 'Pilots');
    const path = '/api/v1/pilots/new-account-managers/entries';
    const { entries } = (await (await lead.request.get(product.url + path)).json()) as {
      entries: { actor: { name: string }; events: { type: string }[] }[];
    };
    await lead.close();
    return entries.filter(
      ({ actor, events }) =>
        actor.name === 'Dana Whitfield' && events.some(each => /Signed/.test(each.type)),
    );
  }
});
