import { setTimeout as sleep } from 'node:timers/promises';
import {
  ContinuousBackupsUnavailableException,
  DescribeTableCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { EXPIRY_ATTRIBUTE } from '#ledger/table.ts';

/** Between two tries to switch recovery on: DynamoDB refuses it for the first minutes of a table's life. */
const PAUSE_MS = 15_000;
const MOST_TRIES = 80;

/** A restore of a large table takes hours. */
const LONGEST_SECONDS = 24 * 3600;

export const waitFor = (client: DynamoDBClient, table: string) =>
  waitUntilTableExists({ client, maxWaitTime: LONGEST_SECONDS }, { TableName: table });

/** What DynamoDB says of a table; undefined where there is none. */
export async function describeTable(
  client: DynamoDBClient,
  table: string,
): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: table }))).Table;
  } catch (fault) {
    if (fault instanceof ResourceNotFoundException) return undefined;
    throw fault;
  }
}

/** Restores a table beside itself, under the same key, as it was at a moment: the last that DynamoDB has without one. */
export async function restoreToPointInTime(
  client: DynamoDBClient,
  { from, to, at }: { readonly from: string; readonly to: string; readonly at?: Date },
): Promise<void> {
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: from,
      TargetTableName: to,
      ...(at ? { RestoreDateTime: at } : { UseLatestRestorableTime: true }),
    }),
  );
  await waitFor(client, to);
}

/**
 * Gives a restored table what a restore leaves out: stream, deletion protection, expiry, point-in-time recovery, and the
 * tags of the table that it came from, if that is still there. Safe to repeat.
 */
export async function completeTable(
  client: DynamoDBClient,
  from: string,
  to: string,
  pauseMs = PAUSE_MS,
): Promise<TableDescription> {
  const { StreamSpecification, DeletionProtectionEnabled } = await known(client, to);
  if (!StreamSpecification?.StreamEnabled)
    await update(client, to, {
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
  if (!DeletionProtectionEnabled) await update(client, to, { DeletionProtectionEnabled: true });
  await client
    .send(
      new UpdateTimeToLiveCommand({
        TableName: to,
        TimeToLiveSpecification: { Enabled: true, AttributeName: EXPIRY_ATTRIBUTE },
      }),
    )
    .catch(unlessEnabled);
  await switchRecoveryOn(client, to, pauseMs);
  await copyTags(client, from, to);
  return known(client, to);
}

async function known(client: DynamoDBClient, table: string): Promise<TableDescription> {
  const description = await describeTable(client, table);
  if (!description) throw new Error(`There is no table ${table}.`);
  return description;
}

async function update(
  client: DynamoDBClient,
  table: string,
  change: Omit<UpdateTableCommandInput, 'TableName'>,
): Promise<void> {
  await client.send(new UpdateTableCommand({ TableName: table, ...change }));
  await waitFor(client, table);
}

async function switchRecoveryOn(
  client: DynamoDBClient,
  table: string,
  pauseMs: number,
): Promise<void> {
  const request = new UpdateContinuousBackupsCommand({
    TableName: table,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  });
  for (let tries = 1; ; tries += 1)
    try {
      await client.send(request);
      return;
    } catch (fault) {
      const isTooSoon = fault instanceof ContinuousBackupsUnavailableException;
      if (!isTooSoon || tries === MOST_TRIES) throw fault;
      await sleep(pauseMs);
    }
}

/** DynamoDB refuses to switch expiry on where it is on. */
function unlessEnabled(fault: unknown): void {
  if (!(fault instanceof Error && /already enabled/i.test(fault.message))) throw fault;
}

async function copyTags(client: DynamoDBClient, from: string, to: string): Promise<void> {
  const [source, target] = await Promise.all([describeTable(client, from), known(client, to)]);
  if (!source) return;
  const { Tags = [] } = await client.send(
    new ListTagsOfResourceCommand({ ResourceArn: source.TableArn }),
  );
  // Tags of CloudFormation's own cannot be given by hand.
  const own = Tags.filter(({ Key }) => !Key?.startsWith('aws:'));
  if (own.length > 0)
    await client.send(new TagResourceCommand({ ResourceArn: target.TableArn, Tags: own }));
}
