import { setTimeout as sleep } from 'node:timers/promises';
import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { LedgerUnavailable } from './ledger-unavailable.ts';
import type { TableKey } from './table.ts';

type Item = Record<string, unknown>;

/** Reads one item, by a request of its own or together with whatever else is asked for in the same turn. */
export type ReadItem = (
  key: TableKey,
  options: { readonly consistent: boolean },
) => Promise<Item | undefined>;

type Waiting = {
  readonly key: TableKey;
  readonly consistent: boolean;
  readonly resolve: (item: Item | undefined) => void;
  readonly reject: (fault: unknown) => void;
};

/** Most keys that one BatchGetItem takes. */
const BATCH = 100;
const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 20;

/**
 * Reads asked for in the same turn of the event loop travel together: one goes as a GetItem, more as a BatchGetItem.
 * So whoever needs two items says so with `Promise.all`, and pays one request.
 */
export function batchedReads(documents: DynamoDBDocumentClient, table: string): ReadItem {
  let waiting: Waiting[] = [];
  const send = (group: readonly Waiting[]) =>
    readTogether(documents, table, group).then(
      found => {
        for (const { key, resolve } of group) resolve(found.get(nameOf(key)));
      },
      fault => {
        for (const { reject } of group) reject(fault);
      },
    );
  const flush = () => {
    const group = waiting;
    waiting = [];
    for (let from = 0; from < group.length; from += BATCH)
      void send(group.slice(from, from + BATCH));
  };
  return (key, { consistent }) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(flush);
      waiting.push({ key, consistent, resolve, reject });
    });
}

const nameOf = ({ pk, sk }: TableKey): string => `${pk}\n${sk}`;

async function readTogether(
  documents: DynamoDBDocumentClient,
  table: string,
  group: readonly Waiting[],
): Promise<ReadonlyMap<string, Item>> {
  const keys = [...new Map(group.map(({ key }) => [nameOf(key), key])).values()];
  const ConsistentRead = group.some(({ consistent }) => consistent);
  const [only] = keys;
  if (only && keys.length === 1) {
    const { Item } = await documents.send(
      new GetCommand({ TableName: table, Key: only, ConsistentRead }),
    );
    return new Map(Item ? [[nameOf(only), Item]] : []);
  }
  return readBatch(documents, table, keys, ConsistentRead);
}

/** A throttled batch answers with a part of its keys: what it left out is asked for again. */
async function readBatch(
  documents: DynamoDBDocumentClient,
  table: string,
  keys: readonly TableKey[],
  ConsistentRead: boolean,
): Promise<ReadonlyMap<string, Item>> {
  const found = new Map<string, Item>();
  let left: Record<string, unknown>[] = keys.map(key => ({ ...key }));
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (attempt > 0) await sleep(FIRST_PAUSE_MS * 2 ** attempt);
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead } } }),
    );
    for (const item of Responses?.[table] ?? [])
      found.set(nameOf({ pk: String(item['pk']), sk: String(item['sk']) }), item);
    left = UnprocessedKeys?.[table]?.Keys ?? [];
    if (left.length === 0) return found;
  }
  throw new LedgerUnavailable('The store answered a batch of reads only in part.', {
    code: 'throttled',
  });
}
