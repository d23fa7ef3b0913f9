import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InProcessJobs } from '#application/report/in-process-jobs.ts';
import { recomputeEdition } from '#application/report/recompute-edition.ts';
import type { EditionView, ReportView } from '#contracts/editions.ts';
import { checkpointBytes, parseSignedHead } from '#domain/chain/signed-head.ts';
import { call, done, openProduct, type Product } from './harness.ts';
import { type House, type Life, openHouse, playUntil } from './pilot-life.ts';

let product: Product;
let house: House;
let life: Life;
beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Published');
  life = await playUntil(product, house, 'judgePilot');
});
afterAll(() => product.close());

describe('a readiness report', () => {
  const kept = { report: 'readiness-one' };
  const keep = () => done(product, 'publishReport', { as: house.lead, params: kept, body: {} });
  const read = async () =>
    (await done(product, 'getReadiness', { as: house.lead, params: { stage: 'one' } })) as {
      readonly changes?: { readonly gates: readonly { readonly id: string }[] };
      readonly gates: readonly { readonly id: string; readonly status: string }[];
    };

  it('that is only read shows the signed head of the record that it was made from', async () => {
    const { signed } = (await read()) as unknown as { signed: { entry: number; head: string } };
    const head = parseSignedHead(signed.head);
    const workspace = { workspace: house.workspace, stream: 'workspace' };
    const entries = await product.deps.app.ledger.read(workspace);
    expect(head).toMatchObject({ ...workspace, seq: entries.length });
    expect(head?.hash).toBe(entries.at(-1)?.header.hash);
    const keys = await product.deps.app.signing.publicKeys();
    const spki = Buffer.from(keys.find(({ id }) => id === head?.key)?.spki ?? '', 'base64');
    const key = { key: createPublicKey({ key: spki, format: 'der', type: 'spki' }) };
    const p1363 = { ...key, dsaEncoding: 'ieee-p1363' } as const;
    const signature = Buffer.from(head?.signature ?? '', 'base64url');
    expect(head && verify('sha256', checkpointBytes(head), p1363, signature)).toBe(true);
  });

  it('is kept as of its day, and the next one says what has changed', async () => {
    expect((await read()).changes).toBeUndefined();
    await keep();
    expect((await read()).changes?.gates).toEqual([]);
    const practice = {
      type: 'PracticeLogged',
      team: house.team,
      on: '2026-07-01',
      task: 'An outline',
      wentWell: 'Structure',
      failed: 'Sources',
    };
    await done(product, 'declare', { as: house.lead, body: practice });
    await keep();
    const second = (await done(product, 'getEdition', {
      as: house.lead,
      params: { ...kept, edition: '2' },
    })) as unknown as EditionView;
    expect(second.intact).toBe(true);
    expect(second.readiness?.changes?.gates.every(({ was, is }) => was !== is)).toBe(true);
    const key = { workspace: house.workspace, stream: 'readiness/one' };
    expect(await recomputeEdition(product.deps.app, key, 2)).toBe(second.meta.contentHash);
  });

  it('is of one team where that is asked for', async () => {
    const of = (team: string) =>
      call(product, 'getReadiness', { as: house.lead, params: { stage: 'one' }, query: { team } });
    expect((await of(house.team)).json).toMatchObject({ team: 'Published Enablement' });
    expect((await of('nobody')).status).toBe(404);
  });
});

describe('a case study', () => {
  const told = () => ({ report: `casestudy-${life.pilot}` });

  it('tells a pilot that came to its end in 350 words at most, and no other', async () => {
    const view = await done(product, 'getCaseStudy', {
      as: house.lead,
      params: { pilot: life.pilot },
    });
    expect(view).toMatchObject({ name: 'Quiz drafts', agreed: [{ id: 'C1' }], outcome: 'met' });
    const { words } = view['text'] as { readonly words: string };
    expect(words.split(/\s+/).length).toBeLessThanOrEqual(350);
    expect(words).toContain('verdict on the pilot');
    const { json } = await call(product, 'draftPilot', {
      as: house.lead,
      body: { name: 'Copied', team: house.team, copyOf: life.pilot },
    });
    const pilot = String(json['pilot']);
    const untold = await call(product, 'getCaseStudy', { as: house.lead, params: { pilot } });
    expect(untold.json['code']).toBe('report_unknown');
    const copy = await done(product, 'getPilot', { as: house.lead, params: { pilot } });
    expect(copy).toMatchObject({
      copyOf: life.pilot,
      draft: { useCase: 'content-creation', criteria: [{ id: 'C1' }] },
    });
  });

  it('is owned and published like a scorecard, and stands in the proof library', async () => {
    await done(product, 'requestText', { as: house.lead, params: told() });
    await (product.deps.app.jobs as InProcessJobs).idle();
    const { text } = (await done(product, 'getReport', {
      as: house.lead,
      params: told(),
    })) as unknown as ReportView;
    await done(product, 'ownText', { as: house.lead, params: told(), body: { text: text?.hash } });
    await done(product, 'publishReport', { as: house.lead, params: told(), body: {} });
    const { casestudy, intact, meta } = (await done(product, 'getEdition', {
      as: house.lead,
      params: { ...told(), edition: '1' },
    })) as unknown as EditionView;
    expect(intact).toBe(true);
    expect(casestudy?.name).toBe('Quiz drafts');
    const stream = { workspace: house.workspace, stream: `casestudy/${life.pilot}` };
    expect(await recomputeEdition(product.deps.app, stream, 1)).toBe(meta.contentHash);
    const { pilots } = await done(product, 'getProofLibrary', { as: house.lead });
    expect(pilots).toMatchObject([{ id: life.pilot, copies: 1, caseStudies: 1, stopped: false }]);
  });
});
