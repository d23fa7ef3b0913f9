import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openStore, type Store } from '#ledger/store.ts';

/** A variable of the function's environment; throws at cold start when the stack forgot it. */
export function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`environment variable ${name} is missing`);
  return value;
}

/** The table of this stage. `DYNAMODB_ENDPOINT` points tests at an embedded engine. */
export function storeFromEnvironment(): Store {
  const endpoint = process.env['DYNAMODB_ENDPOINT'];
  const client = new DynamoDBClient(endpoint === undefined ? {} : { endpoint });
  return openStore(client, required('TABLE_NAME'));
}

const wallClock = () => Date.now();

/** Real time: no deployment can set it. */
export const CLOCK = { now: wallClock, wall: wallClock } as const;
