import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { execute } from '#application/stream/append.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import { SNAPSHOT_EVERY } from '#application/stream/write-derived.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import type { Ledger } from '#ledger/ledger.ts';
import { memoryDeps, orderOf, type TestDeps } from '#test/application/deps.ts';
import { add, counter, LIMIT } from '#test/application/stream/counter.ts';

const key = { workspace: 'w1', stream: 'pilot/p1' };
const DAY_MS = 86_400_000;

let deps: TestDeps;
beforeEach(() => {
  deps = memoryDeps();
});

const run = (...order: Parameters<typeof orderOf>) =>
  execute(deps, counter, key, orderOf(...order));
const total = async () => (await loadStream(deps, counter, key)).state.total;

describe('a command', () => {
  it('appends one entry that holds what was decided, and answers with it', async () => {
    const done = await run(add(3));

    expect(done).toMatchObject({
      ok: true,
      replayed: false,
      state: { total: 3 },
      head: { seq: 1 },
    });
    const entries = await deps.ledger.read(key);
    expect(entries).toHaveLength(1);
    expect(done.ok && done.entry).toEqual(entries[0]);
    expect(entries[0]?.payload.events).toEqual([{ type: 'added', amount: 3 }]);
    expect(verifyChain(entries)).toEqual([]);
  });

  it('that is refused appends nothing', async () => {
    const refused = await run(add(LIMIT + 1));

    expect(refused).toMatchObject({ ok: false, refusal: { code: 'limit_reached' } });
    expect(await deps.ledger.read(key)).toEqual([]);
    expect(await deps.readModels.streams('w1')).toEqual([{ workspace: 'w1', stream: 'workspace' }]);
  });

  it('with nothing to change appends nothing and is carried out', async () => {
    await run(add(1));

    expect(await run({ type: 'touch' })).toMatchObject({
      ok: true,
      entry: undefined,
      head: { seq: 1 },
    });
    expect(await deps.ledger.read(key)).toHaveLength(1);
  });

  it('writes the summary right after its entry', async () => {
    await run(add(3));
    const done = await run(add(4));

    expect(await deps.readModels.get(key)).toEqual({
      key,
      seq: 2,
      hash: (await deps.ledger.read(key))[1]?.header.hash,
      schema: 1,
      summary: { total: 7, lastAt: done.ok && done.head?.at },
    });
  });

  it('never writes an event that its own schema cannot read', async () => {
    await expect(run(add(0.5))).rejects.toMatchObject({ code: 'entry_unreadable' });
    expect(await deps.ledger.read(key)).toEqual([]);
  });

  it('is dated no earlier than the entry before it, should the clock go back', async () => {
    const first = await run(add(1));
    const before = { ...deps, clock: { ...deps.clock, now: () => Date.now() - DAY_MS } };
    const second = await execute(before, counter, key, orderOf(add(1)));

    expect(second.ok && second.head?.at).toBe(first.ok && first.head?.at);
    expect(verifyChain(await deps.ledger.read(key))).toEqual([]);
  });

  it('under a settable clock leaves an entry that says so', async () => {
    const clock = { now: () => Date.UTC(2030, 0, 1), wall: Date.now, simulated: true } as const;
    await execute({ ...deps, clock }, counter, key, orderOf(add(1)));

    const [entry] = await deps.ledger.read(key);
    expect(entry?.header).toMatchObject({ simulated: true, at: '2030-01-01T00:00:00.000Z' });
  });
});

