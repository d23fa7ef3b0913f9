import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logError, requests } from '#lambda/log.ts';

const lines: Record<string, unknown>[] = [];
beforeEach(() => {
  lines.length = 0;
  const keep = (line: unknown) => {
    lines.push(JSON.parse(String(line)));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => vi.restoreAllMocks());

const PERSONAL = 'ana@people.test typed:\n    at dinner (we said 123456)';

describe('a fault in the log', () => {
  it('has its name, its code and its place, and nothing of its message', () => {
    logError(Object.assign(new RangeError(PERSONAL), { code: 'contended' }));
    expect(lines).toMatchObject([
      { level: 'ERROR', message: 'fault', fault: 'RangeError', code: 'contended' },
    ]);
    expect(lines[0]?.['at']).toEqual(
      expect.arrayContaining([expect.stringMatching(/^log\.test\.ts:\d+:\d+$/)]),
    );
    expect(JSON.stringify(lines)).not.toMatch(/ana|dinner|123456/);
  });

  it('names the stream whose summary or mail did not go out, and what kept it', () => {
    const key = { workspace: 'w1', stream: 'pilot/p1' };
    logError({ code: 'summary_not_written', key, cause: new TypeError(PERSONAL) });
    expect(lines).toMatchObject([
      { code: 'summary_not_written', stream: 'pilot/p1', cause: 'TypeError' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/ana|dinner|123456/);
  });
});

describe('a request in the log', () => {
  it('has its id in every line, until the next one begins', () => {
    const line = { method: 'GET', route: '/api/v1/pilots', status: 200, ms: 4 };
    const [first, next] = [
      '0b6a2c5e-7a52-4d0e-9d2c-1f6f0b9f3c11',
      '3f1f7d7e-0a51-4b7e-8d13-2b8a1c0e5d22',
    ];
    requests.begin(first);
    logError(new Error(PERSONAL));
    requests.answered(line, first);
    requests.begin(next);
    requests.answered(line, next);
    expect(lines.map(each => each['correlation_id'])).toEqual([first, first, next]);
    expect(lines[2]).toMatchObject({ message: 'request', ...line });
  });
});
