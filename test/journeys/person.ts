import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { notePersonal } from '#test/logs/collected.ts';
import {
  axeFindings,
  layoutShift,
  MOST_SHIFT,
  openPage,
  overflows,
  PHONE,
} from '../web/browser.ts';

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
  /** Words that stand on the page before anything is unfolded. */
  readonly wordsOnScreen: () => Promise<number>;
  /** Keeps a picture of the page, whatever is in it. */
  readonly photograph: (picture: string) => Promise<void>;
  /** Keeps a picture of the page, and expects nothing from axe, no scrolling sideways, and of a document no jump. */
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
      notePersonal(text);
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
    wordsOnScreen: async () => wordsIn(await page.getByRole('main').ariaSnapshot()),
    photograph: picture => photograph(page, viewport.width, picture),
    async look(picture) {
      await shown?.goto(page.url());
      if (shown) expect(await layoutShift(shown), `${picture} jumps`).toBeLessThan(MOST_SHIFT);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await photograph(page, viewport.width, picture);
      await inspect(shown ?? page, picture);
    },
  };
}

/** Of a page as it is read out: what is folded away is not in it, and each line begins with what it is. */
const wordsIn = (snapshot: string): number =>
  snapshot
    .replace(/^\s*- (\/url:.*|[a-z]+)/gm, '')
    .replace(/\[[a-z]+[^\]]*\]/g, '')
    .match(/[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

async function photograph(page: Page, width: number, picture: string): Promise<void> {
  const folder = join(SCREENSHOTS, String(width));
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${picture}.png`), fullPage: true });
}

/** axe goes over the phone's pages alone: it takes as long as the rest of a journey, and nearly every page has a test of its own. */
async function inspect(page: Page, picture: string): Promise<void> {
  expect(await overflows(page), `${picture} scrolls sideways`).toBe(false);
  if (page.viewportSize()?.width === PHONE.width)
    expect(await axeFindings(page), picture).toEqual([]);
}
