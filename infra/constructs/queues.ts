import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** Where a job goes that failed every time: kept two weeks, and an alarm goes off. */
export const deadLetters = (scope: Construct, id: string): Queue =>
  new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });

/** How often a job is tried before it goes to its dead letters. */
export const JOB_TRIES = 3;

/**
 * A queue of jobs, each tried three times. The visibility timeout is six times the consumer's, as Lambda asks
 * for, so that a throttled batch is not taken for a lost one.
 */
export const jobs = (
  scope: Construct,
  id: string,
  { failed, consumerSeconds }: { readonly failed: Queue; readonly consumerSeconds: number },
): Queue =>
  new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    visibilityTimeout: Duration.seconds(6 * consumerSeconds),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: failed, maxReceiveCount: JOB_TRIES },
  });
