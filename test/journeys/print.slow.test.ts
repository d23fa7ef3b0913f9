import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuarter, quarterBefore, quarterName } from '#domain/calendar/calendar.ts';
import { openBrowser, openPage } from '../web/browser.ts';
import { type Product, startProduct } from './product.ts';

const EXECUTIVE = 'elena@northwind.example';

describe("the demo's pages on paper", () => {
  let data = '';
  let product: Product;
  let browser: Browser;
  let page: Page;
  /** Of the quarter that is on, and of the two before it, which are published. */
  const addresses: string[] = [];

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'print-'));
    product = await startProduct({ data });
    browser = await openBrowser();
    ({ page } = await openPage(browser));
    const { doors } = (await (await fetch(`${product.url}/local/doors`)).json()) as {
      doors: readonly { readonly id: string; readonly href: string }[];
    };
    const scorecard = doors.find(each => each.id === 'scorecard');
    await page.goto(product.url + (scorecard?.href ?? ''));
    await page.getByText('Northwind Learning').first().waitFor();
    const now = parseQuarter(new URL(page.url()).pathname.split('/').at(-1) ?? '');
    if (!now) throw new Error('The door leads to no quarter.');
    const before = quarterBefore(now);
    for (const quarter of [now, before, quarterBefore(before)])
      addresses.push(`${product.url}/scorecards/${quarterName(quarter)}`);
    expect(scorecard?.href).toContain(encodeURIComponent(EXECUTIVE));
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await rm(data, { recursive: true, force: true });
  });

  it.each(['A4', 'Letter'])(
    'make a scorecard one page of %s, in each of its quarters',
    async format => {
      for (const address of addresses) {
        await page.goto(address);
        const pdf = (await page.pdf({ format })).toString('latin1');
        expect([address, pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length]).toEqual([address, 1]);
      }
    },
  );

  it('are dark on white from a dark window as well, with nothing to press or to open', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(`${product.url}/app/pilots/stalled-deals/results`);
    await page.locator('.chart').first().waitFor();
    const printed = await page.evaluate(() => {
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)].filter(each => each.checkVisibility());
      return {
        schemes: [...new Set(shown('.chart').map(each => getComputedStyle(each).colorScheme))],
        parts: shown('.parts a').map(each => each.textContent),
        pressed: shown('button, summary, input, select').length,
      };
    });
    expect(printed).toEqual({ schemes: ['light'], parts: ['Results'], pressed: 0 });
  });
});
