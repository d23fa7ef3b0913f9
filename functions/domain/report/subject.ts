import { parseQuarter } from '../calendar/calendar.ts';
import { STAGES, type Stage } from '../pilot/charter.ts';

/** What a report is about. */
export type ReportSubject =
  /** `2026-Q3`. */
  | { readonly kind: 'scorecard'; readonly quarter: string }
  /** Without a team it is for the whole workspace. */
  | { readonly kind: 'readiness'; readonly stage: Stage; readonly team?: string }
  | { readonly kind: 'casestudy'; readonly pilot: string };

/**
 * The stream that a report's entries are in: `scorecard/2026-Q3`, `readiness/two`, `readiness/two-team`,
 * `casestudy/pilot`.
 */
export function streamOfSubject(subject: ReportSubject): string {
  switch (subject.kind) {
    case 'scorecard':
      return `scorecard/${subject.quarter}`;
    case 'readiness':
      return `readiness/${subject.stage}${subject.team === undefined ? '' : `-${subject.team}`}`;
    case 'casestudy':
      return `casestudy/${subject.pilot}`;
  }
}

/** The report that a stream is of; undefined for every other kind of stream. */
export function subjectOfStream(stream: string): ReportSubject | undefined {
  const [kind, rest = ''] = stream.split('/', 2);
  switch (kind) {
    case 'scorecard':
      return parseQuarter(rest) ? { kind, quarter: rest } : undefined;
    case 'readiness': {
      const stage = STAGES.find(each => rest === each || rest.startsWith(`${each}-`));
      if (!stage) return undefined;
      const team = rest.slice(stage.length + 1);
      return { kind, stage, ...(team === '' ? {} : { team }) };
    }
    case 'casestudy':
      return rest === '' ? undefined : { kind, pilot: rest };
    default:
      return undefined;
  }
}

/** A report's id in addresses: its stream with a dash in the place of the slash. */
export const reportId = (subject: ReportSubject): string =>
  streamOfSubject(subject).replace('/', '-');

/** The report of an id in an address; undefined where there can be none. */
export const subjectOfId = (id: string): ReportSubject | undefined =>
  subjectOfStream(id.replace('-', '/'));
