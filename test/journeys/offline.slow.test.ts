import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../web/browser.ts';
import { type Product, startProduct } from './product.ts';

const PHONE = { width: 390, height: 844 };
const CONTRIBUTOR = 'priya@northwind.example';

describe('a contributor without a connection', () => {
  let data = '';
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'offline-'));
    product = await startProduct({ data });
    browser = await openBrowser();
    context = await browser.newContext({ viewport: PHONE, timezoneId: 'Europe/Berlin' });
    context.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await rm(data, { recursive: true, force: true });
  });

  const week = () => `${product.url}/app/week`;
  /** Every entry in the ledgers of the pilots that the contributor sees. */
  const entries = async (): Promise<readonly string[]> => {
    const pilots = await read<{ pilots: { id: string }[] }>('/api/v1/pilots');
    const logs: string[] = [];
    for (const { id } of pilots.pilots) {
      const { entries } = await read<{ entries: { seq: number }[] }>(
        `/api/v1/pilots/${id}/entries?limit=100`,
      );
      logs.push(...entries.map(({ seq }) => `${id} ${seq}`));
    }
    return logs;
  };
  const read = async <T>(path: string): Promise<T> =>
    (await (await context.request.get(product.url + path)).json()) as T;
  const log = (page: Page) => page.getByRole('button', { name: /^Log \d+ pieces? of work$/ });

  it('logs three times, closes the page, opens it, and is online again: three logs, each once', async () => {
    const first = await context.newPage();
    await first.goto(`${product.url}/auth/sign-in?hint=${CONTRIBUTOR}&return=/app/week`);
    await log(first).first().waitFor();
    await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await first.reload();
    await log(first).first().waitFor();
    const before = await entries();

    await context.setOffline(true);
    for (let i = 0; i < 3; i += 1) {
      if (i > 0) await first.getByRole('button', { name: 'Log more work' }).first().click();
      await log(first).first().click();
      await first.getByText('Kept on this device').first().waitFor();
    }
    const kept = await first.getByRole('button', { name: 'Take back' }).count();
    await first.close();

    const second = await context.newPage();
    await second.goto(week());
    await second.getByText('No connection.').waitFor();
    expect(await second.getByRole('button', { name: 'Take back' }).count()).toBe(kept);

    await context.setOffline(false);
    await second.getByText('Kept on this device').waitFor({ state: 'hidden' });
    await second.reload();
    await second.getByText('Logged for this week').first().waitFor();
    const added = (await entries()).filter(entry => !before.includes(entry));
    expect(added).toHaveLength(kept);
    expect(new Set(added).size).toBe(kept);
  });

  it('takes back what has not been sent', async () => {
    const page = await context.newPage();
    await page.goto(week());
    await page.getByRole('button', { name: 'Log more work' }).first().click();
    const before = await entries();
    await context.setOffline(true);
    await log(page).first().click();
    await page.getByRole('button', { name: 'Take back' }).first().waitFor();
    while ((await page.getByRole('button', { name: 'Take back' }).count()) > 0)
      await page.getByRole('button', { name: 'Take back' }).first().click();
    await context.setOffline(false);
    await page.reload();
    await log(page).or(page.getByText('Logged for this week')).first().waitFor();
    expect(await entries()).toEqual(before);
  });
});
