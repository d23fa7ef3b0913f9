import { Duration } from 'aws-cdk-lib';
import { LambdaFunction as EventTarget } from 'aws-cdk-lib/aws-events-targets';
import {
  EventInvokeConfig,
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { LEDGER_PREFIX } from '#ledger/table.ts';
import { Clock, type ClockProps } from './constructs/clock.ts';
import type { HttpEntrance } from './constructs/http-entrance.ts';
import type { Mail } from './constructs/mail.ts';
import { deadLetters } from './constructs/queues.ts';
import { constructId, type FunctionRow } from './functions.ts';

/** What functions can be started by. */
export type Sources = {
  readonly entrance: HttpEntrance;
  readonly streamArn: string;
  readonly narratorQueue?: Queue;
  readonly mail?: Mail;
};

/** Connects one function to what starts it. Returns the queue where its lost work ends up, if it can lose any. */
export function connect(
  scope: Construct,
  name: string,
  { trigger, purpose }: FunctionRow,
  target: LambdaFunction,
  sources: Sources,
): IQueue | undefined {
  switch (trigger.by) {
    case 'http':
      sources.entrance.route(name, trigger.routes, target);
      return undefined;
    case 'operator':
      return undefined;
    case 'narrator queue':
      return onJobs(target, sources.narratorQueue);
    case 'table stream':
      return onStream(scope, target, sources.streamArn);
    case 'clock':
      return onClock(scope, name, target, { everyMinutes: trigger.everyMinutes, purpose });
    case 'mail feedback':
      return onFeedback(scope, target, sources.mail);
  }
}

/** One narrative at a time, two at once: the model's quota is the bottleneck, not the queue. */
function onJobs(target: LambdaFunction, queue: Queue | undefined): IQueue | undefined {
  if (!queue) return undefined;
  target.addEventSource(
    new SqsEventSource(queue, { batchSize: 1, maxConcurrency: 2, reportBatchItemFailures: true }),
  );
  return queue.deadLetterQueue?.queue;
}

/** How often a record that failed is tried again before it is set aside. */
export const STREAM_RETRIES = 3;

/** Ledger entries alone. A batch that fails is halved until the one bad record is alone, tried three times and set aside. */
function onStream(scope: Construct, target: LambdaFunction, streamArn: string): IQueue {
  const failed = deadLetters(scope, 'ProjectorFailed');
  new EventSourceMapping(scope, 'TableStream', {
    target,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(1),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: STREAM_RETRIES,
    maxRecordAge: Duration.hours(12),
    filters: [
      FilterCriteria.filter({
        dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(LEDGER_PREFIX) } } },
      }),
    ],
    onFailure: new SqsDlq(failed),
  });
  return failed;
}

/** `name`: of the function, since more than one goes by the clock. */
function onClock(
  scope: Construct,
  name: string,
  target: LambdaFunction,
  due: Pick<ClockProps, 'everyMinutes' | 'purpose'>,
): IQueue {
  const id = constructId(name);
  const failed = deadLetters(scope, `${id}Failed`);
  new Clock(scope, `${id}Clock`, { target, ...due, failed });
  retryTwice(scope, `${id}Retries`, target, failed);
  return failed;
}

function onFeedback(
  scope: Construct,
  target: LambdaFunction,
  mail: Mail | undefined,
): IQueue | undefined {
  if (!mail) return undefined;
  const failed = deadLetters(scope, 'FeedbackFailed');
  mail.feedback.addTarget(new EventTarget(target, { deadLetterQueue: failed, retryAttempts: 3 }));
  retryTwice(scope, 'FeedbackRetries', target, failed);
  return failed;
}

/** For what is invoked without waiting: the caller's own retries end where Lambda has taken the event. */
const retryTwice = (
  scope: Construct,
  id: string,
  target: LambdaFunction,
  failed: IQueue,
): EventInvokeConfig =>
  new EventInvokeConfig(scope, id, {
    function: target,
    retryAttempts: 2,
    maxEventAge: Duration.hours(1),
    onFailure: new SqsDestination(failed),
  });
