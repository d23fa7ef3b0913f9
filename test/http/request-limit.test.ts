import { describe, expect, it } from 'vitest';
import { requestLimit } from '#http/request-limit.ts';

describe('a limit for each caller', () => {
  it('counts every caller for themselves, and anew in the next minute', () => {
    let now = 0;
    const within = requestLimit(3, () => now);
    expect([1, 2, 3, 4].map(() => within('ada'))).toEqual([true, true, true, false]);
    expect(within('ben')).toBe(true);
    now = 59_999;
    expect(within('ada')).toBe(false);
    now = 60_000;
    expect(within('ada')).toBe(true);
  });
});
