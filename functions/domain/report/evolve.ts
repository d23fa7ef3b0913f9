import type { EntryHeader } from '../chain/entry.ts';
import { dropWords } from '../chain/free-text.ts';
import type { ReportEvent, TextSentence } from './events.ts';
import { NEW_REPORT, type Report, textHashOf } from './state.ts';

type Stamp = Pick<EntryHeader, 'at' | 'actor'>;
type EventOf<Type extends ReportEvent['type']> = Extract<ReportEvent, { type: Type }>;

const EDITED = 'Edited by a person, and checked again.';

/** A report after one more event. */
export function evolveReport(
  report: Report | undefined = NEW_REPORT,
  event: ReportEvent,
  header: Stamp,
): Report {
  const { at, actor } = header;
  switch (event.type) {
    case 'WordsErased':
      return dropWords(report, new Set(event.commitments));
    case 'NarrativeRequested': {
      const { job: id, factsHash, salt } = event;
      return { ...report, salt, job: { id, factsHash, requestedAt: at, attempts: 0 } };
    }
    case 'NarrativeBegun':
      return withJob(report, job => ({ ...job, attempts: event.attempt, begunAt: at }));
    case 'NarrativePostponed':
      return withJob(report, ({ begunAt: _, ...job }) => job);
    case 'NarrativeWritten':
      return written(report, event, header);
    case 'NarrativeEdited': {
      const { factsHash = '', note = '' } = report.text ?? {};
      const told = note.endsWith(EDITED) ? note : `${note} ${EDITED}`;
      return { ...report, text: textOf(factsHash, event.sentences, told, at) };
    }
    case 'NarrativeOwned':
      return report.text
        ? { ...report, text: { ...report.text, owned: { by: actor, at } } }
        : report;
    case 'EditionPublished':
      return published(report, event, header);
    case 'ReaderInvited': {
      const { person, edition } = event;
      return { ...report, invited: [...report.invited, { person, edition }] };
    }
    case 'QuestionAsked': {
      const { question: id, edition, words } = event;
      return {
        ...report,
        questions: [...report.questions, { id, edition, by: actor, at, words }],
      };
    }
    case 'QuestionAnswered': {
      const answer = { by: actor, at, words: event.words };
      return {
        ...report,
        questions: report.questions.map(each =>
          each.id === event.question ? { ...each, answer } : each,
        ),
      };
    }
    case 'DecisionTaken': {
      const { type: _, ...taken } = event;
      return { ...report, decisions: [...report.decisions, { ...taken, by: actor, at }] };
    }
  }
}

const withJob = (
  report: Report,
  change: (job: NonNullable<Report['job']>) => NonNullable<Report['job']>,
): Report => (report.job ? { ...report, job: change(report.job) } : report);

const textOf = (
  factsHash: string,
  sentences: readonly TextSentence[],
  note: string,
  writtenAt: string,
): NonNullable<Report['text']> => ({
  hash: textHashOf(factsHash, sentences),
  factsHash,
  sentences,
  note,
  writtenAt,
});

function written(
  { job: _, ...report }: Report,
  { text: { factsHash, sentences, note, cost } }: EventOf<'NarrativeWritten'>,
  { at }: Stamp,
): Report {
  const day = at.slice(0, 10);
  const spentByDay = cost
    ? { ...report.spentByDay, [day]: (report.spentByDay[day] ?? 0) + Number(cost) }
    : report.spentByDay;
  return { ...report, spentByDay, text: textOf(factsHash, sentences, note, at) };
}

function published(
  report: Report,
  { edition, contentHash, asOf, corrects }: EventOf<'EditionPublished'>,
  { at, actor }: Stamp,
): Report {
  const owner = report.text?.owned?.by;
  return {
    ...report,
    editions: [
      ...report.editions,
      {
        edition,
        contentHash,
        asOf,
        publishedAt: at,
        publishedBy: actor,
        ...(owner === undefined ? {} : { owner }),
        ...(corrects ? { corrects } : {}),
      },
    ],
  };
}
