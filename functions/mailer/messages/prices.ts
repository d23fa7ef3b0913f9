import type { Letter } from './letter.ts';

/** Finance is asked to sign what an hour or a result is worth. */
export const priceMessage = (given: {
  readonly pilot: string;
  readonly lead: string;
  readonly basis: string;
  readonly link: string;
}): Letter => ({
  subject: `Is this price right? (${given.pilot})`,
  paragraphs: [
    `${given.lead} proposes what the results of “${given.pilot}” are worth in money, and names you to sign it for finance. Until you do, no return is shown.`,
    'Where the price comes from:',
  ],
  quoted: given.basis,
  action: { label: 'Read the price', href: given.link },
});
