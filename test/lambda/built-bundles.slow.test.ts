import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundWorkspace } from '#application/workspace/workspace-commands.ts';
import type { HttpDeps } from '#http/deps.ts';
import { SESSION_COOKIE } from '#identity/sessions.ts';
import { bundle, REPOSITORY } from '#infra/bundle.ts';
import { DEPLOYED, FUNCTIONS } from '#infra/functions.ts';
import { buildDeps } from '#lambda/build-deps.ts';
import { openStore, type Store } from '#ledger/store.ts';
import { type EmbeddedDynamodb, startEmbeddedDynamodb } from '#local/embedded-dynamodb.ts';
import { outboxMailer, readOutbox } from '#mailer/outbox.ts';
import { testEvidencePage } from '#test/evidence-file/page.ts';
import { httpEvent } from '#test/infra/fixtures/http-event.ts';
import { TEST_KEY } from '#test/signing/test-key.ts';
import { type Packages, startPackages } from './node24.ts';

const TABLE = 'built-bundles';
const ORIGIN = 'https://d111111abcdef8.cloudfront.net';

type Answer = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const scratch = mkdtempSync(join(tmpdir(), 'countersign-bundles-'));
let engine: EmbeddedDynamodb;
let packages: Packages;
let store: Store;
let deps: HttpDeps;
/** Bytes by function: what a cold start reads, and the whole package. */
let read: Readonly<Record<string, number>> = {};
let whole: Readonly<Record<string, number>> = {};

beforeAll(async () => {
  engine = await startEmbeddedDynamodb({ table: TABLE });
  store = openStore(engine.client, TABLE);
  const now = () => Date.now();
  deps = buildDeps({
    store,
    clock: { now, wall: now },
    mailer: outboxMailer(store, now, uuidv7),
    keyPair: TEST_KEY,
    evidencePage: testEvidencePage,
    baseUrl: ORIGIN,
    oneMachine: false,
    reportError: error => console.error(error),
  });
  const outDir = relative(REPOSITORY, join(scratch, 'lambda'));
  const built = DEPLOYED.map(name =>
    bundle({ ...FUNCTIONS[name], entry: FUNCTIONS[name].file, outDir }),
  );
  read = Object.fromEntries(built.map(({ entryBytes }, index) => [DEPLOYED[index], entryBytes]));
  whole = Object.fromEntries(built.map(({ bytes }, index) => [DEPLOYED[index], bytes]));
  packages = await startPackages(
    built.map(({ directory }) => directory),
    {
      AWS_REGION: 'local',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      TABLE_NAME: TABLE,
      SIGNING_KEY_ARN: 'arn:aws:kms:local:111122223333:key/none',
      DYNAMODB_ENDPOINT: engine.endpoint,
      PUBLIC_ORIGIN: ORIGIN,
      OIDC_ISSUER: 'https://issuer.invalid',
      OIDC_CLIENT_ID: 'countersign',
      STAGE: 'dev',
      NARRATOR_QUEUE_URL: 'https://sqs.invalid/jobs',
      MODEL_DAILY_USD: '5',
      READER_CSS: '/assets/reader-1.css',
      READER_JS: '/assets/reader-1.js',
    },
  );
});

