import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { Level } from 'level';
import { tableDescription } from '#ledger/table.ts';

export type EmbeddedDynamodb = {
  readonly client: DynamoDBClient;
  /** `http://127.0.0.1:<port>`: for a client of another process. */
  readonly endpoint: string;
  readonly close: () => Promise<void>;
};

/** Another process keeps its data in the same directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
  readonly code = 'data_directory_in_use';
}

/**
 * Starts a DynamoDB-compatible engine in this process, on a free port of 127.0.0.1, with `table` in it.
 * What it has acknowledged survives the death of the process (it is with the operating system by then), though
 * not a power failure in the same second.
 *
 * @param options.directory - where the data is kept, made if missing; in memory without one.
 * @throws DataDirectoryInUse
 */
export async function startEmbeddedDynamodb(options: {
  readonly table: string;
  readonly directory?: string;
}): Promise<EmbeddedDynamodb> {
  const { table, directory } = options;
  if (directory !== undefined) await prepareDirectory(directory, table);
  const server = dynalite({
    ...(directory === undefined ? {} : { path: directory }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  const endpoint = await listen(server);
  const client = embeddedClient(endpoint);
  await createMissingTable(client, table);
  return { client, endpoint, close: () => close(client, server) };
}

/** A client of an embedded engine, which asks for a signature but does not check it. */
const embeddedClient = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

/** The engine opens the directory only when first asked, and then dies where it cannot: so it is tried first. */
async function prepareDirectory(directory: string, table: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const level = new Level<string, { readonly TableStatus?: string }>(directory, {
    valueEncoding: 'json',
  });
  try {
    await level.open();
  } catch (fault) {
    const text = `${directory} is in use by another process, or cannot be opened.`;
    throw new DataDirectoryInUse(text, { cause: fault });
  }
  // An engine killed while it made its table leaves it `CREATING` for good. Nothing is in it yet: make it again.
  const tableRecord = `table~${table}`;
  const status = (await level.get(tableRecord))?.TableStatus;
  if (status === 'CREATING') await level.del(tableRecord);
  await level.close();
}

async function listen(server: Server): Promise<string> {
  // The client keeps its connections: a server that closes idle ones would sometimes do so under a request.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function createMissingTable(client: DynamoDBClient, table: string): Promise<void> {
  try {
    await client.send(new DescribeTableCommand({ TableName: table }));
  } catch (fault) {
    if (!(fault instanceof ResourceNotFoundException)) throw fault;
    await client.send(new CreateTableCommand(tableDescription(table)));
    await waitUntilTableExists(
      { client, minDelay: 0.01, maxDelay: 0.05, maxWaitTime: 5 },
      { TableName: table },
    );
  }
}

async function close(client: DynamoDBClient, server: Server): Promise<void> {
  client.destroy();
  server.closeAllConnections();
  await new Promise<void>((resolve, reject) => {
    server.close(fault => (fault ? reject(fault) : resolve()));
  });
}
