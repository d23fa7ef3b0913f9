import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { batchedReads, type ReadItem } from './batched-reads.ts';
import { LedgerUnavailable } from './ledger-unavailable.ts';
import type { TableKey } from './table.ts';

/** The one table, and the client that reaches it. */
export type Store = {
  readonly documents: DynamoDBDocumentClient;
  readonly table: string;
  readonly read: ReadItem;
};

export type StoredItem = TableKey & { readonly [attribute: string]: unknown };

/** What must hold for a write to take place, in DynamoDB's expression language. */
export type Condition = {
  readonly expression: string;
  readonly names?: Record<string, string>;
  readonly values?: Record<string, unknown>;
};

/** `undefined` members are left out, as they are from the hashes. */
export function openStore(client: DynamoDBClient, table: string): Store {
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { documents, table, read: batchedReads(documents, table) };
}

/** One conditional PutItem. False: the condition did not hold, and nothing was written. */
export async function putIf(
  store: Store,
  item: StoredItem,
  condition: Condition,
): Promise<boolean> {
  const request = new PutCommand({
    TableName: store.table,
    Item: item,
    ConditionExpression: condition.expression,
    ExpressionAttributeNames: condition.names,
    ExpressionAttributeValues: condition.values,
  });
  try {
    await store.documents.send(request);
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw unavailable(fault);
  }
}

/** One item; eventually consistent unless asked otherwise. Several asked for at once are one request. */
export async function getItem(
  store: Store,
  key: TableKey,
  { consistent = false }: { readonly consistent?: boolean } = {},
): Promise<StoredItem | undefined> {
  const item = await store.read(key, { consistent }).catch(rethrowUnavailable);
  return item && withKey(item);
}

/** A partition (or its part after a sort key), in order, paged to its end. */
export async function queryPartition(
  store: Store,
  pk: string,
  options: { readonly afterSk?: string; readonly consistent?: boolean } = {},
): Promise<StoredItem[]> {
  const { afterSk, consistent = false } = options;
  const items: StoredItem[] = [];
  let startKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const request = new QueryCommand({
      TableName: store.table,
      KeyConditionExpression: afterSk === undefined ? 'pk = :pk' : 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: {
        ':pk': pk,
        ...(afterSk === undefined ? {} : { ':after': afterSk }),
      },
      ConsistentRead: consistent,
      ExclusiveStartKey: startKey,
    });
    const page = await store.documents.send(request).catch(rethrowUnavailable);
    items.push(...(page.Items ?? []).map(withKey));
    startKey = page.LastEvaluatedKey;
  } while (startKey);
  return items;
}

const withKey = ({ pk, sk, ...rest }: Record<string, unknown>): StoredItem => ({
  ...rest,
  pk: String(pk),
  sk: String(sk),
});

/** Sets attributes of one item, takes those away that are undefined, and leaves the rest; makes the item if there is none. */
export async function updateItem(
  store: Store,
  { pk, sk }: TableKey,
  attributes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const entries = Object.entries(attributes).map(([name, value], index) => ({
    name,
    value,
    index,
  }));
  const set = entries.filter(({ value }) => value !== undefined);
  const removed = entries.filter(({ value }) => value === undefined);
  const clause = (word: string, parts: readonly string[]) =>
    parts.length === 0 ? [] : [`${word} ${parts.join(', ')}`];
  const request = new UpdateCommand({
    TableName: store.table,
    Key: { pk, sk },
    UpdateExpression: [
      ...clause(
        'SET',
        set.map(({ index }) => `#a${index} = :a${index}`),
      ),
      ...clause(
        'REMOVE',
        removed.map(({ index }) => `#a${index}`),
      ),
    ].join(' '),
    ExpressionAttributeNames: Object.fromEntries(
      entries.map(({ name, index }) => [`#a${index}`, name]),
    ),
    ExpressionAttributeValues: Object.fromEntries(
      set.map(({ value, index }) => [`:a${index}`, value]),
    ),
  });
  await store.documents.send(request).catch(rethrowUnavailable);
}

/** One DeleteItem; an item that is not there is no fault. */
export async function deleteItem(store: Store, key: TableKey): Promise<void> {
  const request = new DeleteCommand({ TableName: store.table, Key: key });
  await store.documents.send(request).catch(rethrowUnavailable);
}

const THROTTLES = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
]);

function unavailable(fault: unknown): LedgerUnavailable {
  if (fault instanceof LedgerUnavailable) return fault;
  const reason = fault instanceof Error ? fault.name : 'unknown';
  const code = THROTTLES.has(reason) ? 'throttled' : 'store_unavailable';
  return new LedgerUnavailable(`The store did not serve the request (${reason}).`, {
    code,
    cause: fault,
  });
}

function rethrowUnavailable(fault: unknown): never {
  throw unavailable(fault);
}
