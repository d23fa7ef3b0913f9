import { sealText } from '#domain/chain/free-text.ts';
import type { TextAttempt, TextSentence, WrittenText } from '#domain/report/events.ts';
import type { DraftSentence, Narrative, Sentence } from '#narrator/narrator.ts';

type Salt = () => string;

/** A narrative as the ledger keeps it: every word sealed, so that it can be erased. */
export function writtenText(narrative: Narrative, salt: Salt): WrittenText {
  const { factsHash, sentences, origin, outcome, promptVersion, model, tokens, cost } = narrative;
  return {
    factsHash,
    sentences: sentences.map(each => sealedSentence(each, each.by, salt)),
    note: origin.note,
    outcome,
    promptVersion,
    ...(model === undefined ? {} : { model }),
    ...(tokens ? { tokens } : {}),
    ...(cost === undefined ? {} : { cost }),
    attempts: (narrative.attempts ?? []).map(
      (attempt): TextAttempt => ({
        outcome: attempt.outcome,
        sentences: (attempt.draft ?? []).map(each => sealedDraft(each, salt)),
        findings: attempt.findings.map(({ code }) => code),
      }),
    ),
  };
}

const sealedSentence = (sentence: DraftSentence, by: Sentence['by'], salt: Salt): TextSentence => ({
  ...sealedDraft(sentence, salt),
  by,
});

const sealedDraft = ({ template, factIds, direction }: DraftSentence, salt: Salt) => ({
  template: sealText(template, salt()),
  factIds,
  direction,
});
