import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { v7 } from 'uuid';
import type { Clock } from '#application/clock.ts';
import { openJobs } from '#application/report/open-jobs.ts';
import { runSchedules } from '#application/schedules/run-schedules.ts';
import { repairStream } from '#application/stream/repair-stream.ts';
import { catchUp } from '#application/stream/repair-summary.ts';
import { createApp } from '#http/app.ts';
import { createAuth } from '#http/auth.ts';
import type { HttpDeps } from '#http/deps.ts';
import type { PagesDeps } from '#http/pages/pages-deps.ts';
import { pagesFrom } from '#http/pages/pages-from.ts';
import { requestLog } from '#http/request-log.ts';
import { openidSignIn } from '#identity/openid.ts';
import { buildDeps } from '#lambda/build-deps.ts';
import { buildPrivacy } from '#lambda/build-privacy.ts';
import { modelNarrator } from '#lambda/model-narrator.ts';
import { openStore, type Store } from '#ledger/store.ts';
import type { Mailer } from '#mailer/mailer.ts';
import { outboxMailer } from '#mailer/outbox.ts';
import { keyFile } from '#signing/key-file.ts';
import type { KeyPair } from '#signing/key-pair.ts';
import { localAccounts } from './accounts.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { startEmbeddedDynamodb } from './embedded-dynamodb.ts';
import { LOCAL_CLIENT_ID, startIdentityProvider } from './identity-provider.ts';
import { localRoutes } from './local-routes.ts';
import type { LocalLog } from './log.ts';
import { keepSchedule } from './schedule.ts';
import { type SettableClock, settableClock } from './settable-clock.ts';
import { readerAssets, webFiles } from './web-files.ts';

const TABLE = 'countersign';
const LONGEST_CATCH_UP_MS = 1500;

export type LocalServer = {
  readonly url: string;
  readonly clock: SettableClock;
  readonly deps: HttpDeps;
  readonly store: Store;
  readonly close: () => Promise<void>;
};

/** How a local server is started; without a directory everything is in memory. */
export type LocalOptions = {
  /** 0: a free one. */
  readonly port: number;
  readonly dataDirectory?: string;
  readonly demo: boolean;
  /** Where `dist/web` is. */
  readonly webDirectory: string;
  readonly log: LocalLog;
};

/** The whole product in this process: engine, issuer, API, pages, web app and outbox. */
export async function startLocalServer(options: LocalOptions): Promise<LocalServer> {
  const { port, dataDirectory, demo, webDirectory, log } = options;
  // The port is taken first, since the address is part of every link; who asks early waits for the answer.
  let open: (listener: RequestListener) => void = () => undefined;
  const ready = new Promise<RequestListener>(resolve => {
    open = resolve;
  });
  const server = createServer((request, response) => {
    void ready.then(listener => listener(request, response));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const engine = await startEmbeddedDynamodb({
    table: TABLE,
    ...(dataDirectory === undefined ? {} : { directory: join(dataDirectory, 'table') }),
  });
  const clock = await settableClock(dataDirectory && join(dataDirectory, 'clock'));
  const store = openStore(engine.client, TABLE);
  const keyPair = await keyFile(dataDirectory && join(dataDirectory, 'signing', 'key.pem'));
  const evidencePage = () => readFile(join(webDirectory, '../evidence/page.html'), 'utf8');
  const { reportError } = log;
  const depsUnder = (under: Clock, mailer: Mailer) =>
    depsWith({ store, clock: under, mailer, keyPair, evidencePage, baseUrl, reportError });
  const deps = depsUnder(clock, outboxMailer(store, clock.now, v7));
  // A large workspace is caught up on while it is already served: its lists are then a moment behind.
  const caughtUp = catchUp(deps.app.readModels, (key, known) => repairStream(deps.app, key, known));
  await Promise.race([caughtUp, sleep(LONGEST_CATCH_UP_MS)]);
  const seeded = demo ? await seedDemo({ store, clock, depsUnder }) : undefined;
  // What a crash left undone, and what has become due since.
  void caughtUp.then(() => carryOutAll(deps)).catch(deps.reportError);
  const issuer = await startIdentityProvider({
    redirectUri: `${baseUrl}/auth/callback`,
    accounts: () => localAccounts(deps.app),
  });

  const schedule = keepSchedule(() => runSchedules(deps.app), deps.reportError);
  void caughtUp.then(schedule.run);

  const assets = readerAssets(webDirectory);
  const here = { deps, store, clock, afterMove: schedule.run, css: assets.css };
  const place = { ...here, ...(seeded ? { demo: seeded } : {}) };
  const app = new Hono()
    .use(requestLog(log.requests))
    .route('/', localRoutes(place))
    .route('/', createAuth(deps, signInWith(issuer.issuer, baseUrl)))
    .route('/', createApp(deps))
    .route('/', pagesWith(deps, assets))
    .route('/', webFiles(webDirectory));
  open(getRequestListener(app.fetch));
  // Texts that were asked for before the last end of this process.
  for (const job of await openJobs(deps.app)) await deps.app.jobs.enqueue(job);

  return {
    url: baseUrl,
    clock,
    deps,
    store,
    async close() {
      await schedule.stop();
      server.closeAllConnections();
      await new Promise<void>(resolve => server.close(() => resolve()));
      await issuer.close();
      await engine.close();
    },
  };
}

/** Whoever is connected: no proxy stands before one machine. */
const socketAddress = (surroundings: unknown): string | undefined =>
  (surroundings as Partial<HttpBindings>).incoming?.socket.remoteAddress;

const pagesWith = (deps: HttpDeps, assets: PagesDeps['assets']): Hono =>
  pagesFrom(deps, {
    clientAddress: (_request, surroundings) => socketAddress(surroundings),
    assets,
  });

type OnThisMachine = {
  readonly store: Store;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly keyPair: KeyPair;
  readonly evidencePage: () => Promise<string>;
  readonly baseUrl: string;
  readonly reportError: (error: unknown) => void;
};

function depsWith(given: OnThisMachine): HttpDeps {
  const deps = buildDeps({
    ...given,
    narrator: modelNarrator(process.env),
    oneMachine: true,
  });
  return { ...deps, carryOutErasures: buildPrivacy(given.store, deps.app).carryOut };
}

async function carryOutAll({ app, carryOutErasures }: HttpDeps): Promise<void> {
  for (const workspace of await app.readModels.workspaces()) await carryOutErasures?.(workspace);
}

const signInWith = (issuer: string, baseUrl: string) =>
  openidSignIn({ issuer, clientId: LOCAL_CLIENT_ID, redirectUri: `${baseUrl}/auth/callback` });
