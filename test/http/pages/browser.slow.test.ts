import type { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, DESK, openBrowser, PHONE } from '../../web/browser.ts';
import { CODE } from './fake-invited.ts';
import { asked, judged, proposed, version } from './fake-pilot.ts';
import {
  crowdedScorecard,
  emptyScorecard,
  fullScorecard,
  readiness,
  scorecard,
} from './fake-reports.ts';
import { SHARED_ADDRESS, sharedWith } from './fake-shared.ts';
import { ADDRESS, pagesFor } from './harness.ts';
import { servePages } from './serve-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Reading = { readonly width?: typeof PHONE; readonly script?: boolean };

/** Opens a page of an app in a fresh browser session; script is off unless asked for. */
async function reading<Result>(
  pages: Hono,
  path: string,
  { width = PHONE, script = false }: Reading,
  read: (page: Page) => Promise<Result>,
): Promise<Result> {
  const server = await servePages(pages);
  const context = await browser.newContext({
    viewport: width,
    javaScriptEnabled: script,
  });
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}${path}`);
    return await read(page);
  } finally {
    await context.close();
    server.close();
  }
}

const withScorecard = (view: typeof scorecard) =>
  pagesFor(proposed, undefined, { scorecard: async () => view, readiness: async () => readiness })
    .app;

const shared = () => pagesFor(proposed, undefined, {}, sharedWith).app;

const DOCUMENTS: readonly (readonly [string, () => Hono, string])[] = [
  ['the question', () => pagesFor(asked).app, ADDRESS],
  ['the charter', () => pagesFor(proposed, version).app, ADDRESS],
  ['an open choice', () => pagesFor(proposed, version).app, `${ADDRESS}?choose=decline`],
  ['a pending step', () => pagesFor(proposed, version).app, `${ADDRESS}?step=sign`],
  ['the verdict', () => pagesFor(judged, version).app, ADDRESS],
  ['a message', () => pagesFor(judged, version).app, '/r/nope'],
  ['the scorecard', () => withScorecard(scorecard), '/scorecards/2026-Q2'],
  ['the fullest scorecard', () => withScorecard(fullScorecard), '/scorecards/2026-Q2'],
  ['the readiness report', () => withScorecard(scorecard), '/readiness/one'],
  ['a shared scorecard', shared, SHARED_ADDRESS],
  ['the entries behind a shared figure', shared, `${SHARED_ADDRESS}/figures/hours/quiz-drafts`],
  ['the public keys', () => pagesFor(proposed).app, '/keys'],
];

const LOOKS = [
  ['light', DESK],
  ['dark', PHONE],
] as const;

// axe is a script of its own, so it needs script on; nothing that it reads differs.
describe.each(DOCUMENTS)('%s', (_, pages, path) => {
  it('has nothing that axe finds, light at 1280 px and dark at 390', async () => {
    const found: string[] = [];
    await reading(pages(), path, { script: true }, async page => {
      for (const [colorScheme, width] of LOOKS) {
        await page.setViewportSize(width);
        await page.emulateMedia({ colorScheme });
        for (const finding of await axeFindings(page)) found.push(`${colorScheme} ${finding}`);
      }
    });
    expect(found).toEqual([]);
  });

  it('does not scroll sideways on a phone', async () => {
    const sideways = await reading(pages(), path, { script: true }, page =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    );
    expect(sideways).toBeLessThanOrEqual(0);
  });
});

describe('without script', () => {
  it.each([PHONE, DESK])(
    'signs in four interactions after the mail, typing name and code, %o',
    async width => {
      const pages = pagesFor(proposed, version);
      await reading(pages.app, ADDRESS, { width }, async page => {
        await page.getByRole('button', { name: 'It is a fair test: sign it' }).click();
        await page.getByLabel('Your full name').fill('Marcus Bell');
        await page.getByLabel('Six-digit code').fill(CODE);
        await page.getByRole('button', { name: 'Sign', exact: true }).click();
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Signed');
      });
      expect(pages.calls).toEqual(['code sign', 'confirm sign as Marcus Bell']);
    },
  );

  it('declines with a reason', async () => {
    const pages = pagesFor(proposed, version);
    await reading(pages.app, ADDRESS, {}, async page => {
      await page.getByText('Decline', { exact: true }).first().click();
      await page.getByLabel('Why is this not a fair test?').fill('Too short.');
      await page.getByRole('button', { name: 'Decline' }).click();
      await page.getByLabel('Six-digit code').fill(CODE);
      await page.getByRole('button', { name: 'Decline' }).click();
      expect(await page.getByRole('main').textContent()).toContain('Too short.');
    });
  });

  it('shows an error where the reader is looking', async () => {
    const pages = pagesFor(proposed, version);
    pages.refuseWith('version_superseded');
    await reading(pages.app, ADDRESS, {}, async page => {
      await page.getByRole('button', { name: 'It is a fair test: sign it' }).click();
      const box = await page.getByRole('alert').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(PHONE.height);
    });
  });

  it('answers the question', async () => {
    const pages = pagesFor(asked);
    await reading(pages.app, ADDRESS, {}, async page => {
      await page.getByLabel('Your answer, in your own words').fill('Fewer stalled deals.');
      await page.getByRole('button', { name: 'Send my answer' }).click();
      expect(await page.getByRole('main').textContent()).toContain('Fewer stalled deals.');
    });
  });
});

describe('with script', () => {
  it('a button pressed twice sends its form once', async () => {
    const pages = pagesFor(proposed, version);
    await reading(pages.app, ADDRESS, { script: true }, async page => {
      await page.getByRole('button', { name: 'It is a fair test: sign it' }).dblclick();
      await page.waitForURL(/step=sign/);
    });
    expect(pages.calls).toEqual(['code sign']);
  });
});

describe('on paper', () => {
  it.each([
    ['A4', 'a usual', scorecard],
    ['Letter', 'a usual', scorecard],
    ['A4', 'the fullest', fullScorecard],
    ['Letter', 'the fullest', fullScorecard],
    ['A4', 'a crowded', crowdedScorecard],
    ['Letter', 'a crowded', crowdedScorecard],
    ['A4', 'an empty', emptyScorecard],
    ['Letter', 'an empty', emptyScorecard],
  ] as const)('%s holds %s scorecard on one page', async (format, _, view) => {
    const pdf = await reading(withScorecard(view), '/scorecards/2026-Q2', { width: DESK }, page =>
      page.pdf({ format }),
    );
    expect(pagesOf(pdf)).toBe(1);
  });

  it('a scorecard says what it left to the annex, and on a screen folds it away', async () => {
    const app = withScorecard(crowdedScorecard);
    await reading(app, '/scorecards/2026-Q2', { width: DESK }, async page => {
      const note = page.getByText('75 more results are in the annex of this scorecard, online.');
      expect(await note.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await note.isVisible()).toBe(true);
    });
  });

  it('a charter has no buttons and keeps to one page', async () => {
    const pages = pagesFor(proposed, version);
    await reading(pages.app, ADDRESS, { width: DESK }, async page => {
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button').count()).toBe(0);
    });
  });
});

/** Page objects of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
