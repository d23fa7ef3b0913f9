import { v7 } from 'uuid';
import type { Caller } from '#application/caller.ts';
import type { Clock } from '#application/clock.ts';
import { commandPilot, type PilotResult } from '#application/pilot/pilot-commands.ts';
import type { AskedPilotCommand } from '#application/stream/pilot-stream.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { HttpDeps } from '#http/deps.ts';
import type { Action } from '#identity/policy.ts';
import { buildDeps } from '#lambda/build-deps.ts';
import { type CastName, DEMO_PEOPLE, DEMO_WORKSPACE } from '#local/demo/people.ts';
import type { DemoPlace } from '#local/demo/seed-demo.ts';
import type { Mailer } from '#mailer/mailer.ts';
import { outboxMailer } from '#mailer/outbox.ts';
import { testEvidencePage } from '#test/evidence-file/page.ts';
import type { OpenedStore } from '#test/ledger/stores.ts';
import { TEST_KEY } from '#test/signing/test-key.ts';

/** A server's surroundings without the server, at a moment. */
export type DemoTest = DemoPlace & { readonly deps: HttpDeps };

export function demoTest({ store }: OpenedStore, at: string): DemoTest {
  const now = () => Date.parse(at);
  const clock: Clock = { now, wall: now, simulated: true };
  const depsUnder = (under: Clock, mailer: Mailer) =>
    buildDeps({
      store,
      clock: under,
      mailer,
      keyPair: TEST_KEY,
      evidencePage: testEvidencePage,
      baseUrl: 'http://127.0.0.1:4400',
      oneMachine: true,
      reportError: error => {
        throw error;
      },
    });
  return { store, clock, depsUnder, deps: depsUnder(clock, outboxMailer(store, now, v7)) };
}

export async function demoCaller({ app }: HttpDeps, who: CastName): Promise<Caller> {
  const { email, roles, teams } = DEMO_PEOPLE[who];
  const person = await app.people.findByEmail(email);
  if (!person) throw new Error(`${who} is not in the demo.`);
  return { person, workspace: DEMO_WORKSPACE.id, standing: { roles, teams }, assurance: 'sso' };
}

export async function carryOut(
  deps: HttpDeps,
  who: CastName,
  pilot: string,
  action: Action,
  command: AskedPilotCommand,
): Promise<PilotResult> {
  const order = { pilot, commandId: idAt(deps), action, command };
  return commandPilot(deps.app, await demoCaller(deps, who), order);
}

export const idAt = ({ app }: HttpDeps): string => v7({ msecs: app.clock.now() });

export async function phases({ app }: HttpDeps): Promise<Record<string, string>> {
  const { pilots } = await readSummaries(app, DEMO_WORKSPACE.id);
  return Object.fromEntries(
    pilots.map(({ id, phase, outcome }) => [id, outcome ? `${phase}: ${outcome}` : phase]),
  );
}

/** Every stream of the demo with its entries. */
export async function demoStreams({ app }: HttpDeps): Promise<Map<string, Entry[]>> {
  const streams = new Map<string, Entry[]>();
  for (const key of await app.readModels.streams(DEMO_WORKSPACE.id))
    streams.set(key.stream, await app.ledger.read(key));
  return streams;
}