afterAll(async () => {
  await packages?.close();
  await engine?.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Somebody with a session, as sign-in would have left them. */
async function signedIn(name: string, email: string): Promise<{ id: string; cookie: string }> {
  const { id } = await deps.app.people.findOrAdd(email, name, uuidv7);
  return { id, cookie: `${SESSION_COOKIE}=${await deps.sessions.start(id)}` };
}

type Sent = {
  readonly cookie?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** API Gateway takes cookies out of the headers. */
async function send(
  name: 'api' | 'pages',
  method: string,
  path: string,
  { cookie, body, headers }: Sent = {},
): Promise<Answer> {
  const event = httpEvent(method, path, body === undefined ? undefined : JSON.stringify(body), {
    ...(method === 'GET' ? {} : { 'idempotency-key': uuidv7() }),
    ...headers,
  });
  const answer = await packages.invoke(name, {
    ...event,
    ...(cookie ? { cookies: [cookie] } : {}),
  });
  return answer as Answer;
}

async function done(method: string, path: string, sent: Sent): Promise<Record<string, unknown>> {
  const { statusCode, body } = await send('api', method, `/api/v1${path}`, sent);
  if (statusCode >= 300) throw new Error(`${method} ${path} answered ${statusCode}: ${body}`);
  return body === '' ? {} : JSON.parse(body);
}

describe('the packages as the stack deploys them, under Node 24', () => {
  it('run on the runtime’s version', () => {
    expect(packages.node).toMatch(/^v24\./);
  });

  it('bring no development build, no translations and no model’s client to a cold start', () => {
    expect(read['api']).toBeLessThan(430_000);
    expect(read['pages']).toBeLessThan(1_200_000);
  });

  it('have no client in the API’s package but of what the API calls, beside the page of evidence files', () => {
    expect(whole['api']).toBeLessThan(1_470_000);
  });

  it('tell nobody without a session anything', async () => {
    const answer = await send('api', 'GET', '/api/v1/me');
    expect(answer.statusCode).toBe(401);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'not_signed_in' });
  });

  it('answer a wrong secret with a page of 404, never cached', async () => {
    const { statusCode, headers, body } = await send('pages', 'GET', `/r/${'x'.repeat(43)}`);
    expect(statusCode).toBe(404);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(body).toContain('href="/assets/reader-1.css"');
  });

  it('draft a pilot, read it back, mail its question, and render the invitation', async () => {
    const lead = await signedIn('Lena Lead', 'lead@people.test');
    const workspace = uuidv7();
    await foundWorkspace(
      deps.app,
      { person: { id: lead.id, name: 'Lena Lead', email: 'lead@people.test' }, assurance: 'sso' },
      uuidv7(),
      {
        workspace,
        team: uuidv7(),
        demo: false,
        name: 'Learning',
        teamName: 'Enablement',
        timeZone: 'Europe/Berlin',
        fiscalYearStart: 1,
        currency: 'EUR',
      },
    );
    const me = await done('GET', '/me', { cookie: lead.cookie });
    expect(me).toMatchObject({ person: { id: lead.id } });

    const settings = await done('GET', '/workspace', { cookie: lead.cookie });
    const [team] = settings['teams'] as { readonly id: string }[];
    const sales = await done('POST', '/workspace/teams', {
      cookie: lead.cookie,
      body: { name: 'Sales', kind: 'business' },
    });
    const skeptic = await signedIn('Sam Skeptic', 'skeptic@people.test');
    await done('POST', '/workspace/people', {
      cookie: lead.cookie,
      body: {
        name: 'Sam Skeptic',
        email: 'skeptic@people.test',
        roles: ['skeptic'],
        teams: [sales['id']],
      },
    });

    const drafted = await done('POST', '/pilots', {
      cookie: lead.cookie,
      body: { name: 'Quiz drafts', team: team?.id, template: 'quiz-drafts' },
    });
    const path = `/pilots/${drafted['pilot']}`;
    const pilot = await done('GET', path, { cookie: lead.cookie });
    expect(pilot).toMatchObject({ name: 'Quiz drafts', phase: 'draft' });

    await done('POST', `${path}/questions`, {
      cookie: lead.cookie,
      headers: { 'if-match': `"${pilot['revision']}"` },
      body: { stakeholder: skeptic.id },
    });
    const [mail] = await readOutbox(store, workspace);
    const address = /\/r\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
    const page = await send('pages', 'GET', address);
    expect(page).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/html; charset=UTF-8' },
    });
    expect(page.body).toContain('What would success look like to you?');
    expect(page.body).toContain('Quiz drafts');
  });

  it('load the OpenID Connect client for sign-in, and say so when the issuer is out of reach', async () => {
    const answer = await send('api', 'GET', '/auth/sign-in');
    expect(answer).toMatchObject({
      statusCode: 503,
      body: 'Sign-in cannot be reached right now. Try again in a minute.',
    });
  });
});
