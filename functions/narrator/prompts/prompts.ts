import type { NarrativeKind } from '../limits.ts';
import { CASE_STUDY } from './case-study.v1.ts';
import type { Prompt } from './prompt.ts';
import { REPORT_SUMMARY } from './report-summary.v1.ts';
import { SCORECARD_HEADLINE } from './scorecard-headline.v1.ts';

/** The prompt in force for each kind of text. */
export const PROMPTS: Readonly<Record<NarrativeKind, Prompt>> = {
  'scorecard-headline': SCORECARD_HEADLINE,
  'report-summary': REPORT_SUMMARY,
  'case-study': CASE_STUDY,
};
