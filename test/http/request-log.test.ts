import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnsweredRequest, requestLog } from '#http/request-log.ts';

const ID = '0b6a2c5e-7a52-4d0e-9d2c-1f6f0b9f3c11';
const begun: string[] = [];
const answered: AnsweredRequest[] = [];
beforeEach(() => {
  begun.length = 0;
  answered.length = 0;
});

const pages = new Hono().get('/r/:secret', context => context.text('your invitation'));
const app = new Hono()
  .use(
    requestLog({
      begin: id => void begun.push(id),
      answered: request => void answered.push(request),
    }),
  )
  .route('/', pages);

describe('the id of a request', () => {
  it('is the browser’s, and goes back with the answer', async () => {
    const answer = await app.request('/r/secret', { headers: { 'x-request-id': ID } });
    expect(answer.headers.get('x-request-id')).toBe(ID);
    expect(begun).toEqual([ID]);
  });

  it.each(['ana@people.test', `${ID} and more`, ''])(
    'is one of ours in place of %j',
    async given => {
      await app.request('/r/secret', { headers: { 'x-request-id': given } });
      expect(begun).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
      expect(begun).not.toEqual([ID]);
    },
  );
});

describe('what is said of a request', () => {
  it('is its route, never its path: an invitation’s path is its secret', async () => {
    await app.request('/r/very-secret?step=sign');
    expect(answered).toEqual([
      { method: 'GET', route: '/r/:secret', status: 200, ms: expect.any(Number) },
    ]);
  });

  it('is a pattern too where nothing is at the path', async () => {
    await app.request('/nowhere/very-secret');
    expect(answered).toMatchObject([{ status: 404 }]);
    expect(JSON.stringify(answered)).not.toContain('very-secret');
  });
});
