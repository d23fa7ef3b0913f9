import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { startProduct } from '../test/journeys/product.ts';
import { median, rounded } from './bench/timing.ts';
import { ensureChromium } from './tests/chromium.mjs';

/** Lowest median of each category, of a hundred (issue bars: a phone, five runs). */
const BARS = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;
type Category = keyof typeof BARS;
const CATEGORIES = Object.keys(BARS) as Category[];

const RUNS = 5;

/** What people without an account are led to by a mail: the demo's doors lead there too. */
const PAGES = { "a skeptic's page": 'sign', 'the scorecard': 'scorecard' } as const;

/** What the performance score is made of, each with the digits that it is told with. */
const METRICS = {
  'largest-contentful-paint': { name: 'largestPaintMs', digits: 0 },
  'total-blocking-time': { name: 'blockingMs', digits: 0 },
  'cumulative-layout-shift': { name: 'layoutShift', digits: 3 },
} as const;

/** Scores by category and metrics by name. */
type Figures = Readonly<Record<string, number>>;
type Audited = { readonly page: string; readonly figures: Figures };

/**
 * `npm run lighthouse`: audits the pages that are read without the app as a phone on a slow network loads them, prints
 * the median of five runs, and fails where one is under its bar.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const audited = await auditPages();
  if (argv.includes('--json')) console.log(JSON.stringify(audited));
  else console.table(audited.map(({ page, figures }) => ({ page, ...figures })));
  const under = audited.flatMap(({ page, figures }) =>
    CATEGORIES.filter(each => (figures[each] ?? 0) < BARS[each]).map(
      each => `${page}: ${each} is ${figures[each]}, under ${BARS[each]}`,
    ),
  );
  if (under.length > 0) throw new Error(under.join('\n'));
}

async function auditPages(): Promise<Audited[]> {
  const data = await mkdtemp(join(tmpdir(), 'countersign-lighthouse-'));
  const product = await startProduct({ data: join(data, 'product') });
  const port = await freePort();
  // One profile for all, so that the page that signs in and the page that is audited share its cookies.
  const browser = await chromium.launchPersistentContext(join(data, 'browser'), {
    executablePath: await ensureChromium(),
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    const audited: Audited[] = [];
    const [tab = await browser.newPage()] = browser.pages();
    for (const [page, door] of Object.entries(PAGES)) {
      await tab.goto(product.url + (await doorTo(product.url, door)), { waitUntil: 'load' });
      audited.push({ page, figures: await audit(tab.url(), port) });
    }
    return audited;
  } finally {
    await browser.close();
    await product.stop();
    await rm(data, { recursive: true, force: true });
  }
}

async function doorTo(url: string, id: string): Promise<string> {
  const { doors } = (await (await fetch(`${url}/local/doors`)).json()) as {
    doors: readonly { readonly id: string; readonly href: string }[];
  };
  const door = doors.find(each => each.id === id);
  if (!door) throw new Error(`The demo has no door ${id}.`);
  return door.href;
}

/** The median of five runs, each with an empty cache. */
async function audit(url: string, port: number): Promise<Figures> {
  const runs: Figures[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: CATEGORIES,
      // The session stays; the cache is cleared all the same.
      disableStorageReset: true,
    });
    if (!result || result.lhr.runtimeError) throw new Error(`${url} could not be audited.`);
    runs.push(figuresOf(result.lhr));
  }
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(
    names.map(name => [name, median(runs.map(run => run[name] ?? Number.NaN))]),
  );
}

const figuresOf = ({ categories, audits }: Result): Figures => ({
  ...Object.fromEntries(
    CATEGORIES.map(each => [each, rounded((categories[each]?.score ?? 0) * 100, 0)]),
  ),
  ...Object.fromEntries(
    Object.entries(METRICS).map(([id, { name, digits }]) => [
      name,
      rounded(audits[id]?.numericValue ?? Number.NaN, digits),
    ]),
  ),
});

function freePort(): Promise<number> {
  return new Promise(found => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
