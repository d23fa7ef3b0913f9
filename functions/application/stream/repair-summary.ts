import type { Ledger, StreamKey } from '#ledger/ledger.ts';
import type { ReadModels, StoredSummary } from '#ledger/read-models.ts';
import type { Snapshots } from '#ledger/snapshots.ts';
import { loadStream } from './load-stream.ts';
import type { Reading } from './stream-type.ts';

export type RepairDeps = {
  readonly ledger: Ledger;
  readonly snapshots: Snapshots;
  readonly readModels: ReadModels;
};

/**
 * Brings one stream's summary up to its newest entry: after a crash between an append and its summary, or when
 * the summary's shape has changed. The table's stream calls it in AWS, the catch-up on one machine.
 * `known`: the summary as it was just read, where it was.
 */
export async function repairSummary<State, Event, Summary>(
  deps: RepairDeps,
  type: Reading<State, Event, Summary>,
  key: StreamKey,
  known?: StoredSummary,
): Promise<'current' | 'repaired'> {
  const stored = known ?? (await deps.readModels.get(key));
  if (await isCurrent(deps.ledger, key, stored, type.schema)) return 'current';
  const { state, head } = await loadStream(deps, type, key);
  if (!head) return 'current';
  const summary = type.project(state, head, key);
  const { seq, hash } = head;
  await deps.readModels.put({ key, seq, hash, schema: type.schema, summary });
  return 'repaired';
}

async function isCurrent(
  ledger: Ledger,
  key: StreamKey,
  stored: StoredSummary | undefined,
  schema: number,
): Promise<boolean> {
  if (stored && stored.schema < schema) return false;
  const missed = await ledger.read(key, stored?.seq);
  return missed.length === 0;
}

const AT_ONCE = 8;

/**
 * Repairs every summary of every workspace, as `repair` does it for one stream; answers how many were behind.
 * Finds streams by what was announced before their first entry, so that it needs no Scan.
 */
export async function catchUp(
  readModels: ReadModels,
  repair: (key: StreamKey, known?: StoredSummary) => Promise<'current' | 'repaired'>,
): Promise<number> {
  let repaired = 0;
  for (const workspace of await readModels.workspaces()) {
    const waiting = await readModels.streams(workspace);
    const summaries = await readModels.list(workspace, { consistent: true });
    const known = new Map(summaries.map(summary => [summary.key.stream, summary]));
    const work = async () => {
      for (let key = waiting.pop(); key; key = waiting.pop()) {
        if ((await repair(key, known.get(key.stream))) === 'repaired') repaired += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return repaired;
}
