import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, openBrowser, openPage, overflows, PHONE } from './browser.ts';
import { startFixtureServer } from './fixture-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('setting up a pilot', () => {
  it('leads from a template to proposed, one page at a time', async () => {
    const server = await startFixtureServer();
    const { page, errors } = await openPage(browser, { viewport: PHONE });
    const goOn = () => page.getByRole('button', { name: 'Save and go on' }).click();
    const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
    const checks: string[] = [];
    const check = async () => {
      checks.push(...(await axeFindings(page)));
      if (await overflows(page)) checks.push(`${page.url()} scrolls sideways`);
    };

    await page.goto(`${server.url}/app/pilots/new`);
    await page.getByRole('button', { name: 'Quiz drafts' }).click();

    await heading('What the pilot is');
    await check();
    await goOn();
    await page.getByText('This has to be filled in.').waitFor();
    await page.getByLabel('AI tool').fill('Draftwell 2');
    await goOn();

    await heading('What would success look like?');
    await page.getByLabel('Whom to ask').selectOption({ label: 'Priya Nair' });
    await page.getByRole('button', { name: 'Send the question' }).click();
    await page.getByRole('button', { name: 'Use these words' }).click();
    await page.getByLabel('On average').fill('45');
    await page.getByLabel('Over how many tasks').fill('20');
    await page.getByLabel('Give or take').fill('12');
    await page.getByLabel('Target: at least so much lower').fill('20');
    await page.getByText('From 45 min today to 36 min.').waitFor();
    await page.getByLabel('How many people do this work?').fill('1');
    await page.getByLabel('How many pieces of work a week, each?').fill('10');
    await page.getByLabel('What do you expect? So much lower').fill('40');
    await page.getByText('This pilot cannot show what you ask of it.').waitFor();
    await page.getByText('2 people instead of 1, or 3 weeks instead of 2').waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/\b(mean|proportion)\b/i);
    await check();
    await goOn();

    await heading('Who takes part, and who signs');
    await page.getByText('From outside the team').waitFor();
    await page.getByLabel('Maren Oduya').check();
    await check();
    await goOn();

    await heading('When, what it may cost, what is logged');
    await page.getByLabel('Cost cap').fill('500');
    await page.getByLabel('One piece takes today').fill('45');
    await check();
    await goOn();

    await heading('How a human checks');
    await check();
    await goOn();

    await heading('Review and propose');
    await check();
    await page.getByRole('button', { name: 'Propose to its signers' }).click();
    await page.getByText('Waiting for Priya Nair to answer.').waitFor();

    const saved = server.seen.filter(each => each.name === 'saveDraft');
    expect(saved.map(each => each.ifMatch)).toEqual(['"1"', '"2"', '"3"', '"4"', '"5"']);
    expect(server.state.pilots.get('drafted')?.draft).toMatchObject({
      tool: 'Draftwell 2',
      criteria: [{ wordsBy: 'vp', target: { scale: 'relative', change: '-0.2' }, skewed: true }],
      contributors: ['lead'],
      signers: [{ person: 'vp', role: 'skeptic', required: true }],
      runWindow: { first: '2026-03-23', last: '2026-04-05' },
      tasks: [{ id: 'T1', baselineMinutes: '45', baselineFrom: 'timed' }],
      safeguards: { outputOwner: 'lead' },
    });
    const keys = server.seen.flatMap(each => each.key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(checks).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
    await server.close();
  });

  it('keeps what was typed through a reload, and forgets it once saved', async () => {
    const server = await startFixtureServer();
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/app/pilots/new`);
    await page.getByRole('button', { name: 'Start blank' }).click();
    await page.getByLabel('AI tool').fill('Half a word');
    await page.reload();
    await page.getByText('Here is what you had typed and not saved yet.').waitFor();
    expect(await page.getByLabel('AI tool').inputValue()).toBe('Half a word');
    await page.getByLabel('Hypothesis').fill('It helps.');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('heading', { name: 'What would success look like?' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'What the pilot is' }).waitFor();
    expect(await page.getByText('Here is what you had typed').count()).toBe(0);
    await page.context().close();
    await server.close();
  });

  it('shows both versions when somebody else saved the same step', async () => {
    const server = await startFixtureServer();
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/app/pilots/new`);
    await page.getByRole('button', { name: 'Quiz drafts' }).click();
    await page.getByLabel('AI tool').fill('Mine');
    const pilot = server.state.pilots.get('drafted');
    if (!pilot) throw new Error('The pilot was not set up.');
    Object.assign(pilot.draft, { tool: 'Theirs' });
    pilot.revision += 1;
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByText('Somebody changed this page while you were writing.').waitFor();
    await page.getByRole('cell', { name: 'Theirs' }).waitFor();
    await page.getByRole('button', { name: 'Save mine' }).click();
    await page.getByRole('heading', { name: 'What would success look like?' }).waitFor();
    expect(pilot.draft.tool).toBe('Mine');
    await page.context().close();
    await server.close();
  });

  it('names a workspace first where there is none, and leads straight to the templates', async () => {
    const server = await startFixtureServer({ hasWorkspace: false });
    const { page, errors } = await openPage(browser);
    await page.goto(`${server.url}/app`);
    await page.getByRole('heading', { name: 'Name your workspace' }).waitFor();
    await page.getByLabel('Workspace').fill('Northwind');
    await page.getByRole('button', { name: 'Go on to the first pilot' }).click();
    await page.getByRole('heading', { name: 'Set up a pilot' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
    await server.close();
  });
});
