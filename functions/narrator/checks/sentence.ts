import type { DraftSentence, NarrativeRequest } from '../narrator.ts';
import { checkCauses } from './causes.ts';
import { checkCharacters } from './characters.ts';
import { checkCitations, checkFigures } from './citations.ts';
import { checkClaims, checkSuperlatives } from './claims.ts';
import { checkDirections } from './directions.ts';
import type { SentenceFinding } from './finding.ts';
import { checkForm, checkNames } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { type SentenceView, viewOf } from './sentence-view.ts';
import { checkConsent, checkVerdicts } from './verdicts.ts';

const CHECKS: readonly ((view: SentenceView) => SentenceFinding[])[] = [
  checkCharacters,
  checkForm,
  checkNumbers,
  checkCitations,
  checkFigures,
  checkDirections,
  checkVerdicts,
  checkConsent,
  checkCauses,
  checkSuperlatives,
  checkClaims,
  checkNames,
];

/** Longest template that is read at all, in characters. */
const LONGEST_TEMPLATE = 1_000;

/**
 * What a sentence claims beyond its facts. Empty list: every figure in its rendered form is the rendering of a
 * fact that it cites. It refuses when in doubt: a refusal costs a rule-written sentence, a pass could cost trust.
 */
export function checkSentence(draft: DraftSentence, request: NarrativeRequest): SentenceFinding[] {
  if (draft.template.length > LONGEST_TEMPLATE)
    return [
      {
        code: 'too_long',
        excerpt: draft.template.slice(0, 40),
        sentence: 'Write a shorter sentence.',
      },
    ];
  const view = viewOf(draft, request);
  return CHECKS.flatMap(check => check(view));
}
