import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadStream } from '#application/stream/load-stream.ts';
import { catchUp, repairSummary } from '#application/stream/repair-summary.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import { dynamodbDeps, type TestDeps } from '#test/application/deps.ts';
import { counter } from '#test/application/stream/counter.ts';
import { openEmbedded } from '#test/ledger/stores.ts';

const KILLS = 20;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Bundled, so that each of its starts takes half the time; within the project, so that it finds its packages. */
const WRITER = join(ROOT, 'dist/test/writer-process.js');

type Acknowledged = { readonly stream: string; readonly commandId: string; readonly seq: number };

let directory: string;
beforeAll(async () => {
  await build({
    entryPoints: [join(ROOT, 'test/local/writer-process.ts')],
    outfile: WRITER,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['dynalite', 'level'],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: 'error',
  });
  directory = await mkdtemp(join(tmpdir(), 'killed-server-'));
});
afterAll(() => rm(directory, { recursive: true }));

/** Starts a writer, kills it while it starts or writes, and tells what it had acknowledged. */
async function writeUntilKilled(run: number): Promise<Acknowledged[]> {
  const writer = spawn(process.execPath, [WRITER, directory, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const acknowledged: Acknowledged[] = [];
  const lines = createInterface({ input: writer.stdout });
  // Every fourth dies while it opens its data, the others somewhere in their burst of writes.
  const spared = run % 4 === 0 ? 1 : 2 + Math.floor(Math.random() * 20);
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

/** What was acknowledged and is not in the ledger; every stream's chain is checked on the way. */
async function lostFrom(deps: TestDeps, acknowledged: readonly Acknowledged[]) {
  const found = new Map<string, string>();
  const streams = [...new Set(acknowledged.map(({ stream }) => stream))];
  await Promise.all(
    streams.map(async stream => {
      const entries = await deps.ledger.read({ workspace: 'w1', stream });
      expect(verifyChain(entries)).toEqual([]);
      for (const { header } of entries) found.set(`${stream} ${header.seq}`, header.commandId);
    }),
  );
  return acknowledged.filter(
    ({ stream, seq, commandId }) => found.get(`${stream} ${seq}`) !== commandId,
  );
}

/** Each stream's summary as kept, and as the ledger has it. */
async function summariesOf(deps: TestDeps) {
  const keys = await deps.readModels.streams('w1');
  return Promise.all(
    keys.map(async key => {
      const { state, head } = await loadStream(deps, counter, key);
      const summary = head && counter.project(state, head, key);
      const fromLedger = head && { key, seq: head.seq, hash: head.hash, schema: 1, summary };
      return { stored: await deps.readModels.get(key), fromLedger };
    }),
  );
}

it(`a server killed ${KILLS} times comes back with every acknowledged entry, and lists that agree`, async () => {
  const acknowledged: Acknowledged[] = [];
  let repaired = 0;
  for (let run = 0; run < KILLS; run += 1) {
    acknowledged.push(...(await writeUntilKilled(run)));
    const opened = await openEmbedded(directory);
    const deps = dynamodbDeps(opened.store);
    repaired += await catchUp(deps.readModels, (key, known) =>
      repairSummary(deps, counter, key, known),
    );

    expect(await lostFrom(deps, acknowledged)).toEqual([]);
    for (const { stored, fromLedger } of await summariesOf(deps))
      expect(stored).toEqual(fromLedger);
    await opened.close();
  }
  expect(acknowledged.length).toBeGreaterThan(2 * KILLS);
  console.info(
    `${acknowledged.length} entries acknowledged over ${KILLS} kills; ${repaired} summaries repaired`,
  );
}, 240_000);
