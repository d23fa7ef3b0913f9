/** The texts a narrator writes, each with the most words that its rendered form may have. */
export const WORD_LIMITS = {
  'scorecard-headline': 60,
  'report-summary': 180,
  'case-study': 350,
} as const;
export type NarrativeKind = keyof typeof WORD_LIMITS;
