import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { HttpDeps } from '#http/deps.ts';
import { hashSecret } from '#identity/secrets.ts';
import { SESSION_COOKIE } from '#identity/sessions.ts';
import { type Bundle, bundle, REPOSITORY } from '#infra/bundle.ts';
import { DEPLOYED, FUNCTIONS, type FunctionName } from '#infra/functions.ts';
import { buildDeps } from '#lambda/build-deps.ts';
import { openStore } from '#ledger/store.ts';
import { countRequests } from '#local/counting-client.ts';
import { startEmbeddedDynamodb } from '#local/embedded-dynamodb.ts';
import { testEvidencePage } from '#test/evidence-file/page.ts';
import type { Product } from '#test/http/harness.ts';
import type { TestClock } from '#test/http/test-clock.ts';
import { traceRequests } from '#test/http/traced-requests.ts';
import { httpEvent, ORIGIN_SECRET } from '#test/infra/fixtures/http-event.ts';
import { nextLogFile, notePersonal, notePersonalIn } from '#test/logs/collected.ts';
import { TEST_KEY } from '#test/signing/test-key.ts';
import { type FakeAws, startFakeAws } from './fake-aws.ts';
import { type Packages, startPackages } from './node24.ts';
import { startTableGate, type TableGate } from './table-gate.ts';

const TABLE = 'built-bundles';
/** What CloudFront will send after the next rotation. */
export const NEXT_SECRET = 'sent-from-tomorrow-on'.padEnd(43, 'n');
export const ORIGIN = 'https://d111111abcdef8.cloudfront.net';

/** The product as the stack packages it, reached by the events that the packages get in AWS. */
export type PackagedProduct = Product & {
  readonly packages: Packages;
  readonly aws: FakeAws;
  /** What IAM would have refused the packages. */
  readonly gate: TableGate;
  readonly bundles: Readonly<Record<string, Bundle>>;
};

/** Builds every package that the stack deploys, and runs them under Node 24 on an embedded table, each in its own role. */
export async function openPackagedProduct(): Promise<PackagedProduct> {
  const scratch = mkdtempSync(join(tmpdir(), 'countersign-bundles-'));
  const engine = await startEmbeddedDynamodb({ table: TABLE });
  const aws = await startFakeAws();
  const gate = await startTableGate(engine.endpoint);
  const bundles = buildAll(relative(REPOSITORY, join(scratch, 'lambda')));
  const directories = Object.values(bundles).map(({ directory }) => directory);
  const packages = await startPackages(directories, environment(gate.url, aws.url));
  const clock = clockOf(packages);
  const store = openStore(engine.client, TABLE);
  const built = buildDeps({
    store,
    clock,
    mailer: { send: async () => ({ outcome: 'sent' }) },
    keyPair: TEST_KEY,
    evidencePage: testEvidencePage,
    baseUrl: ORIGIN,
    oneMachine: false,
    reportError: error => console.error(error),
  });
  const sessions = await withFounder(built);
  return {
    app: {
      routes: [],
      request: async (path, init) => {
        notePersonalIn(init);
        return throughGateway(packages, new Request(ORIGIN + String(path), init), async cookie =>
          (await built.sessions.read(secretOf(cookie)))
            ? cookie
            : `${SESSION_COOKIE}=${await built.sessions.start(personOf(cookie))}`,
        );
      },
    },
    deps: { ...built, sessions },
    store,
    client: engine.client,
    counts: countRequests(engine.client),
    traces: traceRequests(engine.client),
    clock,
    mails: aws.mails,
    post: { send: async () => ({ outcome: 'sent' }) },
    errors: [],
    packages,
    aws,
    gate,
    bundles,
    async close() {
      await packages.close();
      writeFileSync(nextLogFile(), packages.printed());
      notePersonal(...aws.mails.map(({ subject }) => /^\d{6}/.exec(subject)?.[0] ?? ''));
      await aws.close();
      await gate.close();
      await engine.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Sessions as sign-in leaves them; the first is of somebody who came by a set-up link, and may found a workspace. */
async function withFounder({ sessions, setUpLinks }: HttpDeps): Promise<HttpDeps['sessions']> {
  const links = [hashSecret(await setUpLinks.create(24))];
  return {
    ...sessions,
    start(person, given = {}) {
      const setUp = links.pop();
      return sessions.start(person, { ...given, ...(setUp === undefined ? {} : { setUp }) });
    },
  };
}

const buildAll = (outDir: string): Record<string, Bundle> =>
  Object.fromEntries(
    DEPLOYED.map((name: FunctionName) => [
      name,
      bundle({ ...FUNCTIONS[name], entry: FUNCTIONS[name].file, outDir }),
    ]),
  );

const environment = (table: string, aws: string): Record<string, string> => ({
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  TABLE_NAME: TABLE,
  DYNAMODB_ENDPOINT: table,
  AWS_ENDPOINT_URL_KMS: aws,
  SES_ENDPOINT: aws,
  NARRATOR_QUEUE_URL: `${aws}/111122223333/jobs`,
  MAIL_FROM: 'pilots@example.com',
  SIGNING_KEY_ARN: 'arn:aws:kms:local:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  PUBLIC_ORIGIN: ORIGIN,
  OIDC_ISSUER: 'https://issuer.invalid',
  OIDC_CLIENT_ID: 'countersign',
  STAGE: 'dev',
  MODEL_DAILY_USD: '5',
  ORIGIN_SECRETS: [ORIGIN_SECRET, NEXT_SECRET].join(),
  READER_CSS: '/assets/reader-1.css',
  READER_JS: '/assets/reader-1.js',
});

/** Real time as the packages have it: it runs on, from whatever day it was set to. */
function clockOf(packages: Packages): TestClock {
  let ahead = 0;
  const setAhead = (ms: number): void => {
    ahead = ms;
    packages.setAhead(ms);
  };
  const now = () => Date.now() + ahead;
  return {
    now,
    wall: now,
    setDay: day => setAhead(Date.parse(`${day}T12:00:00.000Z`) - Date.now()),
    pass: ms => setAhead(ahead + ms),
    passWallHours: hours => setAhead(ahead + hours * 3_600_000),
  };
}

type Answer = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded?: boolean;
};

const secretOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1);
const personOf = (cookie: string): string => secretOf(cookie).split('.')[0] ?? '';

/**
 * A request as API Gateway passes it on: by its path to one of two functions, its cookie apart from its headers.
 * `renewed`: whoever comes back after days of the packages' clock has signed in again.
 */
async function throughGateway(
  packages: Packages,
  request: Request,
  renewed: (cookie: string) => Promise<string>,
): Promise<Response> {
  const { cookie, ...headers } = Object.fromEntries(request.headers);
  const { pathname, search } = new URL(request.url);
  const body = await request.text();
  const event = httpEvent(
    request.method,
    pathname + search,
    body === '' ? undefined : body,
    headers,
  );
  const name = /^\/(api|auth)\//.test(pathname) ? 'api' : 'pages';
  const cookies = cookie === undefined ? {} : { cookies: [await renewed(cookie)] };
  const answer = (await packages.invoke(name, { ...event, ...cookies })) as Answer;
  const bytes = Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8');
  return new Response(bytes.length === 0 ? null : bytes, {
    status: answer.statusCode,
    headers: answer.headers,
  });
}
