import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, PHONE } from '../web/browser.ts';
import { type Product, startProduct } from './product.ts';

let browser: Browser;
let data = '';
let product: Product;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'founding-'));
  [product, browser] = await Promise.all([startProduct({ data, empty: true }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(data, { recursive: true, force: true });
});

/** What the app does when its worker takes over, some seconds into a first visit: it reads everything anew. */
async function readAnew(page: Page): Promise<void> {
  const read = page.waitForResponse('**/api/v1/me');
  await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event('controllerchange')));
  await (await read).finished();
  // What was read has to be on the page by now.
  await page.waitForTimeout(500);
}

describe('naming a workspace', () => {
  it('leads to the first pilot, also where the app learns of it before its own answer is there', async () => {
    const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.route('**/api/v1/workspaces', async route => {
      const answer = await route.fetch();
      await readAnew(page);
      await route.fulfill({ response: answer });
    });
    await page.goto(product.url);
    await page.getByLabel('Workspace').fill('Learning');
    await page.getByRole('button', { name: 'Go on to the first pilot' }).click();
    await page.getByRole('heading', { name: 'Set up a pilot' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/pilots/new');
    await context.close();
  });
});
