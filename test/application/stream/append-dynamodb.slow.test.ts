import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '#application/stream/append.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { SNAPSHOT_EVERY } from '#application/stream/write-derived.ts';
import type { Entry } from '#domain/chain/entry.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import { tableKeys } from '#ledger/table.ts';
import { countRequests, type RequestCounts } from '#local/counting-client.ts';
import { dynamodbDeps, orderOf, type TestDeps } from '#test/application/deps.ts';
import { add, counter } from '#test/application/stream/counter.ts';
import { newWorkspace } from '#test/ledger/ledger-contract.ts';
import { type OpenedStore, openEmbedded, openReal } from '#test/ledger/stores.ts';

const { DYNAMODB_TABLE: realTable } = process.env;

let opened: OpenedStore;
let deps: TestDeps;
let counts: RequestCounts;
let key: StreamKey;
beforeAll(async () => {
  opened = realTable ? await openReal(realTable) : await openEmbedded();
  deps = dynamodbDeps(opened.store);
  counts = countRequests(opened.client);
});
afterAll(() => opened.close());
beforeEach(() => {
  key = { workspace: newWorkspace(), stream: 'pilot/p1' };
});

const run = (...order: Parameters<typeof orderOf>) =>
  execute(deps, counter, key, orderOf(...order));
const fill = async (count: number) => {
  for (let i = 0; i < count; i += 1) await run(add(1));
};

describe('twenty writers on one stream at once', () => {
  it('all get in, each accepted entry exactly once, without gaps, chain intact', async () => {
    await run(add(1));
    const commandIds = Array.from({ length: 20 }, () => uuidv7());
    const done = await Promise.all(
      commandIds.map((commandId, i) => run(add(1), { commandId, actor: `writer-${i}` })),
    );

    expect(done.filter(one => one.ok && !one.replayed)).toHaveLength(20);
    const entries = await deps.ledger.read(key);
    expect(entries.map(entry => entry.header.seq)).toEqual(
      Array.from({ length: 21 }, (_, i) => i + 1),
    );
    expect(
      entries
        .slice(1)
        .map(entry => entry.header.commandId)
        .sort(),
    ).toEqual(commandIds.sort());
    expect(verifyChain(entries)).toEqual([]);
    expect(await deps.readModels.get(key)).toMatchObject({ seq: 21, summary: { total: 21 } });
  });

  it('with the same command count once', async () => {
    const order = orderOf(add(7));
    const done = await Promise.all(
      Array.from({ length: 20 }, () => execute(deps, counter, key, order)),
    );

    expect(done.filter(one => one.ok && !one.replayed)).toHaveLength(1);
    expect(done.filter(one => one.ok && one.replayed)).toHaveLength(19);
    expect(await deps.ledger.read(key)).toHaveLength(1);
  });

  it('keep a limit that each of them alone would keep', async () => {
    const done = await Promise.all(Array.from({ length: 20 }, () => run(add(100))));

    expect(done.filter(one => one.ok)).toHaveLength(10);
    expect((await loadStream(deps, counter, key)).state.total).toBe(1000);
  });
});

describe('the request budget', () => {
  const requestsOf = async (work: () => Promise<unknown>) => {
    counts.reset();
    await work();
    return Object.fromEntries(counts.byOperation);
  };

  it('of a command is four requests: snapshot, entries, entry, summary', async () => {
    await fill(3);
    expect(await requestsOf(() => run(add(1)))).toEqual({ GetItem: 1, Query: 1, PutItem: 2 });
  });

  it("of a stream's first command is one more, and so is that of a due snapshot", async () => {
    expect(await requestsOf(() => run(add(1)))).toEqual({ GetItem: 1, Query: 1, PutItem: 3 });
    await fill(SNAPSHOT_EVERY - 2);
    expect(await requestsOf(() => run(add(1)))).toEqual({ GetItem: 1, Query: 1, PutItem: 3 });
  });

  it('does not grow with the length of a stream', async () => {
    await fill(3 * SNAPSHOT_EVERY + 4);
    expect(await requestsOf(() => run(add(1)))).toEqual({ GetItem: 1, Query: 1, PutItem: 2 });
  });

  it('of a repeat is three requests, of one behind a snapshot four', async () => {
    const order = orderOf(add(1));
    await execute(deps, counter, key, order);
    const repeat = () => execute(deps, counter, key, order);
    expect(await requestsOf(repeat)).toEqual({ GetItem: 1, Query: 1, PutItem: 1 });
    await fill(SNAPSHOT_EVERY);
    expect(await requestsOf(repeat)).toEqual({ GetItem: 1, Query: 2, PutItem: 1 });
  });

  it('of a refusal is two requests', async () => {
    await fill(1);
    expect(await requestsOf(() => run(add(5000)))).toEqual({ GetItem: 1, Query: 1 });
  });

  it('of a load is two requests', async () => {
    await fill(1);
    expect(await requestsOf(() => loadStream(deps, counter, key))).toEqual({
      GetItem: 1,
      Query: 1,
    });
  });

  it('of a list of 1,000 summaries of 3 KB is four queries at most', async () => {
    const filler = 'x'.repeat(3000);
    const put = (i: number) =>
      deps.readModels.put({
        key: { ...key, stream: `pilot/p${i}` },
        seq: 1,
        schema: 1,
        summary: { filler },
      });
    for (let i = 0; i < 1000; i += 50)
      await Promise.all(Array.from({ length: 50 }, (_, j) => put(i + j)));

    counts.reset();
    expect(await deps.readModels.list(key.workspace)).toHaveLength(1000);
    expect(counts.total()).toBe(counts.byOperation.get('Query'));
    expect(counts.total()).toBeLessThanOrEqual(4);
  });
});

