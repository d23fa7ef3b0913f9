import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Jobs } from '#application/report/jobs.ts';

/** Puts jobs on a queue; the client is read at the first one. Throws where the queue does not take it. */
export function sqsJobs(queueUrl: string, client?: SQSClient): Jobs {
  return {
    async enqueue(job) {
      const { SendMessageCommand, SQSClient: Client } = await import('@aws-sdk/client-sqs');
      const reached = client ?? new Client({});
      const MessageBody = JSON.stringify(job);
      await reached.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
    },
  };
}
