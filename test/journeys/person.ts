import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, openPage, overflows } from '../web/browser.ts';

const SCREENSHOTS = resolve(import.meta.dirname, '../../dist/screenshots');
const LONGEST_WAIT_MS = 20_000;

type Screen = {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly scheme: 'light' | 'dark';
};

/** Somebody before a browser of their own, whose every press and every filled field is counted. */
export type Person = {
  readonly page: Page;
  /** What went wrong in their page: script errors, and what its security policy refused. */
  readonly errors: readonly string[];
  readonly press: (what: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  readonly choose: (field: Locator, label: string) => Promise<void>;
  readonly interactions: () => number;
  readonly countFromHere: () => void;
  /** Keeps a picture of the page, whatever is in it. */
  readonly photograph: (picture: string) => Promise<void>;
  /** Keeps a picture of the page, and expects nothing from axe and no scrolling sideways. */
  readonly look: (picture: string) => Promise<void>;
};

/** Opens a browser session for somebody; `script: false` switches JavaScript off. */
export async function arrive(
  browser: Browser,
  screen: Screen,
  { script = true }: { readonly script?: boolean } = {},
): Promise<Person> {
  const { viewport, scheme } = screen;
  const look = { viewport, colorScheme: scheme };
  const session = { ...look, timezoneId: 'Europe/Berlin', javaScriptEnabled: script };
  const { page, errors } = await openPage(browser, session);
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  // axe is a script of its own: a page without script is shown to it once more in a session with.
  const shown = script ? undefined : (await openPage(browser, look)).page;
  let interactions = 0;
  return {
    page,
    errors,
    async press(what) {
      interactions += 1;
      await what.click();
    },
    async type(field, text) {
      interactions += 1;
      await field.fill(text);
    },
    async choose(field, label) {
      interactions += 1;
      await field.selectOption({ label });
    },
    interactions: () => interactions,
    countFromHere: () => {
      interactions = 0;
    },
    photograph: picture => photograph(page, viewport.width, picture),
    async look(picture) {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await photograph(page, viewport.width, picture);
      await shown?.goto(page.url());
      await inspect(shown ?? page, picture);
    },
  };
}

async function photograph(page: Page, width: number, picture: string): Promise<void> {
  const folder = join(SCREENSHOTS, String(width));
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${picture}.png`), fullPage: true });
}

async function inspect(page: Page, picture: string): Promise<void> {
  expect(await overflows(page), `${picture} scrolls sideways`).toBe(false);
  expect(await axeFindings(page), picture).toEqual([]);
}
