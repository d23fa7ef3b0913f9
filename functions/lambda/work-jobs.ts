import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { NarrativeJobKey } from '#application/report/jobs.ts';
import type { JobOutcome } from '#application/report/narrative-job.ts';

const job = z.strictObject({ workspace: z.string(), stream: z.string(), job: z.string() });

const FIRST_PAUSE_SECONDS = 20;

/** Works the messages of a batch off. What fails, or has to wait, goes back to the queue; after three times to its dead letters. */
export async function workJobs(
  { Records }: SQSEvent,
  deps: {
    readonly client: SQSClient;
    readonly queueUrl: string;
    readonly run: (key: NarrativeJobKey) => Promise<JobOutcome>;
    readonly reportError: (error: unknown) => void;
  },
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const record of Records) {
    try {
      const key = job.parse(JSON.parse(record.body));
      if ((await deps.run(key)) === 'done') continue;
      await deps.client.send(later(deps.queueUrl, record));
    } catch (error) {
      deps.reportError(error);
    }
    batchItemFailures.push({ itemIdentifier: record.messageId });
  }
  return { batchItemFailures };
}

/** A model that is asked too much is left alone for a while, twice as long each time. */
function later(QueueUrl: string, { receiptHandle, attributes }: SQSRecord) {
  const received = Number(attributes.ApproximateReceiveCount);
  return new ChangeMessageVisibilityCommand({
    QueueUrl,
    ReceiptHandle: receiptHandle,
    VisibilityTimeout: FIRST_PAUSE_SECONDS * 2 ** (received - 1),
  });
}
