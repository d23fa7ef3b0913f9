import type { DynamoDBStreamEvent } from 'aws-lambda';
import { type LedgerAlarm, projectChange } from '#application/stream/project-change.ts';
import { dynamodbLedger } from '#ledger/dynamodb.ts';
import { dynamodbReadModels } from '#ledger/dynamodb-read-models.ts';
import { dynamodbSnapshots } from '#ledger/dynamodb-snapshots.ts';
import { required, storeFromEnvironment } from './environment.ts';
import { log, logError } from './log.ts';
import { METRICS } from './metric-names.ts';
import { measureFor } from './metrics.ts';
import { projectRecords } from './project-records.ts';

const store = storeFromEnvironment();
const deps = {
  ledger: dynamodbLedger(store),
  snapshots: dynamodbSnapshots(store),
  readModels: dynamodbReadModels(store),
};
const measure = measureFor(required('STAGE'));
const METRIC_OF: Readonly<Record<LedgerAlarm, string>> = {
  verification_failed: METRICS.verificationFailed,
  unrecorded_change: METRICS.unrecordedChange,
};

/** Brings read models up to the ledger, and looks at every entry that is written, changed or gone. */
export const handler = (event: DynamoDBStreamEvent) =>
  projectRecords(event, {
    project: change => projectChange(deps, change),
    raise: (alarm, { key, seq }) => {
      log.error('ledger', { alarm, workspace: key.workspace, stream: key.stream, seq });
      measure(METRIC_OF[alarm], 1);
    },
    reportError: logError,
  });
