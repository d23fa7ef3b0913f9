import { describe, expect, it } from 'vitest';
import { requestLimit } from '#http/request-limit.ts';

describe('a limit for each caller', () => {
  it('counts every caller for themselves, and anew in the next minute', () => {
    let now = 0;
    const secondsToWait = requestLimit(3, () => now);
    const [first, second, third, fourth] = [1, 2, 3, 4].map(() => secondsToWait('ada'));
    expect([first, second, third]).toEqual([undefined, undefined, undefined]);
    expect(fourth).toBe(60);
    expect(secondsToWait('ben')).toBeUndefined();
    now = 59_999;
    expect(secondsToWait('ada')).toBe(1);
    now = 60_000;
    expect(secondsToWait('ada')).toBeUndefined();
  });
});
