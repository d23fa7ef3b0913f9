import type { Letter } from './letter.ts';

/** The quarter that has just ended, for an executive: its answer, and where to read and decide. */
export const digestMessage = (given: {
  readonly quarter: string;
  readonly headline: readonly string[];
  readonly decisions: number;
  readonly link: string;
}): Letter => ({
  subject: `${given.quarter} on one page: what the AI pilots showed`,
  paragraphs: [
    ...given.headline,
    given.decisions === 0
      ? 'No decision is asked of you this quarter.'
      : `${given.decisions === 1 ? 'One decision is' : `${given.decisions} decisions are`} asked of you. The page says what each costs and by when.`,
  ],
  action: { label: 'Read the scorecard', href: given.link },
});
