import { writeSync } from 'node:fs';
import { execute } from '#application/stream/append.ts';
import { openStore } from '#ledger/store.ts';
import { startEmbeddedDynamodb } from '#local/embedded-dynamodb.ts';
import { dynamodbDeps, orderOf } from '#test/application/deps.ts';
import { add, counter } from '#test/application/stream/counter.ts';

/**
 * Writes to the data directory given, as fast as it can until it is killed: four writers on one stream, and one
 * that opens new streams. Says `starting`, then each entry once it is acknowledged.
 */
const STREAMS_AT_ONCE = ['pilot/p1', 'pilot/p1', 'pilot/p1', 'pilot/p1', 'new'];
const WORKSPACE = 'w1';

const [, , directory = '', run = ''] = process.argv;
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

say({ starting: run });
const { client } = await startEmbeddedDynamodb({ table: 'countersign', directory });
const deps = dynamodbDeps(openStore(client, 'countersign'));

async function write(stream: string): Promise<void> {
  const order = orderOf(add(1));
  const done = await execute(deps, counter, { workspace: WORKSPACE, stream }, order);
  if (done.ok && done.entry)
    say({ stream, commandId: order.commandId, seq: done.entry.header.seq });
}

await write('workspace');
await Promise.all(
  STREAMS_AT_ONCE.map(async stream => {
    for (let i = 0; ; i += 1) await write(stream === 'new' ? `pilot/run-${run}-${i}` : stream);
  }),
);
