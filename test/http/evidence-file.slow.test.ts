import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#domain/chain/entry.ts';
import { formatSignedHead, parseSignedHead } from '#domain/chain/signed-head.ts';
import { readEvidence, splitFile } from '#evidence-file/read.ts';
import { inLines, reportOn } from '../../scripts/verify.ts';
import { call, openProduct, type Product } from './harness.ts';
import { type House, type Life, openHouse, playUntil } from './pilot-life.ts';

let product: Product;
let house: House;
let judged: Life;
beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Evidence');
  judged = await playUntil(product, house, 'concludePilot');
});
afterAll(async () => {
  await product.close();
  expect(product.errors).toEqual([]);
});

const download = ({ pilot }: Life) =>
  call(product, 'getEvidenceFile', { as: house.contributor, params: { pilot } });

/** Signed heads as they were mailed to the skeptic of a pilot, oldest first. */
const mailedHeads = (): string[] =>
  product.mails.flatMap(({ text }) => /head1\.\S+/.exec(text)?.[0] ?? []);

describe('the evidence file of a judged pilot', () => {
  it('comes as a file to save, and fits', async () => {
    const { status, headers, text } = await download(judged);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="evidence-quiz-drafts-2026-07-20.html"',
    );
    const report = await reportOn(text);
    expect(inLines(report)).toContain('Everything fits.');
    expect(text).toContain('Evidence Skeptic accepts it');
  });

  it('is the same for its signer, by the link in their mail', async () => {
    const answer = await product.app.request(`/r/${judged.secret}/evidence-file`);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect((await reportOn(await answer.text())).holds).toBe(true);
  });

  it('fits the signed heads in the mails of its signature, its verdict and the answer to it', async () => {
    const { text } = await download(judged);
    const heads = mailedHeads();
    expect(heads.length).toBeGreaterThanOrEqual(3);
    for (const head of heads) {
      const report = await reportOn(text, head);
      expect(report.checks.at(-1)).toMatchObject({ id: 'witness', failures: [] });
    }
  });

  it('names everybody by name, and holds no address', async () => {
    const { text } = await download(judged);
    expect(text).not.toContain('@people.test');
    const { evidence = '' } = splitFile(text) ?? {};
    expect(Object.keys(readEvidence(evidence)?.rows ?? {})).toHaveLength(2);
  });

  it('is linked from the signer’s page', async () => {
    const page = await (await product.app.request(`/r/${judged.secret}`)).text();
    expect(page).toContain(`href="/r/${judged.secret}/evidence-file"`);
    expect(page).toContain('Do not take our word for it');
  });
});

describe('before there is a verdict', () => {
  it('there is no file until something was proposed', async () => {
    const draft = await playUntil(product, house, 'form answer');
    const { status, json } = await download(draft);
    expect({ status, code: json['code'] }).toEqual({ status: 409, code: 'evidence_too_early' });
    const page = await product.app.request(`/r/${draft.secret}/evidence-file`);
    expect(page.status).toBe(403);
  });

  it('the file of a running pilot ends before the first result', async () => {
    const running = await playUntil(product, house, 'recordObservation');
    const { text } = await download(running);
    const report = await reportOn(text);
    expect(report.holds).toBe(true);
    const types = report.evidence?.entries.flatMap(({ payload }) =>
      payload.events.map(event => (event as { type: string }).type),
    );
    expect(types).toContain('TimeLogged');
    expect(types).not.toContain('ObservationRecorded');
    expect(text).toContain('Results stay closed until the signed end date');
    expect(Object.keys(report.evidence?.rows ?? {})).toHaveLength(1);
  });
});

describe('words that were erased in the ledger', () => {
  it('leave the file whole, and fit the head that was mailed before', async () => {
    const key = { workspace: house.workspace, stream: `pilot/${judged.pilot}` };
    const entries = await product.deps.app.ledger.read(key);
    const erased = entries.map(each => JSON.parse(JSON.stringify(each), withoutText) as Entry);
    const read = product.deps.app.ledger.read;
    Object.assign(product.deps.app.ledger, { read: async () => erased });
    const { text } = await download(judged);
    Object.assign(product.deps.app.ledger, { read });
    expect(text).toContain('[erased]');
    for (const head of mailedHeads().slice(0, 1))
      expect((await reportOn(text, head)).holds).toBe(true);
  });
});

const withoutText = (name: string, value: unknown) =>
  name === 'text' || name === 'salt' ? undefined : value;

describe('a signed head', () => {
  it('stands in the list of entries as it was mailed', async () => {
    const { json } = await call(product, 'listEntries', {
      as: house.lead,
      params: { pilot: judged.pilot },
    });
    const listed = (json['entries'] as { signedHead?: string }[]).flatMap(
      each => each.signedHead ?? [],
    );
    expect(listed.length).toBe(3);
    expect(mailedHeads()).toEqual(expect.arrayContaining(listed));
    for (const word of listed) {
      const head = parseSignedHead(word);
      expect(head && formatSignedHead(head)).toBe(word);
    }
  });
});
