import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from '../web/browser.ts';
import { type Product, startProduct } from './product.ts';

const EXECUTIVE = 'elena@northwind.example';

describe("the demo's scorecard", () => {
  let data = '';
  let product: Product;
  let browser: Browser;
  let page: Page;

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
    expect(scorecard?.href).toContain(encodeURIComponent(EXECUTIVE));
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await rm(data, { recursive: true, force: true });
  });

  it.each(['A4', 'Letter'])('is one page of %s', async format => {
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});
