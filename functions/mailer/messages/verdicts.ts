import type { Letter } from './letter.ts';

/** The end date has come and the verdict is there. */
export const verdictMessage = (given: {
  readonly pilot: string;
  readonly outcome: string;
  readonly link: string;
}): Letter => ({
  subject: `The verdict on ${given.pilot}: ${given.outcome}`,
  paragraphs: [
    `“${given.pilot}” was judged by exactly what you signed. The verdict: ${given.outcome}.`,
    'You can accept it or dispute it, in your own words; a dispute is shown wherever the verdict is.',
  ],
  action: { label: 'See the verdict', href: given.link },
});