describe('a repeated command', () => {
  it('counts once, and is answered with what it did the first time', async () => {
    const order = orderOf(add(5));
    const first = await execute(deps, counter, key, order);
    await run(add(1));
    const again = await execute(deps, counter, key, order);
    const oncemore = await execute(deps, counter, key, order);

    expect(again).toMatchObject({
      ok: true,
      replayed: true,
      state: { total: 6 },
      head: { seq: 2 },
    });
    expect(again.ok && again.entry).toEqual(first.ok && first.entry);
    expect(oncemore).toEqual(again);
    expect(await total()).toBe(6);
  });

  it('is known after a snapshot has taken the place of its entry', async () => {
    const order = orderOf(add(5));
    const first = await execute(deps, counter, key, order);
    for (let i = 0; i < SNAPSHOT_EVERY + 3; i += 1) await run(add(1));
    const again = await execute(deps, counter, key, order);

    expect(again).toMatchObject({ ok: true, replayed: true });
    expect(again.ok && again.entry).toEqual(first.ok && first.entry);
  });

  it('is refused with other content', async () => {
    const commandId = uuidv7();
    await run(add(5), { commandId });

    expect(await run(add(6), { commandId })).toMatchObject({
      ok: false,
      refusal: { code: 'command_reused' },
    });
    expect(await total()).toBe(5);
  });

  it('is refused from another person', async () => {
    const commandId = uuidv7();
    await run(add(5), { commandId });

    expect(await run(add(5), { commandId, actor: 'bo' })).toMatchObject({
      ok: false,
      refusal: { code: 'command_reused' },
    });
  });

  it('is not told by the order of its members', async () => {
    const commandId = uuidv7();
    await run({ type: 'add', amount: 5 }, { commandId });

    expect(await run({ amount: 5, type: 'add' }, { commandId })).toMatchObject({ replayed: true });
  });

  it('writes the summary that a crash left out', async () => {
    const order = orderOf(add(5));
    const put = async () => Promise.reject(new Error('died here'));
    await execute({ ...deps, readModels: { ...deps.readModels, put } }, counter, key, order);
    expect(await deps.readModels.get(key)).toBeUndefined();

    await execute(deps, counter, key, order);
    expect(await deps.readModels.get(key)).toMatchObject({ seq: 1, summary: { total: 5 } });
  });

  it('sent at once three times counts once', async () => {
    const order = orderOf(add(5));
    const done = await Promise.all([1, 2, 3].map(() => execute(deps, counter, key, order)));

    expect(done.map(one => one.ok && one.replayed).sort()).toEqual([false, true, true]);
    expect(await total()).toBe(5);
  });
});

describe('a command id', () => {
  const made = (daysAgo: number) => uuidv7({ msecs: Date.now() - daysAgo * DAY_MS });

  it('older than 30 days is refused', async () => {
    expect(await run(add(1), { commandId: made(30.01) })).toMatchObject({
      ok: false,
      refusal: { code: 'command_too_old' },
    });
    expect(await run(add(1), { commandId: made(29.99) })).toMatchObject({ ok: true });
  });

  it('is judged by real time, wherever a settable clock stands', async () => {
    const clock = {
      now: () => Date.now() + 400 * DAY_MS,
      wall: Date.now,
      simulated: true,
    } as const;
    expect(await execute({ ...deps, clock }, counter, key, orderOf(add(1)))).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['empty', ''],
    ['no UUID', 'not-a-uuid'],
    ['a random UUID', '7b2f0a52-6c1e-4f0e-9c0a-6f6a3a1c2d3e'],
    ['in capitals', uuidv7().toUpperCase()],
  ])('that is %s is refused', async (_case, commandId) => {
    expect(await run(add(1), { commandId })).toMatchObject({
      ok: false,
      refusal: { code: 'command_id_invalid' },
    });
  });

  it('is forgotten by snapshots once it would be refused anyway', async () => {
    const old = made(29);
    await run(add(1), { commandId: old });
    const later = { ...deps, clock: { now: Date.now, wall: () => Date.now() + 5 * DAY_MS } };
    for (let i = 0; i < SNAPSHOT_EVERY; i += 1) await execute(later, counter, key, orderOf(add(1)));

    const { commands, snapshotSeq } = await loadStream(deps, counter, key);
    expect(snapshotSeq).toBe(SNAPSHOT_EVERY);
    expect(commands.has(old)).toBe(false);
    expect(commands.size).toBe(SNAPSHOT_EVERY);
  });
});

