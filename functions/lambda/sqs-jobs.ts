import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Jobs } from '#application/report/jobs.ts';

/** Puts jobs on a queue. Throws where the queue does not take one. */
export const sqsJobs = (queueUrl: string, client = new SQSClient({})): Jobs => ({
  async enqueue(job) {
    const MessageBody = JSON.stringify(job);
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
  },
});
