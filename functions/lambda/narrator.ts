import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { v7 } from 'uuid';
import { runNarrativeJob } from '#application/report/narrative-job.ts';
import { outboxMailer } from '#mailer/outbox.ts';
import { buildDeps } from './build-deps.ts';
import { CLOCK, required, storeFromEnvironment } from './environment.ts';
import { logError } from './log.ts';
import { metered } from './metered.ts';
import { measureFor } from './metrics.ts';
import { modelNarrator } from './model-narrator.ts';
import { workJobs } from './work-jobs.ts';

const store = storeFromEnvironment();
const queueUrl = required('NARRATOR_QUEUE_URL');
const client = new SQSClient({});
const model = modelNarrator(process.env);
const { app } = buildDeps({
  store,
  clock: CLOCK,
  mailer: outboxMailer(store, CLOCK.now, v7),
  narrator: model && metered(model, measureFor(required('STAGE'))),
  baseUrl: required('PUBLIC_ORIGIN'),
  oneMachine: false,
  reportError: logError,
});

/** Writes the texts that reports wait for: one message, one text (rule N14). */
export const handler = (event: SQSEvent) =>
  workJobs(event, {
    client,
    queueUrl,
    run: key => runNarrativeJob(app, key),
    reportError: logError,
  });
