import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadStream } from '#application/load-stream.ts';
import { catchUp, repairSummary } from '#application/repair-summary.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import { counter } from '#test/application/counter.ts';
import { dynamodbDeps } from '#test/application/deps.ts';
import { openEmbedded } from '#test/ledger/stores.ts';

const KILLS = 24;
const WRITER = fileURLToPath(new URL('./writer-process.ts', import.meta.url));

type Acknowledged = { readonly stream: string; readonly commandId: string; readonly seq: number };

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'killed-server-'));
});
afterAll(() => rm(directory, { recursive: true }));

/** Starts a writer, kills it while it starts or writes, and tells what it had acknowledged. */
async function writeUntilKilled(run: number): Promise<Acknowledged[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, directory, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const acknowledged: Acknowledged[] = [];
  const lines = createInterface({ input: writer.stdout });
  // Every fourth dies while it opens its data, the others somewhere in their burst of writes.
  const spared = run % 4 === 0 ? 1 : 2 + Math.floor(Math.random() * 30);
  await new Promise<void>(resolve => {
    let heard = 0;
    lines.on('line', line => {
      const said = JSON.parse(line);
      if ('commandId' in said) acknowledged.push(said);
      heard += 1;
      if (heard === spared) resolve();
    });
  });
  await sleep(Math.random() * (run % 4 === 0 ? 150 : 30));
  const closed = Promise.all([once(writer, 'exit'), once(lines, 'close')]);
  writer.kill('SIGKILL');
  await closed;
  return acknowledged;
}

it(`a server killed ${KILLS} times comes back with every acknowledged entry, and lists that agree`, async () => {
  const acknowledged: Acknowledged[] = [];
  let repaired = 0;
  for (let run = 0; run < KILLS; run += 1) {
    acknowledged.push(...(await writeUntilKilled(run)));
    const opened = await openEmbedded(directory);
    const deps = dynamodbDeps(opened.store);
    repaired += await catchUp(deps.readModels, key => repairSummary(deps, counter, key));

    const streams = new Set(acknowledged.map(({ stream }) => stream));
    const found = new Map<string, string>();
    for (const stream of streams) {
      const key = { workspace: 'w1', stream };
      const entries = await deps.ledger.read(key);
      expect(verifyChain(entries)).toEqual([]);
      for (const { header } of entries) found.set(`${stream} ${header.seq}`, header.commandId);
    }
    const lost = acknowledged.filter(
      ({ stream, seq, commandId }) => found.get(`${stream} ${seq}`) !== commandId,
    );
    expect(lost).toEqual([]);

    for (const key of await deps.readModels.streams('w1')) {
      const { state, head } = await loadStream(deps, counter, key);
      const stored = await deps.readModels.get(key);
      const fromLedger = head && {
        key,
        seq: head.seq,
        schema: 1,
        summary: counter.project(state, head, key),
      };
      expect(stored).toEqual(fromLedger);
    }
    await opened.close();
  }
  expect(acknowledged.length).toBeGreaterThan(4 * KILLS);
  console.info(
    `${acknowledged.length} entries acknowledged over ${KILLS} kills; ${repaired} summaries repaired`,
  );
}, 240_000);
