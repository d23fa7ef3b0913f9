import { gunzipSync } from 'node:zlib';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBBatchResponse, SQSBatchResponse } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import { verifyChain } from '#domain/chain/verify-chain.ts';
import { ORIGIN_SECRET_HEADER } from '#http/origin-secret.ts';
import { JOB_TRIES } from '#infra/constructs/queues.ts';
import { STREAM_RETRIES } from '#infra/triggers.ts';
import { LEDGER_PREFIX, tableKeys } from '#ledger/table.ts';
import { call, cookieOf, done, FIRST_DAY, member, newId, scanAll } from '#test/http/harness.ts';
import {
  type House,
  LIFE,
  type Life,
  newLife,
  openHouse,
  play,
  playUntil,
  postForm,
  versionOf,
} from '#test/http/pilot-life.ts';
import { askForCode } from '#test/http/signing-steps.ts';
import { ORIGIN_SECRET } from '#test/infra/fixtures/http-event.ts';
import { NEXT_SECRET, openPackagedProduct, type PackagedProduct } from './packaged-product.ts';
import { deliverJob, deliverStream } from './redelivery.ts';
import { streamRecord } from './stream-events.ts';

/** EventBridge Scheduler's input, as `infra/constructs/clock.ts` asks for it. */
const TICK = { job: 'tick', at: '2026-07-20T12:00:00Z' };
const WORDS = 'A quiz takes at least a fifth less time.';

let product: PackagedProduct;
let house: House;
let life: Life;
beforeAll(async () => {
  product = await openPackagedProduct();
  product.clock.setDay(FIRST_DAY);
});
afterAll(() => product?.close());

const project = (event: unknown) =>
  product.packages.invoke('projector', event) as Promise<DynamoDBBatchResponse>;
const narrate = (event: unknown) =>
  product.packages.invoke('narrator', event) as Promise<SQSBatchResponse>;
const ledgerItems = async () =>
  (await scanAll(product.store)).filter(({ pk }) => String(pk).startsWith(LEDGER_PREFIX));
const printedSince = (mark: number): string => product.packages.printed().slice(mark);

