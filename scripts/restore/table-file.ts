import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB has it: each attribute with its type. */
export type TypedItem = Readonly<Record<string, AttributeValue>>;

/** Most items that one BatchWriteItem takes. */
const BATCH = 25;
const MOST_TRIES = 8;
const FIRST_PAUSE_MS = 50;

/** Every item of a table. Maintenance alone scans. */
export async function* itemsOf(client: DynamoDBClient, table: string): AsyncGenerator<TypedItem> {
  const pages = paginateScan({ client }, { TableName: table, ConsistentRead: true });
  for await (const { Items = [] } of pages) yield* Items;
}

/**
 * Writes a table into a file, a line an item: `{"Item":{…}}`, as DynamoDB's own export to S3 has it (`DYNAMODB_JSON`).
 * Answers how many.
 */
export async function writeTableFile(
  client: DynamoDBClient,
  table: string,
  file: string,
): Promise<number> {
  const out = createWriteStream(file, { mode: 0o600 });
  let items = 0;
  for await (const Item of itemsOf(client, table)) {
    out.write(`${JSON.stringify({ Item })}\n`);
    items += 1;
  }
  out.end();
  await finished(out);
  return items;
}

/** The items of such a file. */
export async function* itemsIn(file: string): AsyncGenerator<TypedItem> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') }))
    if (line !== '') yield (JSON.parse(line) as { readonly Item: TypedItem }).Item;
}

/** Puts the items of a file into a table. Safe to repeat. */
export async function readTableFile(
  client: DynamoDBClient,
  table: string,
  file: string,
): Promise<void> {
  let batch: TypedItem[] = [];
  for await (const item of itemsIn(file)) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    await putTogether(client, table, batch);
    batch = [];
  }
  if (batch.length > 0) await putTogether(client, table, batch);
}

/** A throttled batch answers with what it left out: that is sent again. */
async function putTogether(
  client: DynamoDBClient,
  table: string,
  items: readonly TypedItem[],
): Promise<void> {
  let waiting = items.map(Item => ({ PutRequest: { Item } }));
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [table]: waiting } }),
    );
    waiting = (UnprocessedItems[table] ?? []) as typeof waiting;
    if (waiting.length === 0) return;
    await sleep(FIRST_PAUSE_MS * 2 ** tries);
  }
  throw new Error(`${table} does not take the items. Run the same command again.`);
}
