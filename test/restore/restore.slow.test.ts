import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { dynamodbLedger } from '#ledger/dynamodb.ts';
import { openStore } from '#ledger/store.ts';
import { done, everyItem, openProduct, type Product } from '#test/http/harness.ts';
import { type House, type Life, openHouse, playUntil } from '#test/http/pilot-life.ts';
import { restoreTable } from '../../scripts/restore/restore-table.ts';
import { writeTableFile } from '../../scripts/restore/table-file.ts';

/** What the embedded engine does not know; nothing has tags, so none are given. */
const IN_AWS_ALONE = new Set([
  'UpdateTableCommand',
  'UpdateTimeToLiveCommand',
  'UpdateContinuousBackupsCommand',
  'ListTagsOfResourceCommand',
]);
const WORDS = 'A quiz takes at least a fifth less time.';

const scratch = mkdtempSync(join(tmpdir(), 'countersign-restore-'));
const file = join(scratch, 'export.jsonl');
let product: Product;
let client: DynamoDBClient;
let from: string;
let house: House;
let life: Life;
let exported: ReadonlyMap<string, string>;
beforeAll(async () => {
  product = await openProduct();
  client = product.client;
  from = product.store.table;
  house = await openHouse(product, 'Restored');
  life = await playUntil(product, house, 'logTime');
  await writeTableFile(client, from, file);
  exported = await everyItem(product);
});
afterAll(async () => {
  await product.close();
  rmSync(scratch, { recursive: true, force: true });
});

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
});
const restore = (to: string, source = file) =>
  restoreTable(client, { to, from, file: source, embedded: true }, line => lines.push(line));
const itemsOf = (table: string) => everyItem({ store: openStore(client, table) });

describe('a table restored from its export', () => {
  it('holds every item as it was, and every chain', async () => {
    await restore('whole');
    expect(await itemsOf('whole')).toEqual(exported);
    expect(lines).toEqual([
      `${exported.size} items, of each kind as many as in the file.`,
      '0 erasures were done again.',
      expect.stringMatching(/^1 workspaces, \d+ streams, \d+ entries: every chain holds\.$/),
      `Each stream is as ${from} has it; 0 entries came later, and are not in whole.`,
      'Switch over: let the product use whole in place of the old table.',
    ]);
  });

  it('is completed in AWS as after any restore, so that a stage can take it', async () => {
    const asked: string[] = [];
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async args => {
          if (!IN_AWS_ALONE.has(commandName)) return next(args);
          asked.push(commandName);
          return { output: { $metadata: {} }, response: {} };
        },
      { step: 'initialize', name: 'inAws' },
    );
    await restoreTable(client, { to: 'taken', from, file }, line => lines.push(line));
    client.middlewareStack.remove('inAws');
    expect(new Set(asked)).toEqual(IN_AWS_ALONE);
    expect(lines.at(-1)).toMatch(/^Switch over: npx cdk deploy --all .*-c restoredTable=taken /);
  });

  it('says how much was written since, and brings no word back that was erased since', async () => {
    const { admin, lead, skeptic } = house;
    await done(product, 'recordCost', {
      as: lead,
      params: { pilot: life.pilot },
      body: { kind: 'license', amount: '40', on: '2026-07-07' },
    });
    await done(product, 'erasePerson', { as: admin, params: { person: skeptic.id } });
    await restore('erased');
    const text = [...(await itemsOf('erased')).values()].join('\n');
    expect([...exported.values()].join('\n')).toContain(WORDS);
    expect(text).not.toContain(WORDS);
    expect(text).not.toContain(skeptic.name);
    expect(lines).toContainEqual('1 erasures were done again.');
    expect(lines).toContainEqual(expect.stringContaining('every chain holds'));
    expect(lines).toContainEqual(expect.stringMatching(/; [1-9]\d* entries came later/));
  });

  it('is refused where an entry was changed in the file, which is named', async () => {
    const changed = join(scratch, 'changed.jsonl');
    writeFileSync(
      changed,
      readFileSync(file, 'utf8').replace(
        '"minutesWithAi":{"S":"38"}',
        '"minutesWithAi":{"S":"28"}',
      ),
    );
    await expect(restore('changed', changed)).rejects.toThrow(
      new RegExp(`pilot/${life.pilot}: Entry \\d+: its facts are not those`),
    );
  });

  it('never goes over a table that is there', async () => {
    await expect(restore('whole')).rejects.toThrow('There is a table whole. Name a new one.');
  });

  it('is what the product goes on with once the old table is lost', async () => {
    await client.send(new DeleteTableCommand({ TableName: from }));
    await restore('alone');
    expect(await itemsOf('alone')).toEqual(exported);
    expect(lines[1]).toBe(
      `${from} is gone, and with it its orders to erase: give again those that came since.`,
    );
    const ledger = dynamodbLedger(openStore(client, 'alone'));
    const entries = await ledger.read(pilotKey(house.workspace, life.pilot));
    expect(entries.at(-1)?.payload.events).toMatchObject([{ type: 'TimeLogged' }]);
  });
});
