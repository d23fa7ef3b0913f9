import type { AppDeps } from '#application/deps.ts';
import { titleOf } from '#application/report/report-title.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import type { Report } from '#domain/report/state.ts';
import { type ReportSubject, reportId, streamOfSubject } from '#domain/report/subject.ts';
import { READER_DAYS } from '#identity/reader-invitations.ts';
import type { Letter } from '#mailer/messages/letter.ts';
import {
  readerAnswerMessage,
  readerDecisionMessage,
  readerMessage,
  readerQuestionMessage,
} from '#mailer/messages/reports.ts';
import { type Delivered, deliver } from './deliver.ts';

type Notice = {
  readonly to: string | undefined;
  /** `who`: the name of whoever did it. */
  readonly letter: (who: string) => Promise<Letter> | Letter;
};

type EventOf<Type extends ReportEvent['type']> = Extract<ReportEvent, { type: Type }>;
type Given = {
  readonly deps: AppDeps;
  readonly workspace: string;
  readonly subject: ReportSubject;
  readonly report: Report;
};

/**
 * Sends what an entry of a report makes necessary. The entry is the intent (rule E2): called again, by a repeat of the
 * command or by `resumeMail`, it sends only what has no outcome yet. `report`: as it is now, the entry included.
 */
export function mailOfReport(
  deps: AppDeps,
  subject: ReportSubject,
  report: Report,
  { header, payload }: Entry,
): Promise<Delivered[]> {
  const { workspace, stream, seq, actor } = header;
  // Parsed by its stream's type when it was read or written.
  const events = payload.events as readonly ReportEvent[];
  const notices = events.flatMap(event => noticeOf(event, { deps, workspace, subject, report }));
  return Promise.all(
    notices.flatMap(({ to, letter }) =>
      to === undefined
        ? []
        : deliver(deps, {
            workspace,
            kind: 'report',
            person: to,
            cause: `${stream}/${seq}`,
            mentions: [actor],
            write: nameOf => letter(nameOf(actor)),
          }),
    ),
  );
}

/** Whom an event tells what, as long as it is news: a question that has its answer is not passed on any more. */
function noticeOf(event: ReportEvent, given: Given): Notice[] {
  switch (event.type) {
    case 'ReaderInvited':
      return [{ to: event.person, letter: who => readerLetter(given, event.person, who) }];
    case 'QuestionAsked':
      return isAnswered(given.report, event.question) ? [] : [question(event, given)];
    case 'QuestionAnswered':
      return [answer(event, given)];
    case 'DecisionTaken':
      return [decision(event, given)];
    default:
      return [];
  }
}

async function readerLetter(
  { deps, workspace, subject }: Given,
  person: string,
  from: string,
): Promise<Letter> {
  const report = streamOfSubject(subject);
  const secret = await deps.readerInvitations.create({ workspace, report, person });
  return readerMessage({
    report: titleOf(subject),
    workspace: (await readWorkspace(deps, workspace)).name,
    from,
    days: READER_DAYS,
    link: `${deps.baseUrl}/scorecards/shared/${secret}`,
  });
}

const publisherOf = ({ editions }: Report): string | undefined => editions.at(-1)?.publishedBy;

const questionOf = ({ questions }: Report, id: string) => questions.find(each => each.id === id);

const isAnswered = (report: Report, id: string): boolean =>
  questionOf(report, id)?.answer !== undefined;

const question = (
  { words }: EventOf<'QuestionAsked'>,
  { deps, subject, report }: Given,
): Notice => ({
  to: publisherOf(report),
  letter: who =>
    readerQuestionMessage({
      report: titleOf(subject),
      who,
      words: readText(words),
      link: `${deps.baseUrl}/app/reports/${reportId(subject)}`,
    }),
});

function answer({ question: id, words }: EventOf<'QuestionAnswered'>, given: Given): Notice {
  const { subject, report } = given;
  const asked = questionOf(report, id);
  return {
    to: asked?.by,
    letter: () =>
      readerAnswerMessage({
        report: titleOf(subject),
        question: asked ? readText(asked.words) : '',
        words: readText(words),
      }),
  };
}

const decision = (
  { pilot, decision: taken, words }: EventOf<'DecisionTaken'>,
  { deps, subject, report }: Given,
): Notice => ({
  to: publisherOf(report),
  letter: who =>
    readerDecisionMessage({
      report: titleOf(subject),
      who,
      decision: taken,
      words: words ? readText(words) : '',
      link: `${deps.baseUrl}/app/pilots/${pilot}`,
    }),
});
