import type { Jobs } from '#application/report/jobs.ts';
import { whenNeeded } from './when-needed.ts';

/** The narrator's queue; its client is loaded with the first job. */
export function queuedJobs(queueUrl: string): Jobs {
  const queue = whenNeeded(async () => (await import('./sqs-jobs.ts')).sqsJobs(queueUrl));
  return { enqueue: async job => (await queue()).enqueue(job) };
}
