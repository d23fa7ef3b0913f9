import { beforeEach, describe, expect, it } from 'vitest';
import { execute } from '#application/stream/append.ts';
import { catchUp, repairSummary } from '#application/stream/repair-summary.ts';
import type { StreamKey } from '#ledger/ledger.ts';
import type { StoredSummary } from '#ledger/read-models.ts';
import { memoryDeps, orderOf, type TestDeps } from '#test/application/deps.ts';
import { add, counter } from '#test/application/stream/counter.ts';

const workspace: StreamKey = { workspace: 'w1', stream: 'workspace' };
const pilot: StreamKey = { workspace: 'w1', stream: 'pilot/p1' };

let deps: TestDeps;
/** The same, with a process that dies between an append and its summary. */
let dying: TestDeps;
beforeEach(() => {
  deps = memoryDeps();
  const put = () => Promise.reject(new Error('died here'));
  dying = { ...deps, readModels: { ...deps.readModels, put } };
});

const run = (on: TestDeps, key: StreamKey) => execute(on, counter, key, orderOf(add(1)));
const repair = (key: StreamKey, known?: StoredSummary) => repairSummary(deps, counter, key, known);

describe('the catch-up', () => {
  it('writes the summary of a stream that died before its first', async () => {
    await run(deps, workspace);
    await run(dying, pilot);
    expect(await deps.readModels.list('w1')).toHaveLength(1);

    expect(await catchUp(deps.readModels, repair)).toBe(1);
    expect(await deps.readModels.get(pilot)).toMatchObject({ seq: 1, summary: { total: 1 } });
  });

  it('writes the summary of a workspace that died before its first', async () => {
    await run(dying, workspace);

    expect(await catchUp(deps.readModels, repair)).toBe(1);
    expect(await deps.readModels.get(workspace)).toMatchObject({ seq: 1 });
  });

  it('brings a summary that is behind up to the newest entry', async () => {
    await run(deps, workspace);
    await run(deps, pilot);
    await run(dying, pilot);
    await run(dying, pilot);

    expect(await catchUp(deps.readModels, repair)).toBe(1);
    expect(await deps.readModels.get(pilot)).toMatchObject({ seq: 3, summary: { total: 3 } });
  });

  it('leaves alone what is current, and what was announced and never written', async () => {
    await run(deps, workspace);
    await run(deps, pilot);
    await deps.readModels.announce({ ...pilot, stream: 'pilot/p2' });

    expect(await catchUp(deps.readModels, repair)).toBe(0);
    expect(await deps.readModels.list('w1')).toHaveLength(2);
  });

  it('rebuilds summaries of an older shape', async () => {
    await run(deps, workspace);
    const newer = { ...counter, schema: 2, project: () => ({ total: -1, lastAt: '' }) };

    expect(
      await catchUp(deps.readModels, (key, known) => repairSummary(deps, newer, key, known)),
    ).toBe(1);
    expect(await deps.readModels.get(workspace)).toMatchObject({
      schema: 2,
      summary: { total: -1 },
    });
    expect(
      await catchUp(deps.readModels, (key, known) => repairSummary(deps, newer, key, known)),
    ).toBe(0);
  });

  it('reaches every stream of every workspace', async () => {
    const keys = ['w1', 'w2'].flatMap(name =>
      ['workspace', ...Array.from({ length: 30 }, (_, i) => `pilot/p${i}`)].map(stream => ({
        workspace: name,
        stream,
      })),
    );
    for (const key of keys) await run(dying, key);

    expect(await catchUp(deps.readModels, repair)).toBe(62);
    expect(await deps.readModels.list('w2')).toHaveLength(31);
  });
});
