import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '#contracts/paths.ts';
import { BAD_PLANS } from './bad-plans.ts';
import { BAD_RECORDS } from './bad-records.ts';
import type { BadRequest, Scene } from './bad-request.ts';
import {
  call,
  cookieOf,
  everyItem,
  fillPath,
  openProduct,
  type Product,
  signedIn,
  writtenBetween,
} from './harness.ts';
import { openHouse, playUntil, postForm, versionOf } from './pilot-life.ts';

let product: Product;
let scene: Scene;
beforeAll(async () => {
  product = await openProduct();
  const house = await openHouse(product, 'Here');
  const other = await openHouse(product, 'Elsewhere');
  scene = {
    house,
    other,
    foreign: await playUntil(product, other, 'saveDraft safeguards'),
    draft: await playUntil(product, house, 'saveDraft safeguards'),
    proposed: await playUntil(product, house, 'proposePilot'),
    running: await playUntil(product, house, 'logTime'),
  };
});
afterAll(() => product.close());

const BAD_REQUESTS: readonly BadRequest[] = [...BAD_RECORDS, ...BAD_PLANS];

/** Words that only the inside of the program knows. */
const INTERNALS =
  /node_modules|\.tsx?:\d|\bat \w+ \((?:file|node)|\n {4}at |(?:Range|Type|Syntax|Zod)Error|DynamoDB|Exception|\[object/;

async function send(bad: BadRequest): Promise<Response> {
  const given = <T>(value: T | ((scene: Scene) => T)): T =>
    typeof value === 'function' ? (value as (scene: Scene) => T)(scene) : value;
  const [method = 'GET', path = ''] = PATHS[bad.to].split(' ');
  const life = bad.pilot && scene[bad.pilot];
  const params = { pilot: life?.pilot ?? 'none', ...given(bad.params ?? {}) };
  const query = new URLSearchParams(bad.query).toString();
  const person = bad.as?.(scene) ?? scene.house.lead;
  const body = bad.raw ? bad.raw() : JSON.stringify(given(bad.body));
  const headers: Record<string, string> = {
    cookie: cookieOf(person),
    ...(method === 'GET'
      ? {}
      : {
          'idempotency-key': uuidv7(),
          'content-type': 'application/json',
          'if-match': `"${life?.revision ?? 0}"`,
        }),
    ...bad.headers,
  };
  const kept = Object.entries(headers).filter(([, value]) => value !== '');
  // A Blob without a type adds no content type of its own.
  const sent = body === undefined || method === 'GET' ? {} : { body: new Blob([body as string]) };
  return product.app.request(`/api/v1${fillPath(path, params)}${query && `?${query}`}`, {
    method,
    headers: kept,
    ...sent,
  });
}

describe('bad input to the API', () => {
  it('is tried in more than 100 ways', () => {
    expect(BAD_REQUESTS.length).toBeGreaterThan(100);
  });

  it.each(BAD_REQUESTS)('$to: $what is refused as $code, and nothing is written', async bad => {
    const before = await everyItem(product);
    const answer = await send(bad);
    const text = await answer.text();

    expect({ status: answer.status, code: JSON.parse(text).code }).toEqual({
      status: bad.status,
      code: bad.code,
    });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(text).not.toMatch(INTERNALS);
    expect(writtenBetween(before, await everyItem(product))).toEqual([]);
    expect(product.errors).toEqual([]);
  });

  it('in a chunked body of 10 MB is refused before it is read to its end', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        if (pulled > 160) controller.close();
        else controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });
    const answer = await product.app.request('/api/v1/pilots', {
      method: 'POST',
      headers: { cookie: cookieOf(scene.house.lead), 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(pulled).toBeLessThan(60);
  });

  it('names where it is wrong, for a form to show', async () => {
    const answer = await call(product, 'logTime', {
      as: scene.house.lead,
      params: { pilot: scene.running.pilot },
      body: { task: 'T1', workDate: '2026-02-30', count: 1, minutesWithAi: 'x', reworkMinutes: 0 },
    });
    expect(answer.json['issues']).toEqual([
      { path: 'workDate', message: 'There is no such date. Use the form 2026-03-31.' },
      { path: 'minutesWithAi', message: 'Write a number with digits and a decimal point.' },
    ]);
  });
});

const NEW_WORKSPACE = {
  name: 'W',
  teamName: 'T',
  timeZone: 'Europe/Berlin',
  fiscalYearStart: 1,
  currency: 'EUR',
};

describe('founding a workspace with bad input', () => {
  it.each([
    ['a time zone of another planet', { timeZone: 'Mars/Olympus' }, 422, 'time_zone_unknown'],
    ['a thirteenth month', { fiscalYearStart: 13 }, 400, 'bad_request'],
    ['a currency in words', { currency: 'euro' }, 400, 'bad_request'],
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 400, 'bad_request'],
  ])('%s', async (_, changed, status, code) => {
    const stranger = await signedIn(product, 'A Stranger');
    const before = await everyItem(product);
    const answer = await call(product, 'foundWorkspace', {
      as: stranger,
      body: { ...NEW_WORKSPACE, ...changed },
    });
    expect({ status: answer.status, code: answer.json['code'] }).toEqual({ status, code });
    expect(writtenBetween(before, await everyItem(product))).toEqual([]);
  });
});

type BadForm = {
  readonly what: string;
  readonly form: string;
  readonly fields: () => Record<string, string> | Promise<Record<string, string>>;
  readonly status: number;
  readonly code: string;
  readonly secret?: string;
};

const id = () => uuidv7();
const hash = 'a'.repeat(64);
const signing = async () => {
  const { version, hash: charterHash } = await versionOf(scene.proposed);
  return { commandId: id(), step: 'sign', version, charterHash, code: '000000', name: 'Somebody' };
};

const BAD_FORMS: readonly BadForm[] = [
  {
    what: 'an answer to a question that was answered',
    form: 'answer',
    fields: () => ({ commandId: id(), words: 'Again' }),
    status: 409,
    code: 'question_answered',
  },
  {
    what: 'an answer under an old id',
    form: 'answer',
    fields: () => ({ commandId: uuidv7({ msecs: 1 }), words: 'Old' }),
    status: 400,
    code: 'command_too_old',
  },
  {
    what: 'a change of a criterion that is not there',
    form: 'change-request',
    fields: () => ({ commandId: id(), version: '1', criterion: 'C9', words: 'Change it' }),
    status: 404,
    code: 'criterion_unknown',
  },
  {
    what: 'a change of a version that is not there',
    form: 'change-request',
    fields: () => ({ commandId: id(), version: '7', words: 'Change it' }),
    status: 412,
    code: 'version_superseded',
  },
  {
    what: 'a code for another charter',
    form: 'code',
    fields: () => ({ step: 'sign', charterHash: hash }),
    status: 412,
    code: 'charter_mismatch',
  },
  {
    what: 'a signature under another name',
    form: 'confirm',
    fields: signing,
    status: 422,
    code: 'name_mismatch',
  },
  {
    what: 'a code that nobody asked for',
    form: 'confirm',
    fields: async () => ({ ...(await signing()), name: 'Here Skeptic' }),
    status: 422,
    code: 'code_missing',
  },
  {
    what: '10 MB of words',
    form: 'answer',
    fields: () => ({ commandId: id(), words: 'x'.repeat(10 * 1024 * 1024) }),
    status: 413,
    code: 'body_too_large',
  },
  {
    what: 'a secret that was made up',
    form: 'answer',
    secret: 'A'.repeat(43),
    fields: () => ({ commandId: id(), words: 'Let me in' }),
    status: 404,
    code: 'unknown_link',
  },
  {
    what: 'a secret that reaches into other keys',
    form: 'answer',
    secret: 'x%23y',
    fields: () => ({ commandId: id(), words: 'Let me in' }),
    status: 404,
    code: 'unknown_link',
  },
];

describe('bad input to an invited page', () => {
  it.each(BAD_FORMS)('$form: $what is refused as $code, and nothing is written', async bad => {
    const fields = await bad.fields();
    const before = await everyItem(product);
    const mailed = product.mails.length;
    const secret = bad.secret ?? scene.proposed.secret;
    const answer = await postForm({ product, secret }, bad.form, fields);

    expect(answer.status).toBe(bad.status);
    expect(answer.text).toContain(`data-code="${bad.code}"`);
    expect(answer.text).not.toMatch(INTERNALS);
    expect(writtenBetween(before, await everyItem(product))).toEqual([]);
    expect(product.mails).toHaveLength(mailed);
    expect(product.errors).toEqual([]);
  });

  it.each([
    ['/scorecards/2026-Q5', 'unknown_report'],
    ['/scorecards/latest', 'unknown_report'],
    ['/readiness/four', 'unknown_report'],
    ['/readiness/one?asOf=2026-02-30', 'unknown_report'],
    ['/r/%ff', 'unknown_link'],
  ])('%s is refused with a page', async (path, code) => {
    const answer = await product.app.request(path, {
      headers: { cookie: cookieOf(scene.house.lead) },
    });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`data-code="${code}"`);
  });
});

describe('a fault inside', () => {
  it('answers with a code and a sentence, and tells nobody outside what it was', async () => {
    const { people } = product.deps.app;
    const { names } = people;
    Object.assign(people, {
      names: async () => {
        throw new RangeError('secret detail of the table');
      },
    });
    const answer = await call(product, 'getPilot', {
      as: scene.house.lead,
      params: { pilot: scene.running.pilot },
    });
    const page = await product.app.request(`/r/${scene.proposed.secret}`);
    const html = await page.text();
    Object.assign(people, { names });

    expect(answer).toMatchObject({ status: 500, json: { code: 'internal' } });
    expect(page.status).toBe(500);
    expect(answer.text + html).not.toMatch(/secret detail|RangeError|\.tsx?:/);
    expect(product.errors.splice(0)).toHaveLength(2);
  });
});
