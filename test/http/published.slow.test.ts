import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InProcessJobs } from '#application/report/in-process-jobs.ts';
import { recomputeEdition } from '#application/report/recompute-edition.ts';
import type { EditionView, ReportView } from '#contracts/editions.ts';
import {
  call,
  done,
  everyItem,
  member,
  openProduct,
  type Person,
  type Product,
  type Sent,
  writtenBetween,
} from './harness.ts';
import { type House, type Life, openHouse, playUntil } from './pilot-life.ts';

const REPORT = 'scorecard-2026-Q3';
const params = { report: REPORT };

let product: Product;
let house: House;
let life: Life;
let executive: Person;
beforeAll(async () => {
  product = await openProduct();
  house = await openHouse(product, 'Published');
  executive = await member(product, house.admin, 'Published Executive', ['executive'], []);
  life = await playUntil(product, house, 'judgePilot');
});
afterAll(() => product.close());

const report = async (): Promise<ReportView> =>
  (await done(product, 'getReport', { as: house.lead, params })) as unknown as ReportView;
const edition = async (number: number): Promise<EditionView> => {
  const at = { ...params, edition: String(number) };
  return (await done(product, 'getEdition', {
    as: executive,
    params: at,
  })) as unknown as EditionView;
};
const byLead = (body?: unknown): Sent => ({ as: house.lead, params, body });
const byExecutive = (body: unknown): Sent => ({ as: executive, params, body });
const codeOf = async (name: Parameters<typeof call>[1], sent: Sent): Promise<unknown> =>
  (await call(product, name, sent)).json['code'];
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
const textWritten = () => (product.deps.app.jobs as InProcessJobs).idle();
const key = () => ({ workspace: house.workspace, stream: 'scorecard/2026-Q3' });

/** Tests follow one scorecard through its life, in order. */
describe('a scorecard', () => {
  it('has no text before it is asked for, and cannot be published before its quarter is over', async () => {
    expect((await report()).text).toBeUndefined();
    expect(await codeOf('publishReport', byLead({}))).toBe('quarter_still_open');
  });

  it('gets its text by a job: 202 with a place to look, then 200 about the same facts', async () => {
    product.clock.setDay('2026-10-02');
    const asked = await call(product, 'requestText', byLead());
    expect(asked.status).toBe(202);
    expect(asked.json).toMatchObject({ report: REPORT, place: `/api/v1/reports/${REPORT}` });
    await textWritten();
    const { text, job } = await report();
    expect(job).toBeUndefined();
    expect(text).toMatchObject({ current: true, note: 'Written by rule from the recorded facts.' });
    expect((await call(product, 'requestText', byLead())).status).toBe(200);
  });

  it('takes an edit that its facts carry, and says of any other what to change', async () => {
    const { text, facts } = await report();
    const templates = text?.sentences.map(({ template }) => template) ?? [];
    const edit = (changed: readonly string[]) =>
      call(product, 'editText', byLead({ basedOn: text?.hash, templates: changed }));
    const refused = await edit([
      ...templates,
      'The team saved 400 hours and every manager is happy.',
    ]);
    expect(refused.json).toMatchObject({ code: 'text_refused', status: 422 });
    const issues = refused.json['issues'] as { path: string; message: string }[];
    expect(issues.map(({ path }) => path)).toContain(String(templates.length));
    const hours = facts.find(({ label }) => label === 'hours saved, as logged');
    const own = `The hours saved, as logged, are {{${hours?.id}}}.`;
    expect((await edit([own, ...templates.slice(0, 1)])).status).toBe(200);
    expect((await edit(templates)).json['code']).toBe('text_changed');
    const edited = (await report()).text;
    expect(edited?.sentences[0]).toMatchObject({ template: own, by: 'person' });
    expect(edited?.sentences[0]?.pieces.map(each => each.text).join('')).toBe(
      `The hours saved, as logged, are ${hours?.rendered}.`,
    );
  });

  it('is published once somebody answers for its text by name', async () => {
    expect(await codeOf('publishReport', byLead({}))).toBe('text_not_owned');
    const { text } = await report();
    await done(product, 'ownText', byLead({ text: text?.hash }));
    expect((await report()).text?.owned?.by.name).toBe('Published Lead');
    expect((await call(product, 'publishReport', byLead({}))).status).toBe(201);
    const { meta, intact, superseded, scorecard } = await edition(1);
    expect(meta).toMatchObject({ edition: 1, owner: { name: 'Published Lead' } });
    expect({ intact, superseded }).toEqual({ intact: true, superseded: false });
    expect(scorecard?.headline.text).toContain('hours saved, as logged, are');
    expect(scorecard?.decisions.map(({ pilot }) => pilot)).toEqual([life.pilot]);
  });

  it('is asked about, decided on and acknowledged by an executive; the lead answers', async () => {
    await done(product, 'askAboutReport', byExecutive({ edition: 1, words: 'For whom?' }));
    const [question] = (await report()).questions;
    expect(product.mails.at(-1)).toMatchObject({ to: { name: 'Published Lead' } });
    await done(product, 'answerReader', {
      as: house.lead,
      params: { ...params, question: question?.id ?? '' },
      body: { words: 'For quiz writers.' },
    });
    expect(product.mails.at(-1)?.text).toContain('For quiz writers.');
    const decide = { edition: 1, pilot: life.pilot, decision: 'scale', words: 'Go on.' };
    expect(await codeOf('decideOnReport', byExecutive({ ...decide, pilot: 'other' }))).toBe(
      'decision_not_asked',
    );
    await done(product, 'decideOnReport', byExecutive(decide));
    await done(product, 'acknowledgeReport', byExecutive({ edition: 1 }));
    const after = await report();
    expect(after.questions[0]?.answer?.words).toBe('For quiz writers.');
    expect(after.decisions).toMatchObject([{ decision: 'scale', words: 'Go on.' }]);
    expect(after.acknowledged).toMatchObject([{ by: { name: 'Published Executive' }, edition: 1 }]);
  });

  it('keeps the history of its text: what was written, changed and owned', async () => {
    const { history } = await report();
    expect(history.map(({ sentence }) => sentence).slice(0, 6)).toEqual([
      'Asked for the text.',
      'Began to write, attempt 1.',
      'Written by rule from the recorded facts.',
      'Changed the text.',
      'Answers for the text by name.',
      expect.stringMatching(/^Published edition 1 /),
    ]);
    expect(history[2]).toMatchObject({
      by: 'Countersign',
      outcome: 'written',
      promptVersion: 'rule-written.v1',
      factsHash: history[0]?.factsHash,
    });
  });
});

