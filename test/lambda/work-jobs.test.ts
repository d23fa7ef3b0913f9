import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { metered } from '#lambda/metered.ts';
import { sqsJobs } from '#lambda/sqs-jobs.ts';
import { workJobs } from '#lambda/work-jobs.ts';
import { ruleWritten } from '#narrator/rule-written.ts';

const client = new SQSClient({ region: 'eu-central-1' });
const queue = mockClient(client);
beforeEach(() => {
  queue.reset();
  queue.onAnyCommand().resolves({});
});

const QUEUE = 'https://sqs.test/jobs';
const KEY = { workspace: 'w1', stream: 'scorecard/2026-Q3', job: 'J1' };

const messageOf = (body: unknown, received = 1) =>
  ({
    Records: [
      {
        messageId: 'm1',
        receiptHandle: 'r1',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        attributes: { ApproximateReceiveCount: String(received) },
      },
    ],
  }) as unknown as SQSEvent;

const working = (run: () => Promise<'done' | 'again'>, errors: unknown[] = []) => ({
  client,
  queueUrl: QUEUE,
  run,
  reportError: (error: unknown) => void errors.push(error),
});

describe('a job in the queue', () => {
  it('is put there as what to write, and no more', async () => {
    await sqsJobs(QUEUE, client).enqueue(KEY);
    expect(queue.commandCalls(SendMessageCommand).map(({ args }) => args[0].input)).toEqual([
      { QueueUrl: QUEUE, MessageBody: JSON.stringify(KEY) },
    ]);
  });

  it('is gone once it is done', async () => {
    const answer = await workJobs(
      messageOf(KEY),
      working(async () => 'done'),
    );
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(queue.calls()).toEqual([]);
  });

  it.each([
    [1, 20],
    [2, 40],
    [3, 80],
  ])('that has to wait comes back: the %ist time after %i seconds', async (received, seconds) => {
    const answer = await workJobs(
      messageOf(KEY, received),
      working(async () => 'again'),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    const [sent] = queue.commandCalls(ChangeMessageVisibilityCommand);
    expect(sent?.args[0].input).toEqual({
      QueueUrl: QUEUE,
      ReceiptHandle: 'r1',
      VisibilityTimeout: seconds,
    });
  });

  it.each([['not JSON'], [{ ...KEY, more: 1 }], [{ workspace: 'w1' }]])(
    'that cannot be read goes the way of the dead letters: %j',
    async body => {
      const errors: unknown[] = [];
      let ran = false;
      const answer = await workJobs(
        messageOf(body),
        working(async () => {
          ran = true;
          return 'done';
        }, errors),
      );
      expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
      expect(errors).toHaveLength(1);
      expect(ran).toBe(false);
    },
  );

  it('that fails is reported and goes back', async () => {
    const errors: unknown[] = [];
    const fault = new Error('The store did not serve.');
    const answer = await workJobs(
      messageOf(KEY),
      working(() => Promise.reject(fault), errors),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(errors).toEqual([fault]);
  });
});

describe('what a text cost', () => {
  const request = { kind: 'scorecard-headline', facts: [], statements: [] } as const;

  it('is a metric, and none where nothing was paid', async () => {
    const measured: unknown[] = [];
    const measure = (...metric: readonly [string, number]) => void measured.push(metric);
    const paid = { ...ruleWritten(request), cost: '0.0125' };
    await metered({ write: async () => paid }, measure).write(request);
    await metered({ write: async () => ruleWritten(request) }, measure).write(request);
    expect(measured).toEqual([['ModelCostUsd', 0.0125]]);
  });
});
