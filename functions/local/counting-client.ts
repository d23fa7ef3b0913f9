import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What a client has sent: requests are what DynamoDB waits and charges for, whatever an embedded engine says. */
export type RequestCounts = {
  /** By operation: `GetItem`, `PutItem`, `Query`… */
  readonly byOperation: ReadonlyMap<string, number>;
  readonly total: () => number;
  /** Bytes of each item put, by DynamoDB's own rules of size. */
  readonly itemBytes: readonly number[];
  /** Bytes of each item read, by the same rules. */
  readonly readBytes: readonly number[];
  readonly reset: () => void;
};

const decoder = new TextDecoder();

type HttpRequest = { readonly headers: Record<string, string>; readonly body: Uint8Array };

/** Counts what `client` sends from now on, each try of a retried request once. */
export function countRequests(client: DynamoDBClient): RequestCounts {
  const byOperation = new Map<string, number>();
  const itemBytes: number[] = [];
  const readBytes: number[] = [];

  client.middlewareStack.add(
    next => async args => {
      const { headers, body } = args.request as HttpRequest;
      const operation = headers['x-amz-target']?.split('.')[1] ?? 'unknown';
      byOperation.set(operation, (byOperation.get(operation) ?? 0) + 1);
      if (operation === 'PutItem') itemBytes.push(itemSize(JSON.parse(decoder.decode(body)).Item));
      const answered = await next(args);
      readBytes.push(...itemsIn(answered.output as Output).map(plainSize));
      return answered;
    },
    { step: 'finalizeRequest', priority: 'low', name: 'countRequests' },
  );

  return {
    byOperation,
    itemBytes,
    readBytes,
    total: () => [...byOperation.values()].reduce((sum, count) => sum + count, 0),
    reset: () => {
      byOperation.clear();
      itemBytes.length = 0;
      readBytes.length = 0;
    },
  };
}

type PlainItem = Readonly<Record<string, unknown>>;
type Output = {
  readonly Item?: PlainItem;
  readonly Items?: readonly PlainItem[];
  readonly Responses?: Readonly<Record<string, readonly PlainItem[]>>;
};

/** What a GetItem, a Query or a BatchGetItem found, as the document client hands it on. */
const itemsIn = ({ Item, Items = [], Responses = {} }: Output): PlainItem[] => [
  ...(Item ? [Item] : []),
  ...Items,
  ...Object.values(Responses).flat(),
];

/** The size of an item of plain data: the same rules. */
const plainSize = (item: PlainItem): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + plainValueSize(value),
    0,
  );

function plainValueSize(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + 1 + plainValueSize(one), 3);
  if (typeof value === 'object' && value !== null)
    return 3 + Object.keys(value).length + plainSize(value as PlainItem);
  return 1;
}

/** Names and values in UTF-8; 3 bytes for a list or map and 1 for each member ("DynamoDB item sizes and formats"). */
const itemSize = (item: Record<string, AttributeValue>): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value),
    0,
  );

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.length / 2) + 1;
  if (value.L !== undefined) return value.L.reduce((sum, one) => sum + 1 + valueSize(one), 3);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemSize(value.M);
  return 1;
}
