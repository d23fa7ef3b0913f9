import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { reportStream } from '#application/report/report-stream.ts';
import { readingPilots } from '#application/stream/reading-pilots.ts';
import { catchUp, repairSummary } from '#application/stream/repair-summary.ts';
import { workspaceStream } from '#application/stream/workspace-stream.ts';
import { SYSTEM } from '#application/system.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import { subjectOfStream } from '#domain/report/subject.ts';
import { seedDemo } from '#local/demo/seed-demo.ts';
import { type OpenedStore, openEmbedded } from '#test/ledger/stores.ts';
import { type DemoTest, demoStreams, demoTest, phases } from './demo-workspace.ts';

const AT = '2026-11-24T15:00:00.000Z';
/** Writes that a seed lives for; a prime, so that it dies at another kind of write each time. */
const WRITES_OF_A_LIFE = 67;

/** Lets so many writes through, and then nothing at all, as if the process were dead. */
function mortal(client: DynamoDBClient, writes: number): { readonly revive: () => void } {
  let left = writes;
  client.middlewareStack.add(
    next => args => {
      const { headers } = args.request as { readonly headers: Record<string, string> };
      if (headers['x-amz-target']?.endsWith('.PutItem')) left -= 1;
      if (left < 0) throw new Error('dead');
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low', name: 'mortal' },
  );
  return { revive: () => client.middlewareStack.remove('mortal') };
}

/** As a server does at its start: lists first, then the demo. */
async function startUp({ deps, ...place }: DemoTest): Promise<void> {
  const { app } = deps;
  await catchUp(app.readModels, (key, known) => {
    if (key.stream === 'workspace') return repairSummary(app, workspaceStream, key, known);
    return subjectOfStream(key.stream)
      ? repairSummary(app, reportStream, key, known)
      : repairSummary(app, readingPilots, key, known);
  });
  await seedDemo(place);
}

async function seedUntilItLives(opened: OpenedStore): Promise<number> {
  const demo = demoTest(opened, AT);
  for (let deaths = 0; deaths < 100; deaths += 1) {
    const { revive } = mortal(opened.client, WRITES_OF_A_LIFE);
    const died = await startUp(demo).then(
      () => false,
      () => true,
    );
    revive();
    if (!died) return deaths;
  }
  throw new Error('It never became whole.');
}

it('becomes the same demo, however often it is killed while it is made', async () => {
  const [killed, spared] = [await openEmbedded(), await openEmbedded()];
  try {
    const deaths = await seedUntilItLives(killed);
    expect(deaths).toBeGreaterThan(8);
    await startUp(demoTest(spared, AT));

    const [patched, whole] = [demoTest(killed, AT), demoTest(spared, AT)];
    expect(await phases(patched.deps)).toEqual(await phases(whole.deps));
    expect(await shape(patched)).toEqual(await shape(whole));
    for (const entries of (await demoStreams(patched.deps)).values())
      expect(verifyChain(entries)).toEqual([]);
  } finally {
    await killed.close();
    await spared.close();
  }
});

/** What happened in every stream, and when; ids of people differ between two workspaces. */
async function shape({ deps }: DemoTest) {
  const streams = await demoStreams(deps);
  return Object.fromEntries(
    [...streams].sort().map(([stream, entries]) => [
      stream,
      entries.map(({ header, payload }) => [
        header.at,
        // What the product does of its own accord has an id of its own each time.
        header.actor === SYSTEM ? SYSTEM : header.commandId,
        ...payload.events.map(event => (event as { readonly type: string }).type),
      ]),
    ]),
  );
}
