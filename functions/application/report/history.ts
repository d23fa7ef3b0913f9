import type { ReportView } from '#contracts/editions.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { readText } from '#domain/chain/free-text.ts';
import { counted } from '#domain/numbers/counted.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import { parseReportEvent } from '#ledger/stored-events/report.ts';

type Step = ReportView['history'][number];

/** What happened to a report, oldest first: what a model wrote, who changed it, who answers for it (rule R20). */
export const historyOf = (entries: readonly Entry[], nameOf: (id: string) => string): Step[] =>
  entries.flatMap(({ header, payload }) =>
    payload.events.map(stored => ({
      at: header.at,
      by: nameOf(header.actor),
      ...stepOf(parseReportEvent(stored)),
    })),
  );

function stepOf(event: ReportEvent): Omit<Step, 'at' | 'by'> {
  switch (event.type) {
    case 'NarrativeRequested':
      return { sentence: 'Asked for the text.', factsHash: event.factsHash };
    case 'NarrativeBegun':
      return { sentence: `Began to write, attempt ${event.attempt}.` };
    case 'NarrativePostponed':
      return {
        sentence: 'The model was not to be reached; it is tried again.',
        outcome: event.outcome,
      };
    case 'NarrativeWritten': {
      const { sentences, note, outcome, promptVersion, model, tokens, cost, factsHash } =
        event.text;
      return {
        sentence: note,
        text: sentences.map(({ template }) => readText(template)),
        outcome,
        promptVersion,
        factsHash,
        ...(model === undefined ? {} : { model }),
        ...(tokens ? { tokens } : {}),
        ...(cost === undefined ? {} : { cost }),
      };
    }
    case 'NarrativeEdited':
      return {
        sentence: 'Changed the text.',
        text: event.sentences.map(({ template }) => readText(template)),
      };
    case 'NarrativeOwned':
      return { sentence: 'Answers for the text by name.' };
    case 'EditionPublished':
      return {
        sentence: event.corrects
          ? `Published edition ${event.edition}, which corrects edition ${event.corrects.edition}: “${readText(event.corrects.reason)}”`
          : `Published edition ${event.edition} (${event.contentHash.slice(0, 12)}).`,
      };
    case 'WordsErased':
      return {
        sentence: `Erased the words of a person (${counted(event.commitments.length, 'text')}).`,
      };
    case 'ReaderInvited':
      return { sentence: `Shared edition ${event.edition} with a reader.` };
    case 'QuestionAsked':
      return { sentence: `Asked: “${readText(event.words)}”` };
    case 'QuestionAnswered':
      return { sentence: `Answered: “${readText(event.words)}”` };
    case 'DecisionTaken':
      return { sentence: `Decided: ${event.decision}.` };
  }
}
