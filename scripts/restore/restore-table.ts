import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type PrivacyDeps, replayErasures } from '#application/privacy/erase-person.ts';
import { tableDescription } from '#ledger/table.ts';
import { appOn } from './app-on.ts';
import {
  type CheckedTable,
  checkTable,
  compareStreams,
  countItems,
  countTable,
  differences,
} from './check-table.ts';
import { completeTable, describeTable, restoreToPointInTime, waitFor } from './point-in-time.ts';
import { itemsIn, readTableFile } from './table-file.ts';

export type RestoreOptions = {
  /** The new table. */
  readonly to: string;
  /** The table that is restored, whose record of erasures is done again. It may be lost where there is a file. */
  readonly from: string;
  /** The moment to go back to; the last one that DynamoDB has without it. */
  readonly at?: Date;
  /** An export of the table, where there is no point-in-time recovery. */
  readonly file?: string;
  /** On one machine: the engine has neither streams nor expiry nor recovery to switch on. */
  readonly embedded?: boolean;
};

type Say = (line: string) => void;

/**
 * Restores a table into a new one: fills it, does the erasures again, checks every chain, and compares. Writes nothing
 * into the old one, and switches nothing over. `say` gets a line a step. Throws what does not hold.
 */
export async function restoreTable(
  client: DynamoDBClient,
  options: RestoreOptions,
  say: Say,
): Promise<void> {
  const { to, from, file } = options;
  const switchOver = await (file === undefined
    ? fromPointInTime(client, options, say)
    : fromFile(client, { ...options, file }, say));
  const restored = appOn(client, to);
  // Before anything is written into it: a chain that does not hold is named as it came.
  await checked(restored);
  const old = (await describeTable(client, from)) && appOn(client, from);
  if (old) say(`${await replayErasures(old, restored)} erasures were done again.`);
  else say(`${from} is gone, and with it its orders to erase: give again those that came since.`);

  const { workspaces, streams, entries } = await checked(restored);
  say(
    `${workspaces} workspaces, ${streams.length} streams, ${entries} entries: every chain holds.`,
  );
  if (old) {
    const { strangers, lost } = await compareStreams(old, restored, streams);
    refuseAny(`These streams are none that ${from} has the beginning of:`, strangers);
    say(`Each stream is as ${from} has it; ${lost} entries came later, and are not in ${to}.`);
  }
  say(switchOver);
}

async function checked(deps: PrivacyDeps): Promise<CheckedTable> {
  const table = await checkTable(deps);
  refuseAny('These chains do not hold:', table.faults);
  return table;
}

/** A restore that was begun is gone on with: DynamoDB makes the table whole or not at all. */
async function fromPointInTime(
  client: DynamoDBClient,
  { to, from, at }: RestoreOptions,
  say: Say,
): Promise<string> {
  if (await describeTable(client, to)) {
    say(`${to} is there already: its restore is gone on with.`);
    await waitFor(client, to);
  } else await restoreToPointInTime(client, { from, to, ...(at ? { at } : {}) });
  return completed(client, from, to);
}

async function completed(client: DynamoDBClient, from: string, to: string): Promise<string> {
  const { LatestStreamArn } = await completeTable(client, from, to);
  return `Switch over: npx cdk deploy --all -c stage=… -c restoredTable=${to} -c restoredStreamArn=${LatestStreamArn}`;
}

/** Only into a table that is not there yet: over one with erasures in it, erased words would come back. */
async function fromFile(
  client: DynamoDBClient,
  { to, from, file, embedded = false }: RestoreOptions & { readonly file: string },
  say: Say,
): Promise<string> {
  if (await describeTable(client, to)) throw new Error(`There is a table ${to}. Name a new one.`);
  await client.send(new CreateTableCommand(tableDescription(to)));
  await waitFor(client, to);
  await readTableFile(client, to, file);
  const [expected, found] = await Promise.all([countItems(itemsIn(file)), countTable(client, to)]);
  refuseAny(`${to} does not hold what is in the file:`, differences(expected, found));
  const items = Object.values(found).reduce((sum, count) => sum + count, 0);
  say(`${items} items, of each kind as many as in the file.`);
  if (!embedded) return completed(client, from, to);
  return `Switch over: let the product use ${to} in place of the old table.`;
}

function refuseAny(sentence: string, found: readonly string[]): void {
  if (found.length > 0) throw new Error([sentence, ...found].join('\n  '));
}
