import {
  ContinuousBackupsUnavailableException,
  DescribeTableCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { completeTable, restoreToPointInTime } from '../../scripts/restore/point-in-time.ts';

const client = new DynamoDBClient({ region: 'eu-central-1' });
const dynamodb = mockClient(client);
const ARN = 'arn:aws:dynamodb:eu-central-1:111122223333:table';

beforeEach(() => {
  dynamodb.reset();
  dynamodb.onAnyCommand().resolves({});
  dynamodb.on(DescribeTableCommand).callsFake(({ TableName }) => ({
    Table: {
      TableArn: `${ARN}/${TableName}`,
      TableStatus: 'ACTIVE',
      LatestStreamArn: `${ARN}/${TableName}/stream/1`,
    },
  }));
  dynamodb.on(ListTagsOfResourceCommand).resolves({
    Tags: [
      { Key: 'app', Value: 'countersign' },
      { Key: 'aws:cloudformation:stack-name', Value: 'Countersign-prod-Data' },
    ],
  });
});

const sent = <Input>(command: Parameters<typeof dynamodb.commandCalls>[0]): Input[] =>
  dynamodb.commandCalls(command).map(({ args }) => args[0].input as Input);

describe('a restore to a point in time', () => {
  it('goes to the moment that is named, into a table of its own', async () => {
    const at = new Date('2026-01-05T09:00:00Z');
    await restoreToPointInTime(client, { from: 'old', to: 'new', at });
    expect(sent(RestoreTableToPointInTimeCommand)).toEqual([
      { SourceTableName: 'old', TargetTableName: 'new', RestoreDateTime: at },
    ]);
  });

  it('goes to the last moment that there is, without one', async () => {
    await restoreToPointInTime(client, { from: 'old', to: 'new' });
    expect(sent(RestoreTableToPointInTimeCommand)).toEqual([
      { SourceTableName: 'old', TargetTableName: 'new', UseLatestRestorableTime: true },
    ]);
  });

  it('gets stream, deletion protection, expiry, recovery and tags, which DynamoDB leaves out', async () => {
    const { LatestStreamArn } = await completeTable(client, 'old', 'new');
    expect(LatestStreamArn).toBe(`${ARN}/new/stream/1`);
    expect(sent(UpdateTableCommand)).toEqual([
      {
        TableName: 'new',
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
      { TableName: 'new', DeletionProtectionEnabled: true },
    ]);
    expect(sent(UpdateTimeToLiveCommand)).toEqual([
      {
        TableName: 'new',
        TimeToLiveSpecification: { Enabled: true, AttributeName: 'ttl' },
      },
    ]);
    expect(sent(UpdateContinuousBackupsCommand)).toMatchObject([{ TableName: 'new' }]);
    expect(sent(TagResourceCommand)).toEqual([
      { ResourceArn: `${ARN}/new`, Tags: [{ Key: 'app', Value: 'countersign' }] },
    ]);
  });

  it('waits with recovery until DynamoDB lets a new table have it', async () => {
    dynamodb
      .on(UpdateContinuousBackupsCommand)
      .rejectsOnce(new ContinuousBackupsUnavailableException({ message: 'soon', $metadata: {} }))
      .resolves({});
    await completeTable(client, 'old', 'new', 0);
    expect(sent(UpdateContinuousBackupsCommand)).toHaveLength(2);
    dynamodb.on(UpdateContinuousBackupsCommand).rejects(new Error('You may not.'));
    await expect(completeTable(client, 'old', 'new', 0)).rejects.toThrow('You may not.');
  });

  it('has no tags to take over where the table that it came from is gone', async () => {
    dynamodb
      .on(DescribeTableCommand, { TableName: 'lost' })
      .rejects(new ResourceNotFoundException({ message: 'gone', $metadata: {} }));
    await expect(completeTable(client, 'lost', 'new')).resolves.toMatchObject({
      LatestStreamArn: `${ARN}/new/stream/1`,
    });
    expect(sent(TagResourceCommand)).toEqual([]);
  });

  it('can be completed twice', async () => {
    dynamodb.on(UpdateTimeToLiveCommand).rejects(new Error('TimeToLive is already enabled'));
    await expect(completeTable(client, 'old', 'new')).resolves.toMatchObject({
      LatestStreamArn: `${ARN}/new/stream/1`,
    });
    dynamodb.on(UpdateTimeToLiveCommand).rejects(new Error('You may not.'));
    await expect(completeTable(client, 'old', 'new')).rejects.toThrow('You may not.');
  });
});
