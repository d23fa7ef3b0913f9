import type { AppDeps } from '#application/deps.ts';
import { foldFromStart } from '#application/stream/load-stream.ts';
import { pilotKey, readingPilots } from '#application/stream/pilot-stream.ts';
import type { Folding, StreamType } from '#application/stream/stream-type.ts';
import { workspaceStream } from '#application/stream/workspace-stream.ts';
import { recordsOf } from '#application/workspace/summaries.ts';
import type { Pilot } from '#domain/pilot/state.ts';
import { contentHashOf, type StreamHead, saltOf } from '#domain/report/edition.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import { evolveReport } from '#domain/report/evolve.ts';
import type { Report } from '#domain/report/state.ts';
import { subjectOfStream } from '#domain/report/subject.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import type { StoredSummary } from '#ledger/read-models.ts';
import { parseReportEvent } from '#ledger/stored-events/report.ts';
import { contentOf, keptTextOf } from './edition-content.ts';
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
  const stored = await Promise.all(content.heads.map(head => summaryAt(deps, key.workspace, head)));
  const records = recordsOf(stored);
  const kept = keptTextOf(report);
  const asked = { subject, salt: kept?.salt ?? '', kept, last: report?.editions.at(-1) };
  const pilotOf = (pilot: string) => pilotAt(deps, key.workspace, pilot, content.heads);
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

async function pilotAt(
  { ledger }: Deps,
  workspace: string,
  pilot: string,
  heads: readonly StreamHead[],
): Promise<Pilot | undefined> {
  const key = pilotKey(workspace, pilot);
  const head = heads.find(({ stream }) => stream === key.stream);
  const entries = (await ledger.read(key)).slice(0, head?.seq ?? 0);
  return foldFromStart(readingPilots, key, entries).state;
}

/** A stream's summary as of a head, from its entries. */
async function summaryAt(
  { ledger }: Deps,
  workspace: string,
  { stream, seq }: StreamHead,
): Promise<StoredSummary> {
  const key = { workspace, stream };
  const entries = (await ledger.read(key)).slice(0, seq);
  return stream === 'workspace'
    ? project(workspaceStream, key, entries)
    : project(readingPilots, key, entries);
}

function project<State, Event, Summary>(
  type: Folding<State, Event> & Pick<StreamType<State, never, Event, never, Summary>, 'project'>,
  key: StreamKey,
  entries: Parameters<typeof foldFromStart>[2],
): StoredSummary {
  const { state, head } = foldFromStart(type, key, entries);
  if (!head) throw new Error(`${key.stream} has no entry`);
  const { seq, hash } = head;
  return { key, seq, hash, schema: type.schema, summary: type.project(state, head, key) };
}
