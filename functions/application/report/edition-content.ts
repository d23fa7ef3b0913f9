import { type EditionContent, saltOf, sealBody } from '#domain/report/edition.ts';
import type { Report } from '#domain/report/state.ts';
import { type ReportSubject, streamOfSubject } from '#domain/report/subject.ts';
import type { KeptText } from './narrative.ts';
import type { ReportDraft } from './report-draft.ts';

/** What the next edition of a report holds: the draft, sealed, what it was made of, and who answers for it. */
export async function contentOf(
  subject: ReportSubject,
  { asOf, body, heads, request }: ReportDraft,
  report: Report | undefined,
  salt: string,
): Promise<EditionContent> {
  const { text, editions = [] } = report ?? {};
  return {
    v: 1,
    report: streamOfSubject(subject),
    edition: editions.length + 1,
    asOf,
    heads: await heads(),
    ...(request && text ? { textHash: text.hash } : {}),
    ...(request && text?.owned ? { owner: text.owned.by } : {}),
    body: sealBody(body, salt),
  };
}

/** The text that a report keeps, where it has one. */
export const keptTextOf = (report: Report | undefined): KeptText | undefined =>
  report?.text && report.salt ? { text: report.text, salt: saltOf(report.salt) } : undefined;
