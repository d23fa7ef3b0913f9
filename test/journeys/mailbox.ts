import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Person } from './person.ts';

/** Opens the outbox, where on one machine all mail is read, and finds the link of the newest on this subject. */
export async function mailedLink({ page }: Person, url: string, subject: RegExp): Promise<Locator> {
  await page.goto(`${url}/local/outbox`);
  return page.getByRole('article').filter({ hasText: subject }).first().getByRole('link');
}

/** The code mailed last; it is read in another tab, so that the page that asks for it stays. */
export async function mailedCode({ page }: Person, url: string): Promise<string> {
  const tab = await page.context().newPage();
  await tab.goto(`${url}/local/outbox`);
  const subject = await tab
    .getByRole('heading', { name: /is your code/ })
    .first()
    .textContent();
  await tab.close();
  const [code = ''] = /^\d{6}/.exec(subject ?? '') ?? [];
  expect(code).toHaveLength(6);
  return code;
}
