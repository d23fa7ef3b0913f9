import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { v7 } from 'uuid';
import { type EndpointName, PATHS } from '#contracts/paths.ts';
import { createApp } from '#http/app.ts';
import type { HttpDeps } from '#http/deps.ts';
import { pagesFrom } from '#http/pages/pages-from.ts';
import { SESSION_COOKIE } from '#identity/sessions.ts';
import { buildDeps } from '#lambda/build-deps.ts';
import { openStore, type Store } from '#ledger/store.ts';
import { countRequests, type RequestCounts } from '#local/counting-client.ts';
import { startEmbeddedDynamodb } from '#local/embedded-dynamodb.ts';
import type { Mail } from '#mailer/mailer.ts';
import { keyFile } from '#signing/key-file.ts';
import { evidencePage } from '../setup/evidence-page.mjs';

const TABLE = 'bench';

/** The product over HTTP in this process, on an engine in memory whose requests are counted. */
export type BenchServer = {
  readonly url: string;
  readonly deps: HttpDeps;
  readonly store: Store;
  readonly counts: RequestCounts;
  readonly mails: readonly Mail[];
  readonly close: () => Promise<void>;
};

export async function startBenchServer(): Promise<BenchServer> {
  const engine = await startEmbeddedDynamodb({ table: TABLE });
  const counts = countRequests(engine.client);
  const store = openStore(engine.client, TABLE);
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const mails: Mail[] = [];
  const now = () => Date.now();
  const deps = buildDeps({
    store,
    clock: { now, wall: now, simulated: true },
    mailer: {
      send: mail => {
        mails.push(mail);
        return Promise.resolve({ outcome: 'sent' });
      },
    },
    evidencePage: async () => evidencePage(),
    keyPair: await keyFile(undefined),
    baseUrl: url,
    oneMachine: true,
    reportError: error => console.error(error),
  });
  const pages = pagesFrom(deps, { assets: { css: '/assets/reader.css' } });
  const app = new Hono().route('/', createApp(deps)).route('/', pages);
  server.on('request', getRequestListener(app.fetch));
  const close = async () => {
    server.closeAllConnections();
    await new Promise<void>(resolve => server.close(() => resolve()));
    await engine.close();
  };
  return { url, deps, store, counts, mails, close };
}

/** Sends requests as one signed-in person. Throws whatever was not answered with success. */
export type Client = {
  readonly get: (path: string) => Promise<Record<string, unknown>>;
  readonly command: (
    name: EndpointName,
    pilot: string | undefined,
    body?: unknown,
    revision?: number,
  ) => Promise<Record<string, unknown>>;
};

export function clientFor(url: string, session: string): Client {
  const cookie = `${SESSION_COOKIE}=${session}`;
  const answered = async (response: Response): Promise<Record<string, unknown>> => {
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
    return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : { text };
  };
  return {
    get: async path => answered(await fetch(url + path, { headers: { cookie } })),
    async command(name, pilot, body, revision) {
      const [method = 'POST', path = ''] = PATHS[name].split(' ');
      const response = await fetch(`${url}/api/v1${path.replace(':pilot', pilot ?? '')}`, {
        method,
        headers: {
          cookie,
          'idempotency-key': v7(),
          'content-type': 'application/json',
          ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return answered(response);
    },
  };
}
