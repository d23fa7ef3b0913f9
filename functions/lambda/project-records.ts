import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { LedgerAlarm, LedgerChange } from '#application/stream/project-change.ts';
import { ledgerChangeOf } from './table-record.ts';

export type ProjectorDeps = {
  readonly project: (change: LedgerChange) => Promise<readonly LedgerAlarm[]>;
  readonly raise: (alarm: LedgerAlarm, change: LedgerChange) => void;
  readonly reportError: (error: unknown) => void;
};

/**
 * Takes the records of a batch in their order. The first that fails is named, and everything from there on comes again:
 * Lambda halves the batch, tries three times, and sets the record aside (`infra/triggers.ts`).
 */
export async function projectRecords(
  { Records }: DynamoDBStreamEvent,
  { project, raise, reportError }: ProjectorDeps,
): Promise<DynamoDBBatchResponse> {
  for (const record of Records) {
    try {
      const change = ledgerChangeOf(record);
      if (!change) continue;
      for (const alarm of await project(change)) raise(alarm, change);
    } catch (error) {
      reportError(error);
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
}
