import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamodbSetUpLinks } from '#identity/dynamodb-set-up-links.ts';
import { openStore } from '#ledger/store.ts';

const MOST_HOURS = 168;

/**
 * `npm run setup-link -- --table NAME --origin https://… [--hours 24]`: prints a link by which its holder, once signed
 * in, names a new workspace and becomes its first admin. Runs with the operator's own AWS credentials.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const { table, origin, hours } = readArguments(argv);
  const endpoint = process.env['DYNAMODB_ENDPOINT'];
  const client = new DynamoDBClient(endpoint === undefined ? {} : { endpoint });
  try {
    const links = dynamodbSetUpLinks(openStore(client, table), Date.now);
    const secret = await links.create(hours);
    console.log(`${origin}/auth/set-up/${secret}`);
    console.log(`Good for ${hours} hours, for one workspace. Hand it to its first admin alone.`);
  } finally {
    client.destroy();
  }
}

/** Throws a plain sentence on anything that cannot be. */
function readArguments(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      table: { type: 'string' },
      origin: { type: 'string' },
      hours: { type: 'string', default: '24' },
    },
  });
  const { table, origin } = values;
  if (!table) throw new Error('--table takes the name of the table: the output TableName.');
  if (!origin || !URL.canParse(origin))
    throw new Error('--origin takes the address that people go to: the output Origin.');
  const hours = Number(values.hours);
  if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS)
    throw new Error(`--hours takes a whole number from 1 to ${MOST_HOURS}.`);
  return { table, origin: new URL(origin).origin, hours };
}
