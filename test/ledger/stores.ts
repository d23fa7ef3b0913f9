import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamodbLedger } from '#ledger/dynamodb.ts';
import { dynamodbReadModels } from '#ledger/dynamodb-read-models.ts';
import { dynamodbSnapshots } from '#ledger/dynamodb-snapshots.ts';
import { openStore, type Store } from '#ledger/store.ts';
import { startEmbeddedDynamodb } from '#local/embedded-dynamodb.ts';

export type OpenedStore = {
  readonly store: Store;
  readonly client: DynamoDBClient;
  readonly close: () => Promise<void>;
};

export async function openEmbedded(directory?: string): Promise<OpenedStore> {
  const table = 'countersign';
  const where = directory === undefined ? {} : { directory };
  const { client, close } = await startEmbeddedDynamodb({ table, ...where });
  return { store: openStore(client, table), client, close };
}

export async function openReal(table: string): Promise<OpenedStore> {
  const client = new DynamoDBClient({});
  return { store: openStore(client, table), client, close: async () => client.destroy() };
}

export const storesOver = ({ store, close }: OpenedStore) => ({
  ledger: dynamodbLedger(store),
  snapshots: dynamodbSnapshots(store),
  readModels: dynamodbReadModels(store),
  close,
});
