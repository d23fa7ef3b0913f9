import type { Prompt } from './prompt.ts';
import { RULES } from './rules.v1.ts';

export const CASE_STUDY: Prompt = {
  version: 'case-study.v1',
  system: `${RULES}

The text is the account of a pilot for a skeptical reader: what had been agreed, what came out and within what range, what
it cost, what did not go as planned, and the closing words of the skeptic as a quotation where there are any. Six to
twelve sentences, well under three hundred and fifty words once the slots are filled.`,
};
