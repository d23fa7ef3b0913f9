import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../scripts/tests/chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await ensureChromium(), args: FLAGS });

type PageOptions = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
};

/** A page that remembers what went wrong in it: script errors, and what its security policy refused. */
export async function openPage(browser: Browser, options: PageOptions = {}) {
  const context = await browser.newContext({ viewport: DESK, locale: 'en-US', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    const failedRequest = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !failedRequest) errors.push(message.text());
  });
  return { page, errors };
}

/**
 * What axe finds on a page, as `rule: element`. None of our pages has a frame: asked in one go and for violations
 * alone, it takes a third of the time.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`));
}

/** True when the page can be scrolled sideways. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
