import type { Finding } from './checks/finding.ts';
import { checkSentence } from './checks/sentence.ts';
import { checkWholeText } from './checks/whole-text.ts';
import type { DraftSentence, NarrativeRequest } from './narrator.ts';
import { factsThatMustBeTold } from './rule-sentences.ts';

/** Checks a whole text: each sentence by itself, then length, repetitions and what may not be left out. */
export function checkText(drafts: readonly DraftSentence[], request: NarrativeRequest): Finding[] {
  const bySentence = drafts.flatMap((draft, index) =>
    checkSentence(draft, request).map(finding => ({ ...finding, index })),
  );
  return [...bySentence, ...checkWholeText(drafts, request, factsThatMustBeTold(request))];
}
