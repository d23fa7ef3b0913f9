import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Level } from 'level';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '#application/stream/append.ts';
import { DataDirectoryInUse } from '#local/embedded-dynamodb.ts';
import { dynamodbDeps, orderOf } from '#test/application/deps.ts';
import { add, counter } from '#test/application/stream/counter.ts';
import { openEmbedded } from '#test/ledger/stores.ts';

const key = { workspace: 'w1', stream: 'pilot/p1' };

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'embedded-dynamodb-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('the embedded engine', () => {
  it('keeps its data in the directory over a restart', async () => {
    const first = await openEmbedded(directory);
    await execute(dynamodbDeps(first.store), counter, key, orderOf(add(3)));
    await first.close();

    const second = await openEmbedded(directory);
    const done = await execute(dynamodbDeps(second.store), counter, key, orderOf(add(4)));
    expect(done).toMatchObject({ ok: true, state: { total: 7 }, head: { seq: 2 } });
    await second.close();
  });

  it('makes the directory that it is given', async () => {
    const opened = await openEmbedded(join(directory, 'a', 'b'));
    expect(await dynamodbDeps(opened.store).ledger.read(key)).toEqual([]);
    await opened.close();
  });

  it('refuses a directory that another engine has open, and leaves that one working', async () => {
    const first = await openEmbedded(directory);
    await expect(openEmbedded(directory)).rejects.toBeInstanceOf(DataDirectoryInUse);
    expect(await execute(dynamodbDeps(first.store), counter, key, orderOf(add(3)))).toMatchObject({
      ok: true,
    });
    await first.close();
  });

  it('starts again after it was killed while it made its table', async () => {
    const level = new Level<string, object>(directory, { valueEncoding: 'json' });
    await level.put('table~countersign', { TableName: 'countersign', TableStatus: 'CREATING' });
    await level.close();

    const opened = await openEmbedded(directory);
    expect(await execute(dynamodbDeps(opened.store), counter, key, orderOf(add(3)))).toMatchObject({
      ok: true,
    });
    await opened.close();
  });

  it('closes at once while its connections are kept open', async () => {
    const opened = await openEmbedded();
    await dynamodbDeps(opened.store).ledger.read(key);
    const before = performance.now();
    await opened.close();
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
