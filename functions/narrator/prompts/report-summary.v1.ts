import type { Prompt } from './prompt.ts';
import { RULES } from './rules.v1.ts';

export const REPORT_SUMMARY: Prompt = {
  version: 'report-summary.v1',
  system: `${RULES}

The text is the summary of a report: the verdict and what limits it, what came out, what it cost, who agreed or disputed,
what is asked of the reader. Five to eight sentences, well under a hundred and eighty words once the slots are filled.`,
};