describe('a race', () => {
  /** The ledger, on which another writer gets in before each of the next `times` appends. */
  const racedLedger = (times: number, rival: () => Promise<unknown>): Ledger => {
    let left = times;
    return {
      ...deps.ledger,
      async append(entry) {
        if (left > 0) {
          left -= 1;
          await rival();
        }
        return deps.ledger.append(entry);
      },
    };
  };
  const quick = { salt: () => '00'.repeat(16), fraction: () => 0 };

  it('lost is decided again on what the winner left', async () => {
    const ledger = racedLedger(1, () => run(add(LIMIT)));
    const lost = await execute({ ...deps, ledger }, counter, key, orderOf(add(1)));

    expect(lost).toMatchObject({ ok: false, refusal: { code: 'limit_reached' } });
    expect(await deps.ledger.read(key)).toHaveLength(1);
  });

  it('lost several times ends with the entry after the winners', async () => {
    const ledger = racedLedger(5, () => run(add(1)));
    const done = await execute({ ...deps, ledger, random: quick }, counter, key, orderOf(add(10)));

    expect(done).toMatchObject({ ok: true, head: { seq: 6 }, state: { total: 15 } });
    expect(verifyChain(await deps.ledger.read(key))).toEqual([]);
  });

  it('lost without end is given up, with nothing written by the loser', async () => {
    const ledger = racedLedger(Number.POSITIVE_INFINITY, () => run(add(1)));
    const losing = execute(
      { ...deps, ledger, random: quick },
      counter,
      key,
      orderOf(add(10), { actor: 'loser' }),
    );

    await expect(losing).rejects.toMatchObject({ name: 'LedgerUnavailable', code: 'contended' });
    const actors = (await deps.ledger.read(key)).map(entry => entry.header.actor);
    expect(actors).not.toContain('loser');
  });

  it('against oneself is no race: an append whose answer was lost counts as the first time', async () => {
    const forgetful: Ledger = {
      ...deps.ledger,
      async append(entry) {
        await deps.ledger.append(entry);
        return 'taken';
      },
    };
    const done = await execute({ ...deps, ledger: forgetful }, counter, key, orderOf(add(4)));

    expect(done).toMatchObject({ ok: true, replayed: false, head: { seq: 1 } });
    expect(await total()).toBe(4);
  });
});

describe('what is derived', () => {
  it('does not undo a command when it cannot be written, and is reported', async () => {
    const broken = new Error('no');
    const put = () => Promise.reject(broken);
    const readModels = { ...deps.readModels, put };
    const done = await execute({ ...deps, readModels }, counter, key, orderOf(add(1)));

    expect(done.ok).toBe(true);
    expect(deps.reported).toEqual([{ code: 'summary_not_written', key, cause: broken }]);
  });

  it('is reported when it outgrows its place', async () => {
    const big = { ...counter, project: () => ({ total: 0, lastAt: 'x'.repeat(5000) }) };
    await execute(deps, big, key, orderOf(add(1)));

    expect(deps.reported).toEqual([{ code: 'summary_oversized', key }]);
  });
});

describe('a snapshot', () => {
  const fill = async (count: number) => {
    for (let i = 0; i < count; i += 1) await run(add(1));
  };

  it('bounds what a load reads', async () => {
    await fill(3 * SNAPSHOT_EVERY + 2);
    const { entries, snapshotSeq, state } = await loadStream(deps, counter, key);

    expect(snapshotSeq).toBe(3 * SNAPSHOT_EVERY);
    expect(entries.map(entry => entry.header.seq)).toEqual([75, 76, 77]);
    expect(state).toEqual({ total: 77, by: ['ana'] });
  });

  it('can be deleted at any time', async () => {
    await fill(SNAPSHOT_EVERY + 2);
    const before = await loadStream(deps, counter, key);
    await deps.snapshots.drop(key);
    const after = await loadStream(deps, counter, key);

    expect(after.snapshotSeq).toBe(0);
    expect([after.state, after.head]).toEqual([before.state, before.head]);
  });

  it.each([
    ['of another hash', { hash: 'f'.repeat(64) }],
    ['of an entry that the ledger does not have', { seq: 999 }],
    ['of another shape', { schema: 2 }],
  ])('%s is left aside', async (_case, change) => {
    await fill(3);
    const { head } = await loadStream(deps, counter, key);
    if (!head) throw new Error('the stream is empty');
    const state = { state: { total: -1, by: [] }, commands: [] };
    await deps.snapshots.put(key, { ...head, schema: 1, state, ...change });

    expect((await loadStream(deps, counter, key)).state.total).toBe(3);
  });

  it('of the right entry, hash and shape is believed', async () => {
    await fill(3);
    const { head } = await loadStream(deps, counter, key);
    if (!head) throw new Error('the stream is empty');
    await deps.snapshots.put(key, {
      ...head,
      schema: 1,
      state: { state: { total: 33, by: [] }, commands: [] },
    });

    expect((await loadStream(deps, counter, key)).state.total).toBe(33);
  });
});
