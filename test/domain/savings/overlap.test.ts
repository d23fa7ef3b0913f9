import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, countOnce } from '#domain/savings/overlap.ts';

const claim = (pilot: string, minutes: number, changes: Partial<Claim> = {}): Claim => ({
  pilot,
  contributor: 'ana',
  work: 'quiz',
  day: '2026-01-14',
  minutes,
  ...changes,
});

describe('hours that two pilots claim', () => {
  it('count once, for the larger claim, and the other is named', () => {
    const small = claim('P1', 30);
    const large = claim('P2', 50);
    expect(countOnce([small, large])).toEqual({
      minutes: 50,
      counted: [large],
      overlapping: [small],
    });
  });

  it('are not the same work on another day, by another person, or of another kind', () => {
    const others = [{ day: '2026-01-15' }, { contributor: 'ben' }, { work: 'outline' }];
    for (const other of others)
      expect(countOnce([claim('P1', 30), claim('P2', 50, other)]).minutes).toBe(80);
  });

  it('leave all claims of one pilot standing', () => {
    expect(countOnce([claim('P1', 30), claim('P1', 30), claim('P2', 50)]).minutes).toBe(60);
  });

  it('never hide a loss', () => {
    expect(countOnce([claim('P1', 30), claim('P2', -20)]).minutes).toBe(10);
  });

  it('do not depend on the order of claims, and never add up to more than was claimed', () => {
    const any = fc.record({
      pilot: fc.constantFrom('P1', 'P2', 'P3'),
      contributor: fc.constantFrom('ana', 'ben'),
      work: fc.constantFrom('quiz', 'outline'),
      day: fc.constantFrom('2026-01-14', '2026-01-15'),
      minutes: fc.integer({ min: -60, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), claims => {
        const { minutes, counted, overlapping } = countOnce(claims);
        expect(countOnce([...claims].reverse()).minutes).toBe(minutes);
        expect(counted.length + overlapping.length).toBe(claims.length);
        expect(minutes).toBeLessThanOrEqual(claims.reduce((sum, each) => sum + each.minutes, 0));
      }),
    );
  });
});