describe('a shared scorecard', () => {
  let address: string;
  const page = async (query = '') => {
    const answer = await product.app.request(`${address}${query}`);
    return { status: answer.status, html: await answer.text() };
  };
  const post = async (form: string, fields: Record<string, string>) => {
    const commandId = product.deps.app.newId();
    const answer = await product.app.request(`${address}/${form}`, {
      method: 'POST',
      body: new URLSearchParams({ commandId, edition: '1', ...fields }),
    });
    return { status: answer.status, html: await answer.text() };
  };

  it('is mailed to somebody without an account, and opened by the link alone', async () => {
    const reader = { name: 'Published Reader', email: 'reader@people.test', edition: 1 };
    await done(product, 'inviteReader', byLead(reader));
    const mail = product.mails.at(-1);
    expect(mail?.to.name).toBe('Published Reader');
    address = /\/scorecards\/shared\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
    const before = await everyItem(product);
    const { status, html } = await page();
    expect(status).toBe(200);
    expect(html).toContain('Edition 1, published by Published Lead');
    expect(html).toContain('Scale it');
    expect(html).toContain('For quiz writers.');
    expect(writtenBetween(before, await everyItem(product))).toEqual([]);
  });

  it('unfolds every figure within the link, in two clicks to entry and signature', async () => {
    const read = async (path: string) => {
      const answer = await product.app.request(path);
      return { status: answer.status, html: await answer.text() };
    };
    const before = await everyItem(product);
    const { html } = await page();
    const figures = linksIn(html).filter(each => /\/(figures|stages)\//.test(each));
    expect(figures).toContain(`${address}/figures/hours`);
    expect(figures).toContain(`${address}/stages/one`);
    expect(figures).toContain(`${address}/figures/tests/${life.pilot}`);
    for (const figure of figures) {
      const first = await read(figure);
      expect([figure, first.status]).toEqual([figure, 200]);
      const entries = figure.includes('/stages/')
        ? []
        : linksIn(first.html).filter(each => each.startsWith(figure.replace(/\?.*/, '/')));
      for (const each of entries) {
        const second = await read(each);
        expect(second.html).toMatch(/Signed version 1|Agreed/);
        expect(second.html).toMatch(/<code class="hash">[0-9a-f]{12}</);
        expect(linksIn(second.html).filter(link => !link.startsWith(address))).toEqual([]);
      }
      expect(linksIn(first.html).filter(link => !/^(#|\/scorecards\/shared\/)/.test(link))).toEqual(
        [],
      );
    }
    expect(writtenBetween(before, await everyItem(product))).toEqual([]);
  });

  it('shows figures as they were when the edition was published', async () => {
    const cost = async () => (await product.app.request(`${address}/figures/cost`)).text();
    const published = await cost();
    await done(product, 'recordCost', {
      as: house.lead,
      params: { pilot: life.pilot },
      body: { kind: 'license', amount: '777', on: '2026-09-01' },
    });
    expect(await cost()).toBe(published);
  });

  it('takes a question, a decision and an acknowledgment, each once, without script', async () => {
    expect((await post('questions', { words: ' ' })).html).toContain('Write your question.');
    expect((await post('questions', { words: 'And the cost?' })).status).toBe(303);
    const decide = { pilot: life.pilot, decision: 'iterate' };
    expect((await post('decisions', decide)).status).toBe(303);
    expect((await post('decisions', decide)).status).toBe(409);
    expect((await post('acknowledgments', {})).status).toBe(303);
    const { html } = await page('?done=acknowledge');
    expect(html).toContain('You decided: <strong>iterate</strong>');
    expect(html).toContain('that you have read it');
    const { questions, decisions, acknowledged } = await report();
    expect(questions.at(-1)).toMatchObject({ words: 'And the cost?', edition: 1 });
    expect(decisions.at(-1)).toMatchObject({ by: { name: 'Published Reader' } });
    expect(acknowledged.at(-1)).toMatchObject({ by: { name: 'Published Reader' }, edition: 1 });
  });

  it('opens one scorecard and nothing else, and nothing once it has expired', async () => {
    const secret = address.split('/').at(-1) ?? '';
    expect((await product.app.request(`/r/${secret}`)).status).toBe(404);
    expect((await page('?edition=9')).status).toBe(404);
    product.clock.setDay('2026-11-15');
    expect((await page()).status).toBe(410);
    expect((await product.app.request(`${address}/figures/hours`)).status).toBe(410);
    expect((await post('questions', { words: 'Late?' })).status).toBe(410);
    product.clock.setDay('2026-10-02');
  });
});

describe('a published edition', () => {
  it('stays as it is while the figures move on, and its hash can be made again from the ledger', async () => {
    const before = await edition(1);
    await done(product, 'concludePilot', {
      as: house.lead,
      params: { pilot: life.pilot },
      body: { decision: 'scale' },
    });
    expect(await edition(1)).toEqual(before);
    expect(await recomputeEdition(product.deps.app, key(), 1)).toBe(before.meta.contentHash);
    expect(await recomputeEdition(product.deps.app, key(), 2)).toBeUndefined();
  });

  it('is not changed by any route: the items that hold it stay byte for byte', async () => {
    const held = (items: ReadonlyMap<string, string>) =>
      [...items].filter(([name]) => name.startsWith('E#'));
    const before = await everyItem(product);
    for (const [name, sent] of [
      ['requestText', byLead()],
      ['editText', byLead({ basedOn: 'a'.repeat(64), templates: ['The text is short.'] })],
      ['ownText', byLead({ text: 'a'.repeat(64) })],
      ['publishReport', byLead({})],
      ['askAboutReport', byExecutive({ edition: 1, words: 'And now?' })],
      ['acknowledgeReport', byExecutive({ edition: 1 })],
    ] as const)
      await call(product, name, sent);
    await textWritten();
    const after = await everyItem(product);
    expect(held(before)).not.toEqual([]);
    expect(held(after)).toEqual(held(before));
    const entries = writtenBetween(before, after).filter(name => name.startsWith('L#'));
    expect(entries.filter(name => before.has(name))).toEqual([]);
  });

  it('is refused by the store when something else is put under its hash', async () => {
    const { meta } = await edition(1);
    const { editions } = product.deps.app;
    const content = await editions.get(house.workspace, meta.contentHash);
    if (!content) throw new Error('There is no content.');
    await editions.put(house.workspace, meta.contentHash, { ...content, edition: 7 });
    expect(await editions.get(house.workspace, meta.contentHash)).toEqual(content);
  });

  it('is corrected by a new one that names it and says why', async () => {
    const { text } = await report();
    expect(text?.current).toBe(true);
    await done(product, 'ownText', byLead({ text: text?.hash }));
    expect(await codeOf('publishReport', byLead({}))).toBe('correction_reason_missing');
    const first = await edition(1);
    await done(product, 'publishReport', byLead({ reason: 'The decision is taken.' }));
    const second = await edition(2);
    expect(second.meta.corrects).toEqual({ edition: 1, reason: 'The decision is taken.' });
    expect(second.scorecard?.decisions).toEqual([]);
    expect(await edition(1)).toEqual({ ...first, superseded: true });
    expect(await recomputeEdition(product.deps.app, key(), 2)).toBe(second.meta.contentHash);
    expect(await codeOf('acknowledgeReport', byExecutive({ edition: 1 }))).toBe(
      'edition_superseded',
    );
    expect(product.errors).toEqual([]);
  });
});
