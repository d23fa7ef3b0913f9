import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppDeps } from '#application/deps.ts';
import { mailOfReport } from '#application/mail/mail-of-report.ts';
import { resumeMail } from '#application/mail/resume-mail.ts';
import { askAboutEdition } from '#application/report/reader-commands.ts';
import { reportKey, reportStream } from '#application/report/report-stream.ts';
import { loadStream } from '#application/stream/load-stream.ts';
import type { SendOutcome } from '#mailer/mailer.ts';
import { call, done, member, openProduct, type Person, type Product } from '#test/http/harness.ts';
import { type House, openHouse, playUntil } from '#test/http/pilot-life.ts';

const SUBJECT = { kind: 'readiness', stage: 'one' } as const;
const params = { report: 'readiness-one' };

let product: Product;
let house: House;
let executive: Person;
beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Post');
  executive = await member(product, house.admin, 'Post Executive', ['executive'], []);
  await playUntil(product, house, 'draftPilot');
  await done(product, 'publishReport', { as: house.lead, params, body: {} });
  await resume();
});
afterAll(() => product.close());
beforeEach(() => {
  product.mails.length = 0;
});

/** What becomes of each mail in turn; those that are `unknown` arrive all the same. */
function post(...outcomes: readonly SendOutcome['outcome'][]): void {
  const waiting = [...outcomes];
  product.post.send = mail => {
    const outcome = waiting.shift() ?? 'sent';
    if (outcome === 'sent' || outcome === 'unknown') product.mails.push(mail);
    return Promise.resolve(outcome === 'sent' ? { outcome } : { outcome, reason: 'planted' });
  };
}

const resume = () => resumeMail(product.deps.app, house.workspace);
const subjects = () => product.mails.map(({ subject }) => subject);
const ask = (words: string, commandId?: string) =>
  call(product, 'askAboutReport', {
    as: executive,
    params,
    body: { edition: 1, words },
    ...(commandId === undefined ? {} : { commandId }),
  });

const key = () => reportKey(house.workspace, SUBJECT);
async function lastEntry() {
  const { app } = product.deps;
  const [{ state: report }, entries] = await Promise.all([
    loadStream(app, reportStream, key()),
    app.ledger.read(key()),
  ]);
  const entry = entries.at(-1);
  if (!report || !entry) throw new Error('There is no report.');
  return { report, entry };
}

describe('mail about a report', () => {
  it('that is known not to have gone out is sent later, once', async () => {
    post('refused');
    expect((await ask('For whom?')).status).toBeLessThan(300);
    expect(subjects()).toEqual([]);
    await resume();
    await resume();
    expect(subjects()).toEqual(['Post Executive asks about Readiness, stage one']);
  });

  it('whose answer was lost is sent again under the same reference', async () => {
    post('unknown', 'unknown');
    await ask('And when?');
    await resume();
    await resume();
    expect(product.mails).toHaveLength(3);
    expect(new Set(product.mails.map(({ reference }) => reference)).size).toBe(1);
  });

  it('is sent by a repeat of the command where the first time did not get to it', async () => {
    const commandId = product.deps.app.newId();
    post('refused');
    await ask('At what cost?', commandId);
    await ask('At what cost?', commandId);
    await ask('At what cost?', commandId);
    expect(product.mails).toHaveLength(1);
  });

  it('is sent once by senders in parallel', async () => {
    post('refused');
    await ask('By whom?');
    const { report, entry } = await lastEntry();
    await Promise.all(
      Array.from({ length: 6 }, () => mailOfReport(product.deps.app, SUBJECT, report, entry)),
    );
    expect(product.mails).toHaveLength(1);
  });

  it('is not lost by a crash between the entry and its mail', async () => {
    const never = new Proxy({}, { get: () => () => new Promise(() => undefined) });
    const dying = { ...product.deps.app, mailLog: never } as AppDeps;
    const { seq } = (await lastEntry()).entry.header;
    void askAboutEdition(
      dying,
      { person: executive.id, workspace: house.workspace, assurance: 'sso' },
      product.deps.app.newId(),
      SUBJECT,
      { question: 'q-crash', edition: 1, words: 'Still there?' },
    );
    await expect
      .poll(async () => (await product.deps.app.readModels.get(key()))?.seq, { interval: 10 })
      .toBe(seq + 1);
    post();
    await resume();
    await resume();
    expect(product.mails.map(({ text }) => text.includes('Still there?'))).toEqual([true]);
  });

  it('invites a reader with a link that works, whoever sends it', async () => {
    post('refused');
    const reader = { name: 'Post Reader', email: 'reader@post.test', edition: 1 };
    await done(product, 'inviteReader', { as: house.lead, params, body: reader });
    await resume();
    expect(subjects()).toEqual(['Readiness, stage one, Post Learning']);
    expect(product.mails[0]?.text).toMatch(/^Post Lead shares/);
  });

  it('does not pass on a question that has its answer', async () => {
    post('refused');
    await ask('Answered where it was read?');
    const { report } = await lastEntry();
    const question = report.questions.at(-1)?.id ?? '';
    const body = { words: 'Yes, there.' };
    const at = { ...params, question };
    await done(product, 'answerReader', { as: house.lead, params: at, body });
    await resume();
    expect(subjects()).toEqual(['Your question about Readiness, stage one has an answer']);
  });
});
