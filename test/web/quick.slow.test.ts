import { cpus, loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PilotListItem } from '#contracts/pilots.ts';
import { openBrowser, openPage, PHONE } from './browser.ts';
import { listItemOf, newPilots } from './fixture-pilots.ts';
import { startFixtureServer } from './fixture-server.ts';

const MANY = 1000;
const A_PAGE = 100;

let browser: Browser;
let server: Awaited<ReturnType<typeof startFixtureServer>>;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startFixtureServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/**
 * Has the page keep how long each press took to what was painted after it, in milliseconds, by the browser's own event
 * timing. Asked for before the page loads: of what came earlier, browsers tell only what took over 104 ms.
 */
const watchAnswers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const answers: number[] = [];
    Reflect.set(globalThis, 'answers', answers);
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) answers.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });

/** The slowest answer since the page was loaded. */
const slowestAnswer = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>(tell => {
        requestAnimationFrame(() =>
          setTimeout(
            () => tell(Math.max(...(Reflect.get(globalThis, 'answers') as number[]))),
            100,
          ),
        );
      }),
  );

/** Held where the machine is idle; told everywhere. */
function expectWithin(what: string, took: number, limitMs: number): void {
  console.log(`${what}: ${took} ms of ${limitMs}`);
  const [load = 0] = loadavg();
  if (load < cpus().length) expect(took).toBeLessThanOrEqual(limitMs);
}

describe('a press is answered', () => {
  it('within 100 ms on a workspace as the demo is', async () => {
    const { page } = await openPage(browser, { viewport: PHONE });
    await watchAnswers(page);
    await page.goto(`${server.url}/app`);
    await page.getByRole('link', { name: 'Deal practice, mid-market' }).click();
    for (const part of ['Charter', 'Results', 'Time', 'Costs', 'Overview'])
      await page.getByRole('link', { name: part, exact: true }).click();
    await page.getByRole('link', { name: 'Reports' }).click();
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
    expectWithin('the demo', await slowestAnswer(page), 100);
    await page.context().close();
  });

  it('within 200 ms in a workspace of 1,000 pilots, also once older ones are shown', async () => {
    const { page } = await openPage(browser, { viewport: PHONE });
    await serveMany(page);
    await watchAnswers(page);
    await page.goto(`${server.url}/app`);
    await page.getByRole('button', { name: 'Show older pilots' }).click();
    await page.getByText(`Pilot number ${2 * A_PAGE - 1}`, { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Reports' }).click();
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
    await page.getByRole('link', { name: 'Board' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pilots' }).waitFor();
    expectWithin('1,000 pilots', await slowestAnswer(page), 200);
    await page.context().close();
  });
});

/** Answers for the list of pilots, a page at a time, as the API does. */
async function serveMany(page: Page): Promise<void> {
  const [one] = [...newPilots().values()].map(listItemOf);
  if (!one) throw new Error('There is no pilot to copy.');
  const pilots: PilotListItem[] = Array.from({ length: MANY }, (_, index) => ({
    ...one,
    id: `many-${index}`,
    name: `Pilot number ${index}`,
  }));
  await page.route(/\/api\/v1\/pilots(\?|$)/, route => {
    const cursor = new URL(route.request().url()).searchParams.get('cursor');
    const from = pilots.findIndex(({ id }) => id === cursor) + 1;
    const shown = pilots.slice(from, from + A_PAGE);
    const last = shown.at(-1);
    const more = from + A_PAGE < MANY && last ? { cursor: last.id } : {};
    return route.fulfill({ json: { pilots: shown, ...more } });
  });
}