describe('the packages as the stack deploys them, under Node 24', () => {
  it('run on the runtime’s version', () => {
    expect(product.packages.node).toMatch(/^v24\./);
  });

  it('tell nobody without a session anything', async () => {
    expect(await call(product, 'getMe')).toMatchObject({
      status: 401,
      json: { code: 'not_signed_in' },
    });
  });

  it('answer a wrong secret with a page of 404, never cached', async () => {
    const answer = await product.app.request(`/r/${'x'.repeat(43)}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('href="/assets/reader-1.css"');
  });

  it.each(['/keys', '/api/v1/me'])('answer %s compressed to whoever takes that', async path => {
    const plain = await product.app.request(path);
    const packed = await product.app.request(path, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(gunzipSync(bytes).toString()).toBe(await plain.text());
  });

  it('load the OpenID Connect client for sign-in, and say so when the issuer is out of reach', async () => {
    const answer = await product.app.request('/auth/sign-in');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toBe('Sign-in cannot be reached right now. Try again in a minute.');
  });
});

describe('a request that did not come by CloudFront', () => {
  const DOORS = ['/api/v1/me', '/auth/sign-in', '/keys', `/r/${'x'.repeat(43)}`];
  const asked = (path: string, secret: string) =>
    product.app.request(path, { headers: { [ORIGIN_SECRET_HEADER]: secret } });

  it.each(DOORS)('is refused at %s, without a secret and with a wrong one', async path => {
    for (const secret of ['', 'w'.repeat(43), ORIGIN_SECRET.slice(1), NEXT_SECRET.toUpperCase()]) {
      const answer = await asked(path, secret);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(await answer.json()).toMatchObject({ status: 403, code: 'not_forwarded' });
    }
  });

  it.each(DOORS)('is let in at %s by the secret of today and by the next', async path => {
    for (const secret of [ORIGIN_SECRET, NEXT_SECRET])
      expect((await asked(path, secret)).status).not.toBe(403);
  });
});

describe('a pilot’s whole life through the packages', () => {
  it('goes from the question to the conclusion, by mail, signature, figures and verdict', async () => {
    house = await openHouse(product, 'Bundled');
    life = newLife(product, house);
    for (const step of LIFE) await play(life, step);
    const { json } = await call(product, 'getPilot', {
      as: house.lead,
      params: { pilot: life.pilot },
    });
    expect(json).toMatchObject({
      phase: 'concluded',
      questions: [{ answer: { words: WORDS } }],
      verdicts: [{ outcome: 'met', criteria: [{ criterion: 'C1', outcome: 'met', grade: 'C' }] }],
      answers: [{ answer: 'accepts' }],
      time: { rawHours: 1.4, conservativeHours: 1.4, logs: 1 },
    });
  });

  it('leaves an intact chain whose heads KMS signed', async () => {
    const entries = await product.deps.app.ledger.read(pilotKey(house.workspace, life.pilot));
    expect(entries).toHaveLength(LIFE.length);
    expect(verifyChain(entries)).toEqual([]);
    expect(entries.filter(({ signedHead }) => signedHead).length).toBeGreaterThanOrEqual(3);
  });

  it('lets a signer pass it on to a colleague whom nobody knew, who finds it in their mail', async () => {
    const today = product.clock.now();
    const other = await playUntil(product, house, 'proposePilot');
    const colleague = { name: 'Bundled Colleague', email: 'bundled.colleague@example.com' };
    const code = await askForCode(other, 'delegate', colleague);
    const { version, hash: charterHash } = await versionOf(other);
    const form = { commandId: newId(product.clock), step: 'delegate', version, charterHash, code };
    expect((await postForm(other, 'confirm', form)).status).toBe(303);
    expect(product.mails.at(-1)?.to.email).toBe(colleague.email);
    product.clock.pass(today - product.clock.now());
  });

  it.each(['/scorecards/2026-Q3', '/readiness/one'])('is on the page %s', async path => {
    const answer = await product.app.request(path, { headers: { cookie: cookieOf(house.lead) } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Quiz drafts');
  });

  it('has its text written by the narrator, from the job that the API queued', async () => {
    const params = { report: 'scorecard-2026-Q3' };
    await done(product, 'requestText', { as: house.lead, params });
    expect(product.aws.jobs).toHaveLength(1);
    expect(await deliverJob(product.aws.jobs[0] ?? '', JOB_TRIES, narrate)).toBe('done');
    const { json } = await call(product, 'getReport', { as: house.lead, params });
    expect(json['text']).toMatchObject({ sentences: expect.arrayContaining([expect.anything()]) });
  });

  it('is told to the executives at the end of the quarter, when the clock ticks', async () => {
    const executive = await member(product, house.admin, 'Bundled Executive', ['executive'], []);
    product.clock.setDay('2026-10-02');
    await product.packages.invoke('schedule', TICK);
    const digest = product.mails.filter(({ to }) => to.person === executive.id);
    expect(digest).toMatchObject([{ text: expect.stringContaining('/scorecards/2026-Q3') }]);
    await product.packages.invoke('schedule', TICK);
    expect(product.mails.filter(({ to }) => to.person === executive.id)).toHaveLength(1);
  });

  it('marks the mailbox that SES says a mail came back from', async () => {
    const mail = product.mails.findLast(({ to }) => to.person === house.skeptic.id);
    if (!mail) throw new Error('The skeptic was mailed nothing.');
    await product.packages.invoke('mail-feedback', bounceOf(mail));
    const { returned } = await product.deps.app.mailboxes.get(house.skeptic.id, house.workspace);
    expect(returned).toMatchObject({ as: 'bounced' });
  });
});

/** As SES publishes it to EventBridge, cut to what is documented and near to it. */
const bounceOf = ({ reference, workspace, to }: PackagedProduct['mails'][number]) => ({
  version: '0',
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    eventType: 'Bounce',
    mail: {
      messageId: 'm1',
      tags: { workspace: [workspace], person: [to.person], reference: [reference] },
    },
    bounce: {
      bounceType: 'Permanent',
      bouncedRecipients: [{ emailAddress: to.email }],
      timestamp: '2026-07-20T12:00:05.000Z',
    },
  },
});

describe('a job that can never be done', () => {
  it('is in its dead letters after its tries, and in the log without its words', async () => {
    const mark = product.packages.printed().length;
    expect(await deliverJob('no job at all', JOB_TRIES, narrate)).toBe('dead letters');
    expect(printedSince(mark).match(/"fault":"SyntaxError"/g)).toHaveLength(JOB_TRIES);
    expect(printedSince(mark)).not.toContain('no job at all');
  });
});

describe('the projector', () => {
  const summaryKey = () => tableKeys.summary(pilotKey(house.workspace, life.pilot));
  const summary = async () =>
    (await scanAll(product.store)).find(
      ({ pk, sk }) => pk === summaryKey().pk && sk === summaryKey().sk,
    );

  it('brings a read model that was made stale up to the ledger', async () => {
    const whole = await summary();
    const stale = { ...whole, seq: 1, summary: '{}' };
    await product.store.documents.send(
      new PutCommand({ TableName: product.store.table, Item: stale }),
    );
    const items = await ledgerItems();
    const records = items.map((after, index) => streamRecord(String(1000 + index), { after }));
    expect(await deliverStream(records, STREAM_RETRIES, project)).toEqual([]);
    expect(await summary()).toEqual(whole);
  });

  it('sets a poison record aside after its retries, and goes on with what is after it', async () => {
    const whole = await summary();
    const [first, ...others] = await ledgerItems();
    const poison = streamRecord('2000', { after: { ...first, payload: 'no entry' } });
    const rest = others.map((after, index) => streamRecord(String(2001 + index), { after }));
    await product.store.documents.send(
      new PutCommand({ TableName: product.store.table, Item: { ...whole, seq: 1 } }),
    );
    expect(await deliverStream([poison, ...rest], STREAM_RETRIES, project)).toEqual([poison]);
    expect(await summary()).toEqual(whole);
  });

  it('is silent about a redaction that its stream has on record', async () => {
    const before = await ledgerItems();
    await done(product, 'erasePerson', { as: house.admin, params: { person: house.skeptic.id } });
    await product.packages.invoke('privacy', TICK);
    const after = await ledgerItems();
    const changed = before.flatMap(item => {
      const now = after.find(({ pk, sk }) => pk === item['pk'] && sk === item['sk']);
      return JSON.stringify(now) === JSON.stringify(item)
        ? []
        : [{ before: item, after: now ?? {} }];
    });
    expect(changed.length).toBeGreaterThan(1);
    expect(JSON.stringify(after)).not.toContain(WORDS);
    const mark = product.packages.printed().length;
    const records = changed.map((change, index) => streamRecord(String(3000 + index), change));
    expect(await deliverStream(records, STREAM_RETRIES, project)).toEqual([]);
    expect(printedSince(mark)).not.toContain('UnrecordedLedgerChange');
  });

  it.each([
    ['changed', (item: Record<string, unknown>) => ({ before: item, after: forged(item) })],
    ['removed', (item: Record<string, unknown>) => ({ before: item })],
  ])('raises an alarm for an entry that was %s otherwise', async (_, change) => {
    const [item = {}] = await ledgerItems();
    const mark = product.packages.printed().length;
    expect(await project({ Records: [streamRecord('4000', change(item))] })).toEqual({
      batchItemFailures: [],
    });
    const [metric] = printedSince(mark)
      .split('\n')
      .filter(line => line.includes('_aws'))
      .map(line => JSON.parse(line))
      .filter(line => 'UnrecordedLedgerChange' in line);
    expect(metric).toMatchObject({
      service: 'countersign',
      stage: 'dev',
      UnrecordedLedgerChange: 1,
      _aws: { CloudWatchMetrics: [{ Namespace: 'Countersign' }] },
    });
  });

  it('raises an alarm for an entry whose hashes do not hold', async () => {
    const [item = {}] = await ledgerItems();
    const mark = product.packages.printed().length;
    await project({ Records: [streamRecord('5000', { after: forged(item) })] });
    expect(printedSince(mark)).toContain('"VerificationFailed":1');
  });
});

const forged = (item: Record<string, unknown>): Record<string, unknown> => ({
  ...item,
  header: { ...(item['header'] as object), actor: 'somebody-else' },
});

describe('the roles of all this', () => {
  it('allowed every request to the table', () => {
    expect(product.gate.refused).toEqual([]);
  });
});

describe('the log of all this', () => {
  it('has a line for each request, under the id that its browser gave it', async () => {
    const id = '0b6a2c5e-7a52-4d0e-9d2c-1f6f0b9f3c11';
    const headers = { cookie: cookieOf(house.lead), 'x-request-id': id };
    const mark = product.packages.printed().length;
    const answer = await product.app.request('/api/v1/pilots', { headers });
    expect(answer.headers.get('x-request-id')).toBe(id);
    expect(JSON.parse(printedSince(mark))).toMatchObject({
      level: 'INFO',
      message: 'request',
      correlation_id: id,
      service: 'countersign',
      method: 'GET',
      route: '/api/v1/pilots',
      status: 200,
    });
  });

  it('holds no address, name, code, cookie, secret or word of anybody', () => {
    const printed = product.packages.printed();
    expect(printed.split('\n').length).toBeGreaterThan(LIFE.length);
    const codes = product.mails.flatMap(({ subject }) => subject.match(/^\d{6}/)?.[0] ?? []);
    const people = [house.admin, house.lead, house.contributor, house.skeptic];
    // Sessions and invitations are known by 43 characters that nobody can guess.
    expect(printed).not.toMatch(/[\w-]{43}/);
    const personal = [
      '@',
      'Bundled',
      'Quiz',
      WORDS,
      'I read and released',
      'human check',
      ...codes,
      ...people.map(({ name }) => name),
    ];
    expect(codes.length).toBeGreaterThanOrEqual(2);
    const withoutMarks = printed.replaceAll('"_aws"', '');
    expect(personal.filter(each => withoutMarks.includes(each))).toEqual([]);
  });
});
