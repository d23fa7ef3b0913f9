import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeFindings,
  DESK,
  layoutShift,
  MOST_SHIFT,
  openBrowser,
  openPage,
  overflows,
  PHONE,
} from './browser.ts';
import { startFixtureServer } from './fixture-server.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof startFixtureServer>>;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startFixtureServer();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const PAGES = [
  '/app',
  '/app/start',
  '/app/week',
  '/app/pilots/running',
  '/app/pilots/judged',
  '/app/pilots/judged/charter',
  '/app/pilots/running/results',
  '/app/pilots/running/time',
  '/app/pilots/running/costs',
  '/app/pilots/running/ledger',
  '/app/pilots/running/amend',
  '/app/pilots/new',
  '/app/people',
  '/app/activity',
  '/app/money',
  '/app/reports',
  '/app/reports/scorecards/2026-Q1',
  '/app/reports/readiness/one',
  '/app/reports/scorecard-2025-Q4',
  '/app/reports/scorecard-2025-Q4/editions/1',
  '/app/proof',
  '/app/proof/judged',
  '/app/declarations?for=S2.7',
  '/app/account',
  '/app/mail',
  '/app/settings',
  '/app/choose-workspace',
];

describe.each([
  { colorScheme: 'light', viewport: DESK },
  { colorScheme: 'dark', viewport: PHONE },
] as const)('every page, $colorScheme at $viewport.width px', look => {
  let opened: Awaited<ReturnType<typeof openPage>>;
  beforeAll(async () => {
    opened = await openPage(browser, look);
  });
  afterAll(() => opened.page.context().close());

  it.each(PAGES)('%s passes axe, fits, stands still, and says that it is demo data', async path => {
    const { page, errors } = opened;
    await page.goto(server.url + path);
    await page.getByText('Demo data').first().waitFor();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await layoutShift(page)).toBeLessThan(MOST_SHIFT);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(errors.splice(0)).toEqual([]);
  });
});

describe('moving about', () => {
  it('moves the focus to the new heading, and back works', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/app`);
    await page.getByRole('link', { name: 'Deal practice, mid-market' }).click();
    await page.getByRole('heading', { level: 1, name: 'Deal practice, mid-market' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.title()).toBe('Deal practice, mid-market · Countersign');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Pilots' }).waitFor();
    await page.context().close();
  });
});

describe('a judged pilot', () => {
  it('shows the breached guardrail before the target reached, and the dispute with it', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/app/pilots/judged`);
    await page.getByText('Priya Nair disputes it').waitFor();
    const headings = await page.locator('.judged h2').allInnerTexts();
    expect(headings.map(each => each.split('\n')[0]?.trim())).toEqual([
      expect.stringContaining('Work with an error'),
      expect.stringContaining('Close rate'),
    ]);
    await page.context().close();
  });
});
