import type { Instant } from '../calendar/calendar.ts';
import type { ReportCommand } from './commands.ts';
import { decideText } from './decide-text.ts';
import type { ReportEvent } from './events.ts';
import { type ReportRefusal, type ReportRefusalCode, refusalOf } from './refusals.ts';
import { NEW_REPORT, type Report } from './state.ts';

export type ReportDecision =
  | { readonly ok: true; readonly events: readonly ReportEvent[] }
  | { readonly ok: false; readonly refusal: ReportRefusal };

type CommandOf<Type extends ReportCommand['type']> = Extract<ReportCommand, { type: Type }>;
type Moment = { readonly at: Instant; readonly actor: string };

const decided = (...events: ReportEvent[]): ReportDecision => ({ ok: true, events });
const refused = (code: ReportRefusalCode): ReportDecision => ({
  ok: false,
  refusal: refusalOf(code),
});

/**
 * Decides what a command does to a report (rules R20–R24). No command changes an edition that is published: there is
 * only the next one.
 */
export function decideReport(
  report: Report = NEW_REPORT,
  command: ReportCommand,
  moment: Moment,
): ReportDecision {
  switch (command.type) {
    case 'request-text':
    case 'begin-text':
    case 'postpone-text':
    case 'write-text':
    case 'edit-text':
    case 'own-text': {
      const outcome = decideText(report, command, moment);
      return typeof outcome === 'string' ? refused(outcome) : decided(...outcome);
    }
    case 'publish':
      return publish(report, command);
    case 'invite-reader':
      return inviteReader(report, command);
    case 'ask': {
      const { type: _, ...asked } = command;
      return onNewest(report, command.edition, () => decided({ type: 'QuestionAsked', ...asked }));
    }
    case 'answer-question':
      return answerQuestion(report, command);
    case 'erase-words': {
      const { person, commitments } = command;
      return commitments.length === 0
        ? decided()
        : decided({ type: 'WordsErased', person, commitments });
    }
    case 'decide':
      return onNewest(report, command.edition, () => takeDecision(report, command, moment));
  }
}

/** Owned by name, true to the figures of today, and after the end of what it shows (rules R20 and R22). */
function publish({ text, editions }: Report, command: CommandOf<'publish'>): ReportDecision {
  const { edition, contentHash, asOf, salt, factsHash, isOver, reason } = command;
  if (!isOver) return refused('quarter_still_open');
  if (factsHash !== undefined) {
    if (!text) return refused('text_missing');
    if (text.factsHash !== factsHash) return refused('text_outdated');
    if (!text.owned) return refused('text_not_owned');
  }
  if (edition !== editions.length + 1) return refused('edition_exists');
  const published = { type: 'EditionPublished', edition, contentHash, asOf, salt } as const;
  const before = editions.at(-1);
  // A report without a text is kept as of its day: the next one corrects nothing.
  if (!before || factsHash === undefined) return decided(published);
  return reason?.text?.trim()
    ? decided({ ...published, corrects: { edition: before.edition, reason } })
    : refused('correction_reason_missing');
}

function onNewest(
  { editions }: Report,
  edition: number,
  then: () => ReportDecision,
): ReportDecision {
  if (!editions.some(each => each.edition === edition)) return refused('edition_unknown');
  return edition === editions.length ? then() : refused('edition_superseded');
}

const inviteReader = (
  report: Report,
  { person, edition }: CommandOf<'invite-reader'>,
): ReportDecision =>
  onNewest(report, edition, () => decided({ type: 'ReaderInvited', person, edition }));

function answerQuestion(
  { questions }: Report,
  { question, words }: CommandOf<'answer-question'>,
): ReportDecision {
  const asked = questions.find(each => each.id === question);
  if (!asked) return refused('reader_question_unknown');
  return asked.answer
    ? refused('reader_question_answered')
    : decided({ type: 'QuestionAnswered', question, words });
}

/** Once a person, a pilot and an edition (rule R23). */
function takeDecision(
  { decisions }: Report,
  { edition, pilot, decision, asked, words }: CommandOf<'decide'>,
  { actor }: Moment,
): ReportDecision {
  if (!asked.includes(pilot)) return refused('decision_not_asked');
  const isTaken = decisions.some(
    each => each.pilot === pilot && each.by === actor && each.edition === edition,
  );
  if (isTaken) return refused('decision_taken');
  return decided({
    type: 'DecisionTaken',
    edition,
    pilot,
    decision,
    ...(words ? { words } : {}),
  });
}
