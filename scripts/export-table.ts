import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { writeTableFile } from './restore/table-file.ts';

/**
 * `npm run export-table -- --table NAME --file FILE`: writes every item of a table into a file that `npm run restore`
 * reads, in the format of DynamoDB's own export to S3. The file holds everything that the table does, names and
 * addresses among it.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: { table: { type: 'string' }, file: { type: 'string' } },
  });
  const { table, file } = values;
  if (!table || !file) throw new Error('--table takes the name of the table, --file a new file.');
  const endpoint = process.env['DYNAMODB_ENDPOINT'];
  const client = new DynamoDBClient(endpoint === undefined ? {} : { endpoint });
  try {
    console.log(`${await writeTableFile(client, table, file)} items are in ${file}.`);
  } finally {
    client.destroy();
  }
}
