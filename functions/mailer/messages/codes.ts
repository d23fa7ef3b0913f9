import type { Letter } from './letter.ts';

/** The code leads the subject, so that a phone shows it without opening the mail. */
export const codeMessage = (given: {
  readonly code: string;
  readonly pilot: string;
  readonly minutes: number;
  readonly link: string;
}): Letter => ({
  subject: `${given.code} is your code for ${given.pilot}`,
  paragraphs: [
    `Your code is ${given.code}. It holds for ${given.minutes} minutes and for this one step.`,
    'If you did not ask for it, do nothing: nothing happens without it.',
  ],
  action: { label: 'Back to the page', href: given.link },
});
