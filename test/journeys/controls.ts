import type { Locator } from 'playwright-core';
import type { Person } from './person.ts';

type OnPage = Pick<Person, 'page'>;

/** What a person presses, by what it is called; a string is the whole name. */
export const button = ({ page }: OnPage, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

export const link = ({ page }: OnPage, name: string): Locator =>
  page.getByRole('link', { name, exact: true });

/** What unfolds under a summary. */
export const folded = ({ page }: OnPage, summary: string): Locator =>
  page.locator('details', { has: page.locator('summary', { hasText: summary }) });
