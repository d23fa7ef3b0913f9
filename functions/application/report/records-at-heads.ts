import type { AppDeps } from '#application/deps.ts';
import { foldFromStart } from '#application/stream/load-stream.ts';
import { pilotKey, readingPilots } from '#application/stream/reading-pilots.ts';
import type { Reading } from '#application/stream/stream-type.ts';
import { workspaceStream } from '#application/stream/workspace-stream.ts';
import { type Records, recordsOf } from '#application/workspace/summaries.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { StreamHead } from '#domain/report/edition.ts';
import type { StoredSummary } from '#ledger/read-models.ts';

type Deps = Pick<AppDeps, 'ledger'>;

/**
 * What an edition was made of (rule R21): every stream as it stood at the head that the edition names. A stream that has
 * not gone on since is taken from `stored`, the others are folded from the ledger.
 */
export async function recordsAtHeads(
  deps: Deps,
  workspace: string,
  heads: readonly StreamHead[],
  stored: readonly StoredSummary[] = [],
): Promise<Records | undefined> {
  const standing = new Map(stored.map(each => [each.key.stream, each]));
  const summaries = await Promise.all(
    heads.map(head => {
      const known = standing.get(head.stream);
      return known && known.hash === head.hash ? known : summaryAt(deps, workspace, head);
    }),
  );
  return recordsOf(summaries);
}

/** A pilot's entries up to the head that an edition names; none where it names none. */
export async function pilotAtHead(
  { ledger }: Deps,
  workspace: string,
  pilot: string,
  heads: readonly StreamHead[],
) {
  const key = pilotKey(workspace, pilot);
  const head = heads.find(({ stream }) => stream === key.stream);
  const entries = head ? (await ledger.read(key)).slice(0, head.seq) : [];
  return { entries, pilot: foldFromStart(readingPilots, key, entries).state };
}

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
  type: Reading<State, Event, Summary>,
  key: StoredSummary['key'],
  entries: readonly Entry[],
): StoredSummary {
  const { state, head } = foldFromStart(type, key, entries);
  if (!head) throw new Error(`${key.stream} has no entry`);
  const { seq, hash } = head;
  return { key, seq, hash, schema: type.schema, summary: type.project(state, head, key) };
}
