import type { Letter } from './letter.ts';

/** Somebody declined or asked for a change: told to the lead, in their words. */
export const reactionMessage = (given: {
  readonly pilot: string;
  readonly who: string;
  readonly what: string;
  /** Empty where nothing was said. */
  readonly words: string;
  readonly link: string;
}): Letter => ({
  subject: `${given.who} ${given.what} (${given.pilot})`,
  paragraphs: [`${given.who} ${given.what}${given.words === '' ? '.' : ':'}`],
  ...(given.words === '' ? {} : { quoted: given.words }),
  action: { label: 'Open the pilot', href: given.link },
});
