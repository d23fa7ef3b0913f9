import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Entry, headOf } from '#domain/chain/entry.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import type { Ledger, StreamKey } from '#ledger/ledger.ts';
import type { ReadModels } from '#ledger/read-models.ts';
import { MAX_SNAPSHOT_BYTES, type Snapshots } from '#ledger/snapshots.ts';
import { chainOf, chains, draftOf } from '#test/domain/chain/entries.ts';

export type OpenedStores = {
  readonly ledger: Ledger;
  readonly snapshots: Snapshots;
  readonly readModels: ReadModels;
  readonly close?: () => Promise<void>;
};

/** Workspaces of their own keep a test's items apart on a table that other runs share. */
export const newWorkspace = () => `test-${randomBytes(8).toString('hex')}`;

/** What every implementation of ledger, snapshots and read models holds. */
export function describeStores(name: string, open: () => Promise<OpenedStores>): void {
  let stores: OpenedStores;
  let key: StreamKey;
  beforeAll(async () => {
    stores = await open();
  });
  afterAll(() => stores.close?.());
  beforeEach(() => {
    key = { workspace: newWorkspace(), stream: 'pilot/p1' };
  });

  describe(`the ledger ${name}`, () => {
    const entriesOf = (count: number, of: Partial<StreamKey> = {}): Entry[] =>
      chainOf(Array.from({ length: count }, (_, i) => draftOf(i + 1, { ...key, ...of })));
    const appendAll = async (entries: readonly Entry[]) => {
      for (const entry of entries) expect(await stores.ledger.append(entry)).toBe('appended');
    };

    it('gives back what was appended, in order, to the last byte', async () => {
      const entries = entriesOf(12);
      await appendAll(entries);

      expect(await stores.ledger.read(key)).toEqual(entries);
    });

    it('gives back entries of any content with their chain intact', async () => {
      await fc.assert(
        fc.asyncProperty(chains({ minLength: 1, maxLength: 3 }), async drafts => {
          const workspace = newWorkspace();
          const entries = chainOf(
            drafts.map(({ header, payload }) => ({ ...header, ...payload, workspace })),
          );
          await appendAll(entries);
          const read = await stores.ledger.read({ workspace, stream: 'pilot/p1' });
          expect(read).toEqual(entries);
          expect(verifyChain(read)).toEqual([]);
        }),
        { numRuns: 20 },
      );
    });

    it('has no entries of a stream that nobody wrote to', async () => {
      expect(await stores.ledger.read(key)).toEqual([]);
    });

    it('takes a number once, and keeps what was written first', async () => {
      const [first] = entriesOf(1) as [Entry];
      const [rival] = chainOf([draftOf(7, key)]) as [Entry];

      expect(await stores.ledger.append(first)).toBe('appended');
      expect(await stores.ledger.append(rival)).toBe('taken');
      expect(await stores.ledger.append(first)).toBe('taken');
      expect(await stores.ledger.read(key)).toEqual([first]);
    });

    it('lets one of twenty writers of the same number have it', async () => {
      const rivals = Array.from(
        { length: 20 },
        (_, i) => chainOf([draftOf(i + 1, key)])[0] as Entry,
      );
      const answers = await Promise.all(rivals.map(stores.ledger.append));

      expect(answers.filter(answer => answer === 'appended')).toHaveLength(1);
      expect(await stores.ledger.read(key)).toEqual([rivals[answers.indexOf('appended')]]);
    });

    it('reads from an entry on', async () => {
      const entries = entriesOf(11);
      await appendAll(entries);

      expect(await stores.ledger.read(key, 9)).toEqual(entries.slice(9));
      expect(await stores.ledger.read(key, 11)).toEqual([]);
      expect(await stores.ledger.read(key, 0)).toEqual(entries);
    });

    it('reads on to the end, past what one answer of a store holds', async () => {
      const long = 'word '.repeat(12_000);
      const entries = chainOf(
        Array.from({ length: 30 }, (_, i) => draftOf(i + 1, key, { type: 'noted', long })),
      );
      await appendAll(entries);

      expect((await stores.ledger.read(key)).map(entry => entry.header.seq)).toEqual(
        Array.from({ length: 30 }, (_, i) => i + 1),
      );
    });

    it('keeps streams and workspaces apart, be their names ever so alike', async () => {
      const streams = ['workspace', 'pilot/p1', 'pilot/p11', 'pilot/p'];
      const written = streams.map(stream => entriesOf(2, { stream }));
      await appendAll(written.flat());

      for (const [i, stream] of streams.entries())
        expect(await stores.ledger.read({ ...key, stream })).toEqual(written[i]);
      expect(await stores.ledger.read({ ...key, workspace: `${key.workspace}1` })).toEqual([]);
    });
  });

  describe(`snapshots ${name}`, () => {
    const snapshotAt = (seq: number, state: unknown = { total: seq }) => ({
      ...headOf(chainOf([draftOf(1, key)])[0] as Entry),
      seq,
      schema: 1,
      state,
    });

    it('come back as they were put, and move forward only', async () => {
      expect(await stores.snapshots.put(key, snapshotAt(5))).toBe('kept');
      expect(await stores.snapshots.put(key, snapshotAt(4))).toBe('behind');
      expect(await stores.snapshots.put(key, snapshotAt(5, {}))).toBe('behind');
      expect(await stores.snapshots.get(key)).toEqual(snapshotAt(5));
      expect(await stores.snapshots.put(key, snapshotAt(6))).toBe('kept');
      expect(await stores.snapshots.get(key)).toEqual(snapshotAt(6));
    });

    it('that are too large are not kept, and leave the one before', async () => {
      await stores.snapshots.put(key, snapshotAt(5));
      const large = 'x'.repeat(MAX_SNAPSHOT_BYTES);

      expect(await stores.snapshots.put(key, snapshotAt(6, { large }))).toBe('too_large');
      expect(await stores.snapshots.get(key)).toEqual(snapshotAt(5));
      const fits = 'x'.repeat(MAX_SNAPSHOT_BYTES - 2);
      expect(await stores.snapshots.put(key, snapshotAt(6, fits))).toBe('kept');
    });

    it('can be dropped, once or twice', async () => {
      await stores.snapshots.put(key, snapshotAt(5));
      await stores.snapshots.drop(key);
      await stores.snapshots.drop(key);

      expect(await stores.snapshots.get(key)).toBeUndefined();
      expect(await stores.snapshots.put(key, snapshotAt(1))).toBe('kept');
    });
  });

  describe(`read models ${name}`, () => {
    const summaryAt = (seq: number, more: object = {}) => ({
      key,
      seq,
      schema: 1,
      summary: { total: seq },
      ...more,
    });
    const streamNames = (keys: readonly StreamKey[]) => keys.map(({ stream }) => stream).sort();

    it('move forward only, by entry and then by shape', async () => {
      expect(await stores.readModels.put(summaryAt(5))).toBe('kept');
      expect(await stores.readModels.put(summaryAt(4, { schema: 9 }))).toBe('behind');
      expect(await stores.readModels.put(summaryAt(5, { schema: 2 }))).toBe('kept');
      expect(await stores.readModels.put(summaryAt(5))).toBe('behind');
      expect(await stores.readModels.get(key)).toEqual(summaryAt(5, { schema: 2 }));
      expect(await stores.readModels.put(summaryAt(6))).toBe('kept');
      expect(await stores.readModels.get(key)).toEqual(summaryAt(6));
    });

    it('end at the newest entry, in whatever order they arrive', async () => {
      await Promise.all([3, 7, 1, 9, 5, 2, 8].map(seq => stores.readModels.put(summaryAt(seq))));

      expect(await stores.readModels.get(key)).toEqual(summaryAt(9));
    });

    it('that are oversized are kept, and said to be', async () => {
      const summary = { text: 'x'.repeat(5000) };

      expect(await stores.readModels.put(summaryAt(1, { summary }))).toBe('kept_oversized');
      expect(await stores.readModels.get(key)).toEqual(summaryAt(1, { summary }));
    });

    it('are listed for one workspace, to the end of the list', async () => {
      const filler = 'x'.repeat(3_500);
      const all = Array.from({ length: 400 }, (_, i) => ({
        ...summaryAt(i + 1, { summary: { filler } }),
        key: { ...key, stream: `pilot/p${String(i).padStart(3, '0')}` },
      }));
      for (let i = 0; i < all.length; i += 25)
        await Promise.all(all.slice(i, i + 25).map(stores.readModels.put));
      await stores.readModels.put({
        ...summaryAt(1),
        key: { workspace: newWorkspace(), stream: 'workspace' },
      });

      expect(await stores.readModels.list(key.workspace, { consistent: true })).toEqual(all);
    });

    it('know a stream from its announcement on, and list it from its first summary on', async () => {
      const workspace = { ...key, stream: 'workspace' };
      await stores.readModels.announce(workspace);
      await stores.readModels.announce(key);

      expect(await stores.readModels.workspaces()).toContain(key.workspace);
      expect(streamNames(await stores.readModels.streams(key.workspace))).toEqual([
        'pilot/p1',
        'workspace',
      ]);
      expect(await stores.readModels.list(key.workspace, { consistent: true })).toEqual([]);
      expect(await stores.readModels.get(key)).toBeUndefined();

      await stores.readModels.put(summaryAt(1));
      await stores.readModels.announce(key);
      expect(await stores.readModels.list(key.workspace, { consistent: true })).toEqual([
        summaryAt(1),
      ]);
      expect(streamNames(await stores.readModels.streams(key.workspace))).toEqual([
        'pilot/p1',
        'workspace',
      ]);
    });
  });
}
