import { afterEach, describe, expect, it, vi } from 'vitest';
import { address, call, newIntent } from '#web/api/client.ts';
import { ApiProblem, isDraftConflict, Unreachable } from '#web/api/problem.ts';
import { followServerClock } from '#web/api/server-clock.ts';

const answers = (...responses: (Response | Error)[]) => {
  const fetched = vi.fn<typeof fetch>(() => {
    const next = responses.shift() ?? new Error('no more answers');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const headersOf = (fetched: ReturnType<typeof answers>, attempt: number) =>
  (fetched.mock.calls[attempt]?.[1]?.headers ?? {}) as Record<string, string>;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  followServerClock(new Date().toISOString());
});

describe('calling an endpoint', () => {
  it('fills in the path and leaves out what is not asked', () => {
    expect(address('getPilot', { pilot: 'a/b' })).toEqual({
      method: 'GET',
      url: '/api/v1/pilots/a%2Fb',
    });
    expect(address('listPilots', {}, { limit: '100', cursor: undefined }).url).toBe(
      '/api/v1/pilots?limit=100',
    );
  });

  it('sends the revision that a draft was written against', async () => {
    const fetched = answers(json({}));
    await call('proposePilot', { pilot: 'p' }, undefined, { ifMatch: 7 });
    expect(headersOf(fetched, 0)['if-match']).toBe('"7"');
  });

  it('sends what got no answer again under the same key', async () => {
    vi.useFakeTimers();
    const fetched = answers(new TypeError('offline'), json({}, 503), json({ pilot: 'p' }));
    const called = call('stopPilot', { pilot: 'p' }, { reason: 'enough' });
    await vi.runAllTimersAsync();
    await expect(called).resolves.toEqual({ pilot: 'p' });
    const keys = [0, 1, 2].map(attempt => headersOf(fetched, attempt)['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(new Set(keys).size).toBe(1);
  });

  it('says in plain words that it cannot be reached', async () => {
    vi.useFakeTimers();
    answers(new TypeError('offline'), new TypeError('offline'), new TypeError('offline'));
    const called = call('getMe', {}, undefined);
    const refused = expect(called).rejects.toBeInstanceOf(Unreachable);
    await vi.runAllTimersAsync();
    await refused;
  });

  it('turns a problem document into what it says', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Bad request',
      status: 400,
      code: 'invalid_input',
      detail: 'Something is missing.',
      issues: [{ path: 'name', message: 'too short' }],
    };
    answers(json(problem, 400));
    const error = await call('getMe', {}, undefined).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({
      status: 400,
      code: 'invalid_input',
      message: 'Something is missing.',
      issues: problem.issues,
    });
  });

  it('knows a changed draft by its code or by the header that failed', () => {
    const problem = { status: 409, code: 'draft_changed', detail: '' };
    expect(isDraftConflict(new ApiProblem(problem))).toBe(true);
    expect(isDraftConflict(new ApiProblem({ ...problem, status: 412, code: 'other' }))).toBe(true);
    expect(isDraftConflict(new ApiProblem({ ...problem, code: 'wrong_phase' }))).toBe(false);
  });

  it('goes to the sign-in page, to come back, when the session has ended', async () => {
    const assign = vi.fn();
    vi.stubGlobal('location', { pathname: '/app/week', search: '?a=1', assign });
    answers(json({}, 401));
    call('getMe', {}, undefined);
    await vi.waitFor(() =>
      expect(assign).toHaveBeenCalledWith('/auth/sign-in?return=%2Fapp%2Fweek%3Fa%3D1'),
    );
  });
});

describe('an intent', () => {
  it('carries the time of the server, however wrong the device is', () => {
    const ahead = Date.now() + 90 * 86_400_000;
    followServerClock(new Date(ahead).toISOString());
    const milliseconds = Number.parseInt(newIntent().replaceAll('-', '').slice(0, 12), 16);
    expect(Math.abs(milliseconds - ahead)).toBeLessThan(2000);
  });
});
