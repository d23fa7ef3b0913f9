import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { replayErasures } from '#application/privacy/erase-person.ts';
import { buildDeps } from '#lambda/build-deps.ts';
import { privacyDeps } from '#lambda/build-privacy.ts';
import { openStore } from '#ledger/store.ts';
import type { Mailer } from '#mailer/mailer.ts';

/**
 * `npm run replay-erasures -- --from OLD_TABLE --to RESTORED_TABLE`: does again on a restored table every erasure that
 * the old one has on record. Safe to repeat.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: { from: { type: 'string' }, to: { type: 'string' } },
  });
  const { from, to } = values;
  if (!from || !to || from === to)
    throw new Error('--from takes the old table, --to the restored one.');
  const endpoint = process.env['DYNAMODB_ENDPOINT'];
  const client = new DynamoDBClient(endpoint === undefined ? {} : { endpoint });
  const appOn = (table: string) => {
    const store = openStore(client, table);
    const clock = { now: Date.now, wall: Date.now };
    const mailer: Mailer = { send: () => Promise.resolve({ outcome: 'sent' }) };
    const reportError = (error: unknown) => console.error(error);
    const baseUrl = 'https://localhost';
    const { app } = buildDeps({ store, clock, mailer, baseUrl, oneMachine: false, reportError });
    return privacyDeps(store, app);
  };
  try {
    const replayed = await replayErasures(appOn(from), appOn(to));
    console.log(`${replayed} erasures were done again on ${to}.`);
  } finally {
    client.destroy();
  }
}
