import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, openBrowser, openPage, overflows, PHONE } from './browser.ts';
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

describe('the page of declarations', () => {
  it('passes axe with every form open, and fits a phone', async () => {
    const { page, errors } = await openPage(browser, { viewport: PHONE });
    await page.goto(`${server.url}/app/declarations`);
    await page.getByRole('heading', { name: 'Declarations', level: 1 }).waitFor();
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    expect(await page.locator('details').count()).toBe(5);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect(errors).toEqual([]);
  });

  it('opens the form of the gate that led to it, and no other', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/app/declarations?for=S2.5`);
    await page.getByRole('heading', { name: 'Focus' }).waitFor();
    expect(await page.locator('details[open] summary').allTextContents()).toEqual([
      'Declare the capacity',
    ]);
  });

  it('says what is missing beside its field, and sends what is filled in', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/app/declarations?for=S3.5`);
    const form = page.locator('#S3\\.5 form');
    await form.getByRole('button', { name: 'Set it' }).click();
    expect(await form.getByText('This has to be filled in.').count()).toBe(6);
    await form
      .getByLabel('The result that it rests on')
      .selectOption('Close rate, in Deal practice');
    await form.getByLabel('Owner').selectOption({ index: 1 });
    await form.getByLabel('Budget').fill('12000.50');
    await form.getByLabel('For how many people').fill('200');
    await form.getByLabel('From').fill('2026-04-01');
    await form.getByLabel('To', { exact: true }).fill('2026-09-30');
    await form.getByLabel('Benefit expected').fill('Two to nine points.');
    await form.getByRole('button', { name: 'Set it' }).click();
    await form.getByText('It is on record').waitFor();
    expect(server.seen.findLast(({ name }) => name === 'declare')?.body).toEqual({
      type: 'ScalePlanSet',
      pilot: 'judged',
      fromCriterion: 'C1',
      owner: server.state.workspace.people[0]?.id,
      budget: '12000.5',
      population: 200,
      from: '2026-04-01',
      to: '2026-09-30',
      expectedBenefit: 'Two to nine points.',
    });
  });
});
