import { describe, expect, it } from 'vitest';
import { costOf } from '#narrator/cost.ts';

describe('cost', () => {
  it('is exact in decimal, never rounded', () => {
    expect(costOf({ input: 1_000, output: 200 }, { input: '3', output: '15' })).toBe('0.006');
    expect(costOf({ input: 1, output: 0 }, { input: '0.25', output: '1' })).toBe('0.00000025');
    expect(costOf({ input: 3_000_000, output: 1 }, { input: '0.1', output: '0.7' })).toBe(
      '0.3000007',
    );
    expect(costOf({ input: 0, output: 0 }, { input: '3', output: '15' })).toBe('0');
  });

  it('refuses a price that is no decimal string', () => {
    expect(() => costOf({ input: 1, output: 1 }, { input: '3e2', output: '1' })).toThrow(
      RangeError,
    );
  });
});
