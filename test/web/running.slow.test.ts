import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, PHONE } from './browser.ts';
import { startFixtureServer } from './fixture-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('this week', () => {
  it('takes one press on a phone when the week is like the last', async () => {
    const server = await startFixtureServer();
    const { page } = await openPage(browser, { viewport: PHONE });
    await page.goto(`${server.url}/app/week`);
    await page.getByRole('button', { name: 'Log 4 pieces of work' }).click();
    await page.getByText('Logged for this week.').waitFor();
    expect(server.seen.filter(each => each.name === 'logTime').map(each => each.body)).toEqual([
      {
        task: 'T1',
        workDate: '2026-03-16',
        count: 4,
        minutesWithAi: '35',
        reworkMinutes: '10',
      },
    ]);
    await page.context().close();
    await server.close();
  });

  it('takes "nothing this week" as an answer', async () => {
    const server = await startFixtureServer();
    const { page } = await openPage(browser, { viewport: PHONE });
    await page.goto(`${server.url}/app/week`);
    await page.getByRole('button', { name: 'Nothing this week' }).click();
    await page.getByText('Nothing to log this week; noted.').waitFor();
    expect(server.seen.find(each => each.name === 'answerWeek')?.body).toEqual({
      weekOf: '2026-03-16',
      answer: 'nothing',
    });
    await page.context().close();
    await server.close();
  });
});

describe('results', () => {
  it('sends a large paste in parts and names the rows that it could not read', async () => {
    const server = await startFixtureServer();
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/app/pilots/running/results`);
    const section = page.locator('section.section').filter({ hasText: 'Close rate' });
    await section.getByText('Record results').click();
    await section.getByLabel('Row by row').check();
    const rows = Array.from({ length: 6000 }, (_, index) => `deal ${index}\t${index % 3 ? 0 : 1}`);
    const box = section.getByRole('textbox', { name: 'Rows' });
    await box.evaluate(
      (element, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      `${rows.join('\n')}\nlast\tperhaps`,
    );
    await section.getByText('6,000 rows read, 1 not.').waitFor();
    await section.getByText('"perhaps" is not a yes or a no').waitFor();
    await section.getByRole('button', { name: 'Record' }).click();
    await section.getByText('or say that they are left out').waitFor();
    await section.getByLabel('Leave these out').check();
    await section.getByRole('button', { name: 'Record' }).click();
    await section.getByText('Recorded.', { exact: true }).waitFor();
    const sent = server.seen.filter(each => each.name === 'recordObservation');
    expect(
      sent.map(each => (each.body as { measurement: { rows: [] } }).measurement.rows.length),
    ).toEqual([5000, 1000]);
    expect(sent[0]?.body).toMatchObject({ criterion: 'C1', group: 'with-ai' });
    await page.context().close();
    await server.close();
  });
});

describe('what was recorded wrongly', () => {
  it('is put right on the results page, with a reason and not without one', async () => {
    const server = await startFixtureServer();
    const { page } = await openPage(browser, { viewport: PHONE });
    await page.goto(`${server.url}/app/pilots/running/results`);
    await page.getByRole('button', { name: 'Put right' }).click();
    const dialog = page.getByRole('dialog', { name: 'Put figures right' });
    await dialog.getByLabel('Counted').check();
    await dialog.getByLabel('Of how many deals').fill('1500');
    await dialog.getByLabel('How many had it').fill('400');
    await dialog.getByRole('button', { name: 'Put them right' }).click();
    await dialog.getByText('Say what was wrong').waitFor();
    await dialog.getByLabel('What was wrong').fill('A week was missing.');
    await dialog.getByRole('button', { name: 'Put them right' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(server.seen.find(each => each.name === 'correctObservation')).toMatchObject({
      params: { pilot: 'running', seq: '11' },
      body: {
        measurement: { shape: 'proportion', n: 1500, successes: 400 },
        reason: 'A week was missing.',
      },
    });
    await page.context().close();
    await server.close();
  });

  it('is withdrawn where nothing takes its place, and costs and hours put to use as well', async () => {
    const server = await startFixtureServer();
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/app/pilots/running/results`);
    await page.getByRole('button', { name: 'Put right' }).click();
    await page.getByLabel('Nothing: they should not be there').check();
    await page.getByLabel('What was wrong').fill('Another team’s deals.');
    await page.getByRole('button', { name: 'Withdraw them' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(server.seen.find(each => each.name === 'correctObservation')?.body).toEqual({
      reason: 'Another team’s deals.',
    });

    await page.goto(`${server.url}/app/pilots/running/costs`);
    await page.getByText('Each cost, and what was put right').click();
    await page.getByText('no, put right: “The invoice was for two teams.”').waitFor();
    await page
      .getByRole('row', { name: /2.5 h of learning designers/ })
      .getByRole('button')
      .click();
    const dialog = page.getByRole('dialog', { name: 'Put a cost right' });
    await dialog.getByLabel('Hours of learning designers').fill('1.5');
    await dialog.getByText('That is €90.').waitFor();
    await dialog.getByRole('button', { name: 'Put them right' }).click();
    await dialog.getByText('Say what was wrong').waitFor();
    await dialog.getByLabel('What was wrong').fill('One of us had left early.');
    await dialog.getByRole('button', { name: 'Put them right' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(server.seen.find(each => each.name === 'correctCost')).toMatchObject({
      params: { pilot: 'running', seq: '14' },
      body: {
        now: { kind: 'review', hours: '1.5', on: '2026-02-27' },
        reason: 'One of us had left early.',
      },
    });

    await page.goto(`${server.url}/app/pilots/running/time`);
    await page.getByRole('button', { name: 'Put right' }).click();
    await page.getByLabel('Nothing: they should not be there').check();
    await page.getByLabel('What was wrong').fill('It was another plan.');
    await page.getByRole('button', { name: 'Withdraw them' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(server.seen.find(each => each.name === 'correctReinvestment')).toMatchObject({
      params: { seq: '15' },
      body: { reason: 'It was another plan.' },
    });
    await page.context().close();
    await server.close();
  });

  it('is put right in the week’s own log', async () => {
    const server = await startFixtureServer();
    const { page } = await openPage(browser, { viewport: PHONE });
    await page.goto(`${server.url}/app/week`);
    await page.getByText('What you logged').click();
    await page.getByRole('button', { name: 'Put right' }).click();
    const dialog = page.getByRole('dialog', { name: 'Put a log right' });
    await dialog.getByLabel('Each took').fill('45');
    await dialog.getByLabel('What was wrong').fill('I had the clock wrong.');
    await dialog.getByRole('button', { name: 'Put it right' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(server.seen.find(each => each.name === 'correctTimeLog')).toMatchObject({
      params: { pilot: 'running', seq: '9' },
      body: {
        now: { task: 'T1', workDate: '2026-03-09', count: 4, minutesWithAi: '45' },
        reason: 'I had the clock wrong.',
      },
    });
    await page.context().close();
    await server.close();
  });
});

describe('the end of a pilot', () => {
  it('takes the decision that follows from a verdict', async () => {
    const server = await startFixtureServer();
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/app/pilots/judged`);
    await page.getByRole('button', { name: 'Decide what follows' }).click();
    await page.getByLabel('Retire').check();
    await page.getByRole('button', { name: 'Conclude the pilot' }).click();
    await page.getByText('Concluded on').waitFor();
    expect(server.seen.find(each => each.name === 'concludePilot')?.body).toEqual({
      decision: 'retire',
    });
    await page.context().close();
    await server.close();
  });
});
