import { quarterNameInWords } from '#domain/calendar/calendar.ts';
import type { ReportSubject } from '#domain/report/subject.ts';

/** What a report is called where it is not shown. */
export function titleOf(subject: ReportSubject): string {
  switch (subject.kind) {
    case 'scorecard':
      return `Scorecard ${quarterNameInWords(subject.quarter)}`;
    case 'readiness':
      return `Readiness, stage ${subject.stage}`;
    case 'casestudy':
      return 'Case study';
  }
}
