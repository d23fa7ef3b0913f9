import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

type Item = Readonly<Record<string, unknown>>;

/** Records as a table's stream hands them to a function (NEW_AND_OLD_IMAGES), made from items as they are stored. */
export function streamRecord(
  sequenceNumber: string,
  change: { readonly before?: Item; readonly after?: Item },
): DynamoDBRecord {
  const { before, after } = change;
  const { pk, sk } = (after ?? before ?? {}) as { readonly pk: string; readonly sk: string };
  return {
    eventID: `c81e728d9d4c2f636f067f89cc14862c-${sequenceNumber}`,
    eventName: eventNameOf(change),
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-west-1',
    eventSourceARN:
      'arn:aws:dynamodb:eu-west-1:111122223333:table/t/stream/2026-01-05T09:00:00.000',
    dynamodb: {
      ApproximateCreationDateTime: 1767603600,
      Keys: { pk: { S: pk }, sk: { S: sk } },
      ...(before ? { OldImage: typedItem(before) } : {}),
      ...(after ? { NewImage: typedItem(after) } : {}),
      SequenceNumber: sequenceNumber,
      SizeBytes: 512,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}

export const streamEvent = (...Records: DynamoDBRecord[]): DynamoDBStreamEvent => ({ Records });

function eventNameOf({ before, after }: { readonly before?: Item; readonly after?: Item }) {
  if (!before) return 'INSERT';
  return after ? 'MODIFY' : 'REMOVE';
}

const typedItem = (item: Item): Record<string, AttributeValue> =>
  Object.fromEntries(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typed(value)]),
  );

function typed(value: unknown): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(typed) };
  return value === null ? { NULL: true } : { M: typedItem(value as Item) };
}
