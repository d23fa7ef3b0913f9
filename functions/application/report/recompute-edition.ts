import type { AppDeps } from '#application/deps.ts';
import { contentHashOf, saltOf } from '#domain/report/edition.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import { evolveReport } from '#domain/report/evolve.ts';
import type { Report } from '#domain/report/state.ts';
import { subjectOfStream } from '#domain/report/subject.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import { parseReportEvent } from '#ledger/stored-events/report.ts';
import { contentOf, keptTextOf } from './edition-content.ts';
import { pilotAtHead, recordsAtHeads } from './records-at-heads.ts';
import { draftOf } from './report-draft.ts';

type Deps = Pick<AppDeps, 'ledger' | 'editions'>;

/**
 * The content hash of a published edition, made again from the ledger alone (rule R21): every stream up to the head
 * that the edition names, folded, and reported on as of its moment. Undefined where there is no such edition, or its
 * salt has been erased with somebody's words.
 */
export async function recomputeEdition(
  deps: Deps,
  key: StreamKey,
  edition: number,
): Promise<string | undefined> {
  const subject = subjectOfStream(key.stream);
  const { report, published } = await reportBefore(deps, key, edition);
  const content = published && (await deps.editions.get(key.workspace, published.contentHash));
  const salt = published && saltOf(published.salt);
  if (!subject || !content || !salt) return undefined;
  const records = await recordsAtHeads(deps, key.workspace, content.heads);
  const kept = keptTextOf(report);
  const asked = { subject, salt: kept?.salt ?? '', kept, last: report?.editions.at(-1) };
  const pilotOf = async (pilot: string) =>
    (await pilotAtHead(deps, key.workspace, pilot, content.heads)).pilot;
  const draft = records && (await draftOf(deps, { ...records, pilotOf }, asked, published.asOf));
  return draft && contentHashOf(await contentOf(subject, draft, report, salt));
}

/** The report as it stood when an edition of it was published, and the event that did. */
async function reportBefore(deps: Deps, key: StreamKey, edition: number) {
  let report: Report | undefined;
  for (const { header, payload } of await deps.ledger.read(key))
    for (const stored of payload.events) {
      const event: ReportEvent = parseReportEvent(stored);
      if (event.type === 'EditionPublished' && event.edition === edition)
        return { report, published: event };
      report = evolveReport(report, event, header);
    }
  return {};
}
