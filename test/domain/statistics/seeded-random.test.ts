import { describe, expect, it } from 'vitest';
import { seededRandom, xoshiro128 } from '#domain/statistics/seeded-random.ts';

describe('seeded random numbers', () => {
  it('are those of the reference implementation of xoshiro128** 1.1', () => {
    const { next32 } = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next32)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });

  it('repeat for the same seed and differ for another', () => {
    const first = (seed: string) => seededRandom(seed).next32();
    expect(first('pilot-1')).toBe(first('pilot-1'));
    expect(first('pilot-1')).not.toBe(first('pilot-2'));
  });

  it('fall evenly below a bound that does not divide 2³²', () => {
    const { below } = seededRandom('even');
    const counts = [0, 0, 0];
    for (let i = 0; i < 30_000; i++) {
      const value = below(3);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(300);
  });
});
