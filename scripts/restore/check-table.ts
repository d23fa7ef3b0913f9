import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { PrivacyDeps } from '#application/privacy/erase-person.ts';
import type { Payload } from '#domain/chain/entry.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import { itemsOf, type TypedItem } from './table-file.ts';

/** Items by the first letter of their partition key (`infra/functions.ts` says what each stands for). */
export type ItemCounts = Readonly<Record<string, number>>;

export async function countItems(items: AsyncIterable<TypedItem>): Promise<ItemCounts> {
  const counts: Record<string, number> = {};
  for await (const { pk } of items) {
    const kind = pk?.S?.[0] ?? '?';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

export const countTable = (client: DynamoDBClient, table: string): Promise<ItemCounts> =>
  countItems(itemsOf(client, table));

/** Where two tables differ in numbers, a line a kind of items. */
export const differences = (expected: ItemCounts, found: ItemCounts): string[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort().flatMap(kind => {
    const [wanted, got] = [expected[kind] ?? 0, found[kind] ?? 0];
    return wanted === got ? [] : [`${kind}#: ${got} items, not ${wanted}`];
  });

type Reading = Pick<PrivacyDeps, 'ledger' | 'readModels'>;

export type CheckedTable = {
  readonly workspaces: number;
  readonly streams: readonly StreamKey[];
  readonly entries: number;
  /** A sentence each; empty: every chain holds. */
  readonly faults: readonly string[];
};

/** Reads every stream of every workspace, and checks its chain from its first entry to its last. */
export async function checkTable({ ledger, readModels }: Reading): Promise<CheckedTable> {
  const workspaces = await readModels.workspaces();
  const streams: StreamKey[] = [];
  const faults: string[] = [];
  let entries = 0;
  for (const workspace of workspaces)
    for (const key of await readModels.streams(workspace)) {
      const chain = await ledger.read(key);
      if (chain.length === 0) continue;
      streams.push(key);
      entries += chain.length;
      faults.push(
        ...verifyChain(chain).map(({ sentence }) => `${workspace} ${key.stream}: ${sentence}`),
      );
    }
  return { workspaces: workspaces.length, streams, entries, faults };
}

/** What an erasure itself writes: after a restore, the restored table alone has it. */
const OF_ERASURES = new Set(['ErasureOrdered', 'WordsErased', 'PersonErased']);

export type Comparison = {
  /** Streams that the old table does not have the beginning of, a name each: they were never written. */
  readonly strangers: readonly string[];
  /** Entries of the old table that came later: the restore loses them. */
  readonly lost: number;
};

/** Holds the restored streams against the old table, but for what was erased again in between. */
export async function compareStreams(
  old: Reading,
  restored: Reading,
  streams: readonly StreamKey[],
): Promise<Comparison> {
  const strangers: string[] = [];
  let lost = 0;
  for (const key of streams) {
    const last = (await restored.ledger.read(key)).findLast(({ payload }) => !isOfErasure(payload));
    const seq = last?.header.seq ?? 0;
    const [same, ...later] = await old.ledger.read(key, Math.max(seq - 1, 0));
    if (last && same?.header.hash !== last.header.hash)
      strangers.push(`${key.workspace} ${key.stream}`);
    lost += later.length;
  }
  return { strangers, lost };
}

const isOfErasure = ({ events }: Payload<unknown>): boolean =>
  (events as readonly { readonly type?: string }[]).every(({ type }) =>
    OF_ERASURES.has(type ?? ''),
  );
