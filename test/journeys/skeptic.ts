import { expect } from 'vitest';
import { mailedCode, mailedLink } from './mailbox.ts';
import { PEOPLE, PILOT, WORDS } from './parts.ts';
import type { Person } from './person.ts';

/** From the mailed question to the answer, in the skeptic's own words. */
export async function answer(skeptic: Person, url: string): Promise<void> {
  const { page, press, type } = skeptic;
  const link = await mailedLink(skeptic, url, /What would success look like to you/);
  await skeptic.look('04-outbox');
  await press(link);
  await skeptic.look('05-question');
  await type(page.getByLabel('Your answer, in your own words'), WORDS.success);
  await press(page.getByRole('button', { name: 'Send my answer' }));
  expect(await page.getByRole('main').textContent()).toContain(WORDS.success);
  await skeptic.look('06-answered');
}

/**
 * From the mail to the signature, with the mailed code. Counted from the mail on.
 *
 * @returns how many words stand on the page that is signed
 */
export async function sign(
  skeptic: Person,
  url: string,
  pilot: string = PILOT,
): Promise<{ readonly words: number }> {
  const { page, press, type } = skeptic;
  const link = await mailedLink(skeptic, url, /Is this a fair test/);
  skeptic.countFromHere();
  await press(link);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(pilot);
  const words = await skeptic.wordsOnScreen();
  await skeptic.look('13-charter-to-sign');
  await press(page.getByRole('button', { name: 'It is a fair test: sign it' }));
  await skeptic.look('14-code');
  await type(page.getByLabel('Your full name'), PEOPLE.skeptic.name);
  await type(page.getByLabel('Six-digit code'), await mailedCode(skeptic, url));
  await press(page.getByRole('button', { name: 'Sign', exact: true }));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Signed');
  await skeptic.look('15-signed');
  return { words };
}

/** Reads the verdict and accepts it, with a code of its own. */
export async function accept(skeptic: Person, url: string): Promise<void> {
  const { page, press, type } = skeptic;
  const link = await mailedLink(skeptic, url, /The verdict on/);
  await press(link);
  await skeptic.look('30-verdict-to-answer');
  await press(page.getByRole('button', { name: 'Accept the verdict' }));
  await type(page.getByLabel('Six-digit code'), await mailedCode(skeptic, url));
  await press(page.getByRole('button', { name: 'Accept the verdict' }));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('accepted');
  await skeptic.look('31-accepted');
}
