import type { Prompt } from './prompt.ts';
import { RULES } from './rules.v1.ts';

export const SCORECARD_HEADLINE: Prompt = {
  version: 'scorecard-headline.v1',
  system: `${RULES}

The text is the headline of a quarterly scorecard: the answer for the quarter in a sentence, then what a skeptic would
ask about it. Two or three sentences, well under sixty words once the slots are filled.`,
};