describe('one changed byte in a stored entry', () => {
  /** Every path to a text, number or boolean within a value. */
  function leafPaths(value: unknown, path: string[] = []): string[][] {
    if (typeof value !== 'object' || value === null) return [path];
    return Object.entries(value).flatMap(([name, member]) => leafPaths(member, [...path, name]));
  }

  function changedAt(value: unknown, [name, ...rest]: string[]): unknown {
    if (name === undefined) return changedLeaf(value);
    if (Array.isArray(value)) return value.with(Number(name), changedAt(value[Number(name)], rest));
    const members = value as Record<string, unknown>;
    return { ...members, [name]: changedAt(members[name], rest) };
  }

  function changedLeaf(value: unknown): unknown {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    const text = String(value);
    return text.slice(0, -1) + (text.endsWith('7') ? '8' : '7');
  }

  const overwrite = (entry: Entry, seq: number) =>
    opened.store.documents.send(
      new PutCommand({
        TableName: opened.store.table,
        Item: { ...tableKeys.entry(key, seq), ...entry },
      }),
    );

  /** The entry that reading or checking the stream names. */
  const namedEntry = async (): Promise<string | undefined> => {
    try {
      return verifyChain(await deps.ledger.read(key))[0]?.sentence;
    } catch (fault) {
      return fault instanceof Error ? fault.message : String(fault);
    }
  };

  it('is found in every field of header and payload, and its entry named', async () => {
    await fill(3);
    const original = (await deps.ledger.read(key))[1] as Entry;
    const paths = leafPaths(original);
    expect(paths.length).toBeGreaterThanOrEqual(17);

    for (const path of paths) {
      await overwrite(changedAt(original, path) as Entry, 2);
      expect(await namedEntry(), path.join('.')).toMatch(/^Entry (2:|\S+ 0*2 )/);
    }
    await overwrite(original, 2);
    expect(await namedEntry()).toBeUndefined();
  });

  it('stops commands where it breaks the chain that they would follow', async () => {
    await fill(2);
    const original = (await deps.ledger.read(key))[1] as Entry;
    await overwrite(changedAt(original, ['header', 'prev']) as Entry, 2);

    await expect(run(add(1))).rejects.toMatchObject({ code: 'chain_broken' });
  });

  it('is not the dropping of words and salts, which leaves the chain intact', async () => {
    await fill(3);
    const original = (await deps.ledger.read(key))[1] as Entry;
    const { commitment } = original.payload.commandSalt;
    await overwrite(
      { ...original, payload: { ...original.payload, commandSalt: { commitment } } },
      2,
    );

    expect(await namedEntry()).toBeUndefined();
    expect(await run(add(1))).toMatchObject({ ok: true, head: { seq: 4 } });
  });
});

describe('a store that does not answer', () => {
  it('is a fault with a code, not a refusal', async () => {
    const gone = await openEmbedded();
    const goneDeps = dynamodbDeps(gone.store);
    await gone.close();

    await expect(execute(goneDeps, counter, key, orderOf(add(1)))).rejects.toMatchObject({
      name: 'LedgerUnavailable',
      code: 'store_unavailable',
    });
  });
});
