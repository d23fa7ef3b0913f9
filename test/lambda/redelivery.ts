import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda';

/**
 * Delivers a batch of a table's stream as Lambda does: what was named as failed comes again with all that is after it,
 * and a record that failed once more than `retries` is set aside. Answers with what was.
 */
export async function deliverStream(
  records: readonly DynamoDBRecord[],
  retries: number,
  invoke: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>,
): Promise<DynamoDBRecord[]> {
  const setAside: DynamoDBRecord[] = [];
  let waiting = [...records];
  let failures = 0;
  while (waiting.length > 0) {
    const { batchItemFailures } = await invoke({ Records: waiting });
    const [failed] = batchItemFailures;
    if (!failed) break;
    const at = waiting.findIndex(each => each.dynamodb?.SequenceNumber === failed.itemIdentifier);
    failures = at === 0 ? failures + 1 : 1;
    waiting = waiting.slice(Math.max(at, 0));
    if (failures > retries) {
      setAside.push(...waiting.splice(0, 1));
      failures = 0;
    }
  }
  return setAside;
}

/** Delivers one message of a queue until it is done, or has been received `tries` times and goes to its dead letters. */
export async function deliverJob(
  body: string,
  tries: number,
  invoke: (event: SQSEvent) => Promise<SQSBatchResponse>,
): Promise<'done' | 'dead letters'> {
  for (let received = 1; received <= tries; received += 1) {
    const { batchItemFailures } = await invoke({ Records: [messageOf(body, received)] });
    if (batchItemFailures.length === 0) return 'done';
  }
  return 'dead letters';
}

const messageOf = (body: string, received: number): SQSEvent['Records'][number] => ({
  messageId: '059f36b4-87a3-44ab-83d2-661975830a7d',
  receiptHandle: 'AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a',
  body,
  attributes: {
    ApproximateReceiveCount: String(received),
    SentTimestamp: '1767603600000',
    SenderId: 'AROAEXAMPLE:api',
    ApproximateFirstReceiveTimestamp: '1767603600100',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
  awsRegion: 'eu-west-1',
});
