import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { restoreTable } from './restore/restore-table.ts';

/**
 * `npm run restore -- --from TABLE --to NEW_TABLE [--at 2026-01-05T09:00:00Z | --file EXPORT]`: restores a table beside
 * itself, to a moment or from an export, does its erasures again, checks every chain, and says how to switch over.
 * Runs with the operator's own AWS credentials.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      at: { type: 'string' },
      file: { type: 'string' },
    },
  });
  const { from, to, at, file } = values;
  if (!from || !to || from === to)
    throw new Error('--from takes the table that is restored, --to the name of the new one.');
  if (at !== undefined && (file !== undefined || Number.isNaN(Date.parse(at))))
    throw new Error('--at takes a moment such as 2026-01-05T09:00:00Z, and goes without --file.');
  const endpoint = process.env['DYNAMODB_ENDPOINT'];
  const client = new DynamoDBClient(endpoint === undefined ? {} : { endpoint });
  try {
    await restoreTable(
      client,
      {
        from,
        to,
        ...(at === undefined ? {} : { at: new Date(at) }),
        ...(file === undefined ? {} : { file }),
        embedded: endpoint !== undefined,
      },
      line => console.log(line),
    );
  } finally {
    client.destroy();
  }
}
