import type { StreamType } from '#application/stream/stream-type.ts';
import type { ReportCommand } from '#domain/report/commands.ts';
import { decideReport } from '#domain/report/decide.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import { evolveReport } from '#domain/report/evolve.ts';
import type { ReportRefusal } from '#domain/report/refusals.ts';
import type { Edition, NarrativeJob, Report, ReportText } from '#domain/report/state.ts';
import { type ReportSubject, streamOfSubject } from '#domain/report/subject.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import { parseReportEvent } from '#ledger/stored-events/report.ts';

/** A report as lists show it, and as the draft of a scorecard finds its text. */
export type ReportSummary = Pick<Report, 'spentByDay'> & {
  readonly job?: NarrativeJob;
  readonly editions: readonly Omit<Edition, 'corrects'>[];
  /** The newest text where it is short enough for a summary: a scorecard's headline is. */
  readonly text?: ReportText;
  readonly salt?: string;
  readonly openQuestions: number;
};

export type ReportStream = StreamType<
  Report | undefined,
  ReportCommand,
  ReportEvent,
  ReportRefusal,
  ReportSummary | undefined
>;

/** Bytes of a text that still leave room for the rest of a summary. */
const LONGEST_TEXT = 2_500;

/** The stream of a report: its text, its editions and what its readers said. */
export const reportStream: ReportStream = {
  schema: 1,
  initial: undefined,
  decide: decideReport,
  evolve: evolveReport,
  project: report => report && summarizeReport(report),
  parseEvent: parseReportEvent,
  isSigned: ({ type }) => type === 'EditionPublished' || type === 'DecisionTaken',
};

function summarizeReport({
  job,
  text,
  salt,
  editions,
  spentByDay,
  questions,
}: Report): ReportSummary {
  const isShort = text && JSON.stringify(text).length <= LONGEST_TEXT;
  return {
    ...(job ? { job } : {}),
    ...(isShort ? { text } : {}),
    ...(salt?.salt === undefined ? {} : { salt: salt.salt }),
    editions: editions.map(({ corrects: _, ...edition }) => edition),
    spentByDay,
    openQuestions: questions.filter(each => !each.answer).length,
  };
}

export const reportKey = (workspace: string, subject: ReportSubject): StreamKey => ({
  workspace,
  stream: streamOfSubject(subject),
});
