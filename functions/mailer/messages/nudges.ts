import type { Letter } from './letter.ts';

/** Once a week, at the hour that the contributor chose: this week is not logged yet. */
export const nudgeMessage = (given: {
  readonly pilots: readonly string[];
  readonly link: string;
  readonly choices: string;
}): Letter => ({
  subject: 'Two minutes: your week with AI',
  paragraphs: [
    `Nothing is logged yet this week for ${given.pilots.map(each => `“${each}”`).join(' and ')}.`,
    'If the week was like the last one, it takes half a minute. “Nothing to log” is an answer too: whoever does not answer counts as zero.',
  ],
  action: { label: 'Log the week', href: given.link },
  note: `Another day or hour suits you better? Choose it here: ${given.choices}`,
});
