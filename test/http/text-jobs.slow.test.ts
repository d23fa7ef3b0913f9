import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppDeps } from '#application/deps.ts';
import { type InProcessJobs, inProcessJobs } from '#application/report/in-process-jobs.ts';
import { runNarrativeJob } from '#application/report/narrative-job.ts';
import { openJobs } from '#application/report/open-jobs.ts';
import { draftReport } from '#application/report/report-draft.ts';
import type { ReportView } from '#contracts/editions.ts';
import { subjectOfId } from '#domain/report/subject.ts';
import { bedrockNarrator } from '#narrator/bedrock.ts';
import { ruleWrittenSentences } from '#narrator/rule-written.ts';
import {
  type ConverseServer,
  failure,
  type Reply,
  sentences,
  startConverseServer,
} from '../narrator/converse-server.ts';
import { call, done, openProduct, type Product } from './harness.ts';
import { type House, type Life, openHouse, playUntil } from './pilot-life.ts';

/** A text costs 0.006 dollars (1,000 tokens in, 200 out): two of them, and the day's cap is reached. */
const PRICE = { input: '3', output: '15' };
const DAILY_CAP = 0.01;
const SCORECARD = 'scorecard-2026-Q3';

let server: ConverseServer;
let product: Product;
let house: House;
let life: Life;
beforeAll(async () => {
  server = await startConverseServer();
  const config = {
    model: 'eu.example.model-v1:0',
    answerBy: 'schema',
    maxTokens: 900,
    timeLimit: 5_000,
    price: PRICE,
  } as const;
  const narrator = bedrockNarrator(server.client, config);
  product = await openProduct({ narrator, dailyCap: DAILY_CAP });
  house = await openHouse(product, 'Texts');
  life = await playUntil(product, house, 'judgePilot');
  product.clock.setDay('2026-10-02');
});
afterAll(async () => {
  await product.close();
  await server.close();
});
beforeEach(() => {
  expect(product.errors).toEqual([]);
});

const caseStudy = () => `casestudy-${life.pilot}`;
const ask = (report: string) =>
  call(product, 'requestText', { as: house.lead, params: { report } });
/** Asks, and the process ends before its queue has begun. */
async function askAndEnd(report: string) {
  const { jobs } = product.deps.app;
  Object.assign(product.deps.app, { jobs: { enqueue: () => Promise.resolve() } });
  const answer = await ask(report);
  Object.assign(product.deps.app, { jobs });
  return answer;
}
const read = async (report: string): Promise<ReportView> =>
  (await done(product, 'getReport', {
    as: house.lead,
    params: { report },
  })) as unknown as ReportView;
const idle = () => (product.deps.app.jobs as InProcessJobs).idle();

/** What a model answers that keeps to the facts: the sentences that a rule makes of them. */
async function goodAnswer(report: string): Promise<Reply> {
  const subject = subjectOfId(report);
  if (!subject) throw new Error(`${report} is no report.`);
  const asked = { workspace: house.workspace, subject, salt: '' };
  const draft = await draftReport(product.deps.app, asked);
  if (!draft?.request) throw new Error(`${report} has no text.`);
  return sentences(
    ...ruleWrittenSentences(draft.request).map(({ template, factIds, direction }) => ({
      template,
      factIds,
      direction,
    })),
  );
}

/** The facts change: what was written before is not about them any more. */
const spend = (amount: string) =>
  done(product, 'recordCost', {
    as: house.lead,
    params: { pilot: life.pilot },
    body: { kind: 'license', amount, on: '2026-09-01' },
  });

/** A process of its own on the same table, with its own queue. */
function anotherProcess(
  changes: Partial<AppDeps> = {},
): AppDeps & { readonly jobs: InProcessJobs } {
  const jobs = inProcessJobs(
    job => runNarrativeJob(app, job, { takeOver: true }),
    error => product.errors.push(error),
    5,
  );
  const app = { ...product.deps.app, jobs, ...changes } as AppDeps & {
    readonly jobs: InProcessJobs;
  };
  return app;
}

/** Tests follow the day’s texts in order. */
describe('the text of a report', () => {
  it('costs one call, however many ask for it at once', async () => {
    server.script(await goodAnswer(SCORECARD));
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(SCORECARD)));
    expect(new Set(answers.map(each => each.status))).toEqual(new Set([202]));
    expect(new Set(answers.map(each => each.json['job'])).size).toBe(1);
    await idle();
    expect(server.received).toHaveLength(1);
    expect((await read(SCORECARD)).text).toMatchObject({ current: true });
    expect((await ask(SCORECARD)).status).toBe(200);
    expect(server.received).toHaveLength(1);
  });

  it('is asked for again where the model is throttled past the client’s own retries', async () => {
    const busy = failure(429, 'ThrottlingException');
    server.script(busy, busy, busy, await goodAnswer(caseStudy()));
    const { json } = await askAndEnd(caseStudy());
    const stream = `casestudy/${life.pilot}`;
    const { jobs } = anotherProcess();
    await jobs.enqueue({ workspace: house.workspace, stream, job: String(json['job']) });
    await jobs.idle();
    expect(server.received).toHaveLength(4);
    const { text, history } = await read(caseStudy());
    expect(text?.sentences.every(({ by }) => by === 'model')).toBe(true);
    expect(history.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/attempt 2/),
    );
  });

  it('is refused in plain words once the day’s cap is reached, and the report stands without', async () => {
    await spend('10');
    server.script(await goodAnswer(SCORECARD));
    const { status, json } = await ask(SCORECARD);
    expect([status, json['code']]).toEqual([429, 'daily_cap_reached']);
    expect(json['detail']).toBe(
      'What this workspace may spend on texts today is spent. The report is complete without; ask again tomorrow.',
    );
    expect(server.received).toHaveLength(0);
    const page = await done(product, 'getScorecard', {
      as: house.lead,
      params: { quarter: '2026-Q3' },
    });
    expect(page['headline']).toMatchObject({ origin: 'Written by rule from the recorded facts.' });
  });

  it('is written on the next day by whoever starts after a crash: the job is an entry', async () => {
    product.clock.setDay('2026-10-03');
    server.script(await goodAnswer(SCORECARD));
    const died = () => Promise.reject(new Error('The process ended here.'));
    const dying = anotherProcess({ narrator: { write: died } });
    expect((await askAndEnd(SCORECARD)).status).toBe(202);

    const [job, ...others] = await openJobs(product.deps.app);
    expect(others).toEqual([]);
    if (!job) throw new Error('The job was forgotten.');
    await expect(runNarrativeJob(dying, job)).rejects.toThrow('ended here');
    expect((await read(SCORECARD)).job?.status).toBe('writing');

    const { jobs } = anotherProcess();
    for (const open of await openJobs(product.deps.app)) await jobs.enqueue(open);
    await jobs.idle();
    expect(server.received).toHaveLength(1);
    const { job: left, text } = await read(SCORECARD);
    expect(left).toBeUndefined();
    expect(text).toMatchObject({ current: true });
    expect(await openJobs(product.deps.app)).toEqual([]);
  });
});
