import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { SECRET } from './fake-invited.ts';
import { HASH, proposed, version } from './fake-pilot.ts';
import { ADDRESS, pagesFor } from './harness.ts';

type BadForm = {
  readonly what: string;
  readonly to: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly status: number;
  readonly code: string;
  readonly headers?: Record<string, string>;
};

const commandId = uuid();
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const answer = { commandId, words: 'Fewer stalled deals' };
const change = { commandId, version: '2', words: 'Count only new deals' };
const code = { step: 'sign', charterHash: HASH };
const confirm = { ...code, commandId, version: '2', code: '418209', name: 'Marcus Bell' };
const { commandId: _, ...withoutId } = confirm;
const { step: __, ...withoutStep } = confirm;

const invalid = (
  to: string,
  what: string,
  fields: Record<string, string>,
  saidCode: string,
): BadForm => ({
  what,
  to,
  body: form(fields),
  status: 422,
  code: saidCode,
});
const malformed = (
  what: string,
  body: string | Uint8Array<ArrayBuffer>,
  status: number,
  saidCode: string,
  headers = {},
) => ({
  what,
  to: 'answer',
  body,
  status,
  code: saidCode,
  headers,
});

const BAD_FORMS: readonly BadForm[] = [
  invalid('answer', 'an answer without words', { commandId }, 'invalid_field'),
  invalid('answer', 'an answer of blanks', { ...answer, words: ' \t ' }, 'invalid_field'),
  invalid('answer', 'an answer too long', { ...answer, words: 'x'.repeat(4001) }, 'invalid_field'),
  invalid(
    'answer',
    'an answer with a control character',
    { ...answer, words: 'a\u0000b' },
    'invalid_field',
  ),
  invalid('answer', 'an answer without a command id', { words: 'x' }, 'invalid_form'),
  invalid(
    'answer',
    'a command id of another kind',
    { ...answer, commandId: 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6' },
    'invalid_form',
  ),
  invalid(
    'answer',
    'a command id that is none',
    { ...answer, commandId: '1; drop' },
    'invalid_form',
  ),
  invalid('change-request', 'a change without words', { commandId, version: '2' }, 'invalid_field'),
  invalid(
    'change-request',
    'a change on a criterion that cannot be',
    { ...change, criterion: '../C1' },
    'invalid_form',
  ),
  invalid('change-request', 'a version below one', { ...change, version: '0' }, 'invalid_form'),
  invalid('change-request', 'a negative version', { ...change, version: '-1' }, 'invalid_form'),
  invalid(
    'change-request',
    'a version with an exponent',
    { ...change, version: '1e3' },
    'invalid_form',
  ),
  invalid('code', 'a code without a step', { charterHash: HASH }, 'invalid_form'),
  invalid('code', 'a code for an unknown step', { ...code, step: 'scale' }, 'invalid_form'),
  invalid('code', 'a hash too short', { ...code, charterHash: 'abc' }, 'invalid_form'),
  invalid('code', 'a decline without its reason', { ...code, step: 'decline' }, 'invalid_field'),
  invalid('code', 'a dispute without words', { ...code, step: 'dispute-verdict' }, 'invalid_field'),
  invalid('confirm', 'five digits', { ...confirm, code: '41820' }, 'invalid_field'),
  invalid('confirm', 'seven digits', { ...confirm, code: '4182099' }, 'invalid_field'),
  invalid('confirm', 'letters for digits', { ...confirm, code: 'abcdef' }, 'invalid_field'),
  invalid('confirm', 'digits of another script', { ...confirm, code: '٤١٨٢٠٩' }, 'invalid_field'),
  invalid('confirm', 'a signature without a name', { ...confirm, name: '' }, 'invalid_field'),
  invalid('confirm', 'a name too long', { ...confirm, name: 'x'.repeat(161) }, 'invalid_field'),
  invalid('confirm', 'a confirmation without its id', withoutId, 'invalid_form'),
  invalid('confirm', 'a confirmation without its step', withoutStep, 'invalid_form'),
  {
    ...malformed(
      'a field that the form does not have',
      form({ ...answer, admin: '1' }),
      400,
      'unknown_field',
    ),
  },
  { ...malformed('a field named __proto__', `${form(answer)}&__proto__=1`, 400, 'unknown_field') },
  {
    ...malformed(
      'a name with an acceptance',
      form({ ...confirm, step: 'accept-verdict' }),
      400,
      'unknown_field',
    ),
    to: 'confirm',
  },
  { ...malformed('a field sent twice', `${form(answer)}&words=other`, 400, 'repeated_field') },
  {
    ...malformed(
      'percent signs that are not UTF-8',
      `commandId=${commandId}&words=%ff%fe`,
      400,
      'broken_encoding',
    ),
  },
  {
    ...malformed(
      'a lone percent sign',
      `commandId=${commandId}&words=100%`,
      400,
      'broken_encoding',
    ),
  },
  {
    ...malformed(
      'bytes that are not UTF-8',
      Uint8Array.from([0x77, 0x3d, 0xc3, 0x28]),
      400,
      'broken_encoding',
    ),
  },
  {
    ...malformed(
      'an overlong encoding',
      `commandId=${commandId}&words=%c0%af`,
      400,
      'broken_encoding',
    ),
  },
  {
    ...malformed('JSON', '{"words":"x"}', 415, 'wrong_content_type', {
      'content-type': 'application/json',
    }),
  },
  {
    ...malformed('plain text', 'words=x', 415, 'wrong_content_type', {
      'content-type': 'text/plain',
    }),
  },
  {
    ...malformed('a multipart form', '--x--', 415, 'wrong_content_type', {
      'content-type': 'multipart/form-data; boundary=x',
    }),
  },
  {
    ...malformed('65 KB', form({ ...answer, words: 'x'.repeat(65 * 1024) }), 413, 'body_too_large'),
  },
  { ...malformed('10 MB', 'x'.repeat(10 * 1024 * 1024), 413, 'body_too_large') },
  {
    ...malformed('a form on another site', form(answer), 403, 'cross_site_request', {
      'sec-fetch-site': 'cross-site',
    }),
  },
  {
    ...malformed('a form on a sibling site', form(answer), 403, 'cross_site_request', {
      'sec-fetch-site': 'same-site',
    }),
  },
];

describe('bad input', () => {
  it.each(BAD_FORMS)('$what is refused with a page and changes nothing', async bad => {
    const pages = pagesFor(proposed, version);
    const response = await pages.app.request(`${ADDRESS}/${bad.to}`, {
      method: 'POST',
      body: bad.body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...bad.headers },
    });
    const html = await response.text();
    expect(response.status).toBe(bad.status);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(html).toMatch(new RegExp(`<main[^>]* data-code="${bad.code}"`));
    expect(pages.calls).toEqual([]);
  });

  it.each(['nope', 'x'.repeat(300), '%ff', '..%2f..', "'--"])(
    'the secret %s opens nothing and takes no form',
    async secret => {
      const pages = pagesFor(proposed, version);
      const opened = await pages.get(`/r/${secret}`);
      expect(opened.response.status).toBe(404);
      expect(opened.html).toContain('data-code="unknown_link"');
      expect(opened.html).not.toContain('Practice for stalled deals');
    },
  );

  it('an expired link says what to do, with 410', async () => {
    const { response, html } = await pagesFor(proposed, version).get('/r/expired');
    expect(response.status).toBe(410);
    expect(html).toContain('Ask whoever invited you for a new link');
  });
});

describe('every page', () => {
  it.each([ADDRESS, '/r/nope', '/scorecards/2026-Q2', '/scorecards/latest', '/readiness/one'])(
    '%s is kept by no cache, leaks no address and loads nothing foreign',
    async path => {
      const { response, html } = await pagesFor(proposed, version).get(path);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(html).not.toMatch(/ style="|<style|<script>| on[a-z]+="/);
      expect(html).not.toMatch(/(?:src|href|action)="https?:/);
    },
  );

  it('of a demo workspace says so', async () => {
    for (const path of [ADDRESS, `${ADDRESS}?step=sign`, '/scorecards/2026-Q2', '/readiness/one']) {
      const { html } = await pagesFor(proposed, version).get(path);
      expect(html).toContain('<strong>Demo data</strong>');
    }
  });

  it('reloaded at a form’s address leads back to the invitation', async () => {
    const { response } = await pagesFor(proposed, version).get(`${ADDRESS}/confirm`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`/r/${SECRET}`);
  });
});
