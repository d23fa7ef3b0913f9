import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { v7 as uuidv7 } from 'uuid';
import { type EndpointName, PATHS } from '#contracts/paths.ts';
import type { Role } from '#domain/workspace/roles.ts';
import { createApp } from '#http/app.ts';
import { createAuth } from '#http/auth.ts';
import type { HttpDeps } from '#http/deps.ts';
import { pagesFrom } from '#http/pages/pages-from.ts';
import { requestLog } from '#http/request-log.ts';
import { SESSION_COOKIE } from '#identity/sessions.ts';
import type { SignIn } from '#identity/sign-in.ts';
import { buildDeps, type Surroundings } from '#lambda/build-deps.ts';
import { buildPrivacy } from '#lambda/build-privacy.ts';
import type { Store } from '#ledger/store.ts';
import { countRequests, type RequestCounts } from '#local/counting-client.ts';
import type { Mail, Mailer } from '#mailer/mailer.ts';
import { testEvidencePage } from '#test/evidence-file/page.ts';
import { openEmbedded } from '#test/ledger/stores.ts';
import { collectedLog, notePersonal, notePersonalIn } from '#test/logs/collected.ts';
import { TEST_KEY } from '#test/signing/test-key.ts';
import { type TestClock, testClock } from './test-clock.ts';
import { type Traces, traceRequests } from './traced-requests.ts';

export const BASE_URL = 'https://countersign.test';
export const FIRST_DAY = '2026-07-01';

/** The whole product but its outsides: one embedded table, mails kept in a list, a clock that tests set. */
export type Product = {
  /** Takes a request as `Hono.request` does, from its path. */
  readonly app: Pick<Hono, 'request' | 'routes'>;
  readonly deps: HttpDeps;
  readonly store: Store;
  /** The client behind it. */
  readonly client: DynamoDBClient;
  readonly counts: RequestCounts;
  readonly traces: Traces;
  readonly clock: TestClock;
  /** What was mailed, oldest first. */
  readonly mails: Mail[];
  /** What becomes of a mail; a test that plants a fault replaces it. */
  readonly post: { send: Mailer['send'] };
  /** What was reported as unexpected: empty at the end of every test that plants no fault. */
  readonly errors: unknown[];
  readonly close: () => Promise<void>;
};

/** `given`: a model to word reports, and what it may cost; without, they are worded by rule. */
export async function openProduct(
  given: Pick<Surroundings, 'narrator' | 'dailyCap' | 'requestLimit'> = {},
): Promise<Product> {
  const { store, client, close } = await openEmbedded();
  const counts = countRequests(client);
  const traces = traceRequests(client);
  const clock = testClock(FIRST_DAY);
  const mails: Mail[] = [];
  const errors: unknown[] = [];
  const log = collectedLog();
  const post: Product['post'] = {
    async send(mail) {
      mails.push(mail);
      return { outcome: 'sent' };
    },
  };
  const built = buildDeps({
    ...given,
    store,
    clock,
    mailer: {
      send: mail => {
        notePersonal(/^\d{6}/.exec(mail.subject)?.[0] ?? '');
        return post.send(mail);
      },
    },
    keyPair: TEST_KEY,
    evidencePage: testEvidencePage,
    baseUrl: BASE_URL,
    oneMachine: true,
    reportError: error => {
      errors.push(error);
      log.reportError(error);
    },
  });
  const deps = { ...built, carryOutErasures: buildPrivacy(store, built.app).carryOut };
  const pages = pagesFrom(deps, { assets: { css: '/assets/reader.css', js: '/assets/reader.js' } });
  const app = new Hono()
    .route('/', createAuth(deps, NO_ISSUER))
    .route('/', createApp(deps))
    .route('/', pages);
  const logged = new Hono().use(requestLog(log.requests)).route('/', app);
  return {
    app: {
      routes: app.routes,
      request: (path, init) => {
        notePersonalIn(init);
        return logged.request(path, init);
      },
    },
    deps,
    store,
    client,
    counts,
    traces,
    clock,
    mails,
    post,
    errors,
    close,
  };
}

/** An issuer that sends everybody away: these tests start their sessions themselves. */
const NO_ISSUER: SignIn = {
  begin: async returnTo => ({
    url: 'https://issuer.test/authorize',
    pending: { state: 's', nonce: 'n', verifier: 'v', returnTo },
  }),
  complete: async () => undefined,
};

/** Somebody with an account and a session. */
export type Person = { readonly id: string; readonly name: string; readonly cookie: string };

/** A person of an address, signed in; in no workspace yet. */
export async function signedIn({ deps }: Product, name: string): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@people.test`;
  const { id } = await deps.app.people.findOrAdd(email, name, deps.app.newId);
  notePersonal(email, name);
  return { id, name, cookie: await deps.sessions.start(id) };
}

/** A person whom an admin has added with roles and teams, signed in. */
export async function member(
  product: Product,
  admin: Person,
  name: string,
  roles: readonly Role[],
  teams: readonly string[],
): Promise<Person> {
  const person = await signedIn(product, name);
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@people.test`;
  await call(product, 'addPerson', { as: admin, body: { name, email, roles, teams } });
  return person;
}

export type Sent = {
  readonly as?: Person | undefined;
  /** An API token, in place of a person. */
  readonly bearer?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A fresh one where none is given. */
  readonly commandId?: string;
  readonly ifMatch?: number;
};

export type Received = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
};

/** One request to an endpoint of the API, as the web app makes it. */
export async function call(
  { app, clock }: Product,
  name: EndpointName,
  { as, bearer, params = {}, query = {}, body, commandId = newId(clock), ifMatch }: Sent = {},
): Promise<Received> {
  const [method = 'GET', path = ''] = PATHS[name].split(' ');
  const search = new URLSearchParams(query).toString();
  const answer = await app.request(`/api/v1${fillPath(path, params)}${search && `?${search}`}`, {
    method,
    headers: {
      ...(as ? { cookie: cookieOf(as) } : {}),
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...(method === 'GET' ? {} : { 'idempotency-key': commandId }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: parsedOrEmpty(text) };
}

/** A command id of this moment, by the clock that ids age by. */
export const newId = ({ wall }: Pick<TestClock, 'wall'>): string => uuidv7({ msecs: wall() });

/** Like `call`, for what has to work: throws what was answered instead. */
export async function done(
  product: Product,
  name: EndpointName,
  sent: Sent,
): Promise<Record<string, unknown>> {
  const { status, text, json } = await call(product, name, sent);
  if (status >= 300) throw new Error(`${name} answered ${status}: ${text}`);
  return json;
}

export const cookieOf = ({ cookie }: Pick<Person, 'cookie'>): string =>
  `${SESSION_COOKIE}=${cookie}`;

export const fillPath = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'unknown'));

function parsedOrEmpty(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Every item of the table as text, by key: two of these say what was written in between. */
export async function everyItem({
  store,
}: Pick<Product, 'store'>): Promise<ReadonlyMap<string, string>> {
  return new Map(
    (await scanAll(store)).map((item): [string, string] => [
      `${item['pk']} ${item['sk']}`,
      JSON.stringify(item),
    ]),
  );
}

/** Every item of the table, page by page. */
export async function scanAll(store: Store): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await store.documents.send(
      new ScanCommand({
        TableName: store.table,
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

/** Keys whose items differ between two moments. */
export const writtenBetween = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    key => before.get(key) !== after.get(key),
  );
