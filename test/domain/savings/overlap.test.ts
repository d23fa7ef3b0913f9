import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOnce, overlapsOf } from '#domain/savings/overlap.ts';

const runWindow = { first: '2026-01-12', last: '2026-01-25' };
const pilot = (id: string, claims: Record<string, readonly number[]>) => ({
  id,
  claims,
  runWindow,
});

describe('hours that two pilots claim', () => {
  it('count once, for the larger claim, and the other pilot is told where', () => {
    const overlaps = overlapsOf([
      pilot('P1', { quiz: [0.5, 2, 30] }),
      pilot('P2', { quiz: [1, 2, 50] }),
    ]);
    expect([...overlaps]).toEqual([
      ['P1', [{ day: '2026-01-14', raw: 30, conservative: 15, countedIn: 'P2' }]],
    ]);
  });

  it('weigh by what counts conservatively, not by what was logged', () => {
    const overlaps = overlapsOf([
      pilot('P1', { quiz: [0.1, 2, 90] }),
      pilot('P2', { quiz: [1, 2, 50] }),
    ]);
    expect([...overlaps.keys()]).toEqual(['P1']);
  });

  it('are not the same work on another day, by another person, or of another kind', () => {
    expect(
      overlapsOf([pilot('P1', { quiz: [1, 2, 30] }), pilot('P2', { quiz: [1, 3, 50] })]).size,
    ).toBe(0);
    expect(
      overlapsOf([pilot('P1', { quiz: [1, 2, 30] }), pilot('P2', { outline: [1, 2, 50] })]).size,
    ).toBe(0);
  });

  it('are found across runs that began on different days', () => {
    const later = {
      ...pilot('P2', { quiz: [1, 0, 50] }),
      runWindow: { first: '2026-01-14', last: '2026-01-30' },
    };
    expect(overlapsOf([pilot('P1', { quiz: [1, 2, 30] }), later]).get('P1')).toHaveLength(1);
  });

  it('are not looked for where a pilot has too many or none', () => {
    const many = { id: 'P2', claims: 'too-many', runWindow } as const;
    expect(
      overlapsOf([pilot('P1', { quiz: [1, 2, 30] }), many, { id: 'P3', runWindow }]).size,
    ).toBe(0);
  });

  it('are told day by day, each with what was logged and what of it counted', () => {
    const overlaps = overlapsOf([
      pilot('P1', { quiz: [0.5, 2, 30, 5, 80], outline: [1, 2, 10] }),
      pilot('P2', { quiz: [1, 2, 50, 5, 20, 7, 5] }),
    ]);
    expect([...overlaps]).toEqual([
      ['P1', [{ day: '2026-01-14', raw: 30, conservative: 15, countedIn: 'P2' }]],
      ['P2', [{ day: '2026-01-17', raw: 20, conservative: 20, countedIn: 'P1' }]],
    ]);
  });

  it('of the same size count in the first pilot by name, and a claim of nothing takes nothing away', () => {
    const same = { quiz: [1, 2, 30] };
    expect([...overlapsOf([pilot('P2', same), pilot('P1', same)]).keys()]).toEqual(['P2']);
    expect([...overlapsOf([pilot('P1', same), pilot('P2', same)]).keys()]).toEqual(['P2']);
    expect(overlapsOf([pilot('P1', same), pilot('P2', { quiz: [1, 2, 0] })]).size).toBe(0);
  });

  it('are not looked for in a pilot without a run', () => {
    const { runWindow: _run, ...unplanned } = pilot('P2', { quiz: [1, 2, 50] });
    expect(overlapsOf([pilot('P1', { quiz: [1, 2, 30] }), unplanned]).size).toBe(0);
  });

  it('do not depend on the order of claims, and never raise what counts', () => {
    const claim = fc.record({
      pilot: fc.constantFrom('P1', 'P2', 'P3'),
      day: fc.constant('2026-01-14'),
      minutes: fc.integer({ min: 0, max: 120 }),
      share: fc.constantFrom(0, 0.5, 1),
    });
    const total = (claims: readonly { minutes: number; share: number }[]) =>
      claims.reduce((sum, each) => sum + each.minutes * each.share, 0);
    const onePilotEach = fc.uniqueArray(claim, { selector: each => each.pilot, maxLength: 3 });
    fc.assert(
      fc.property(onePilotEach, claims => {
        const dropped = countOnce(claims);
        const off = dropped.reduce((sum, { overlap }) => sum + overlap.conservative, 0);
        expect(countOnce([...claims].reverse())).toEqual(dropped);
        expect(total(claims) - off).toBeLessThanOrEqual(total(claims));
        expect(total(claims) - off).toBeCloseTo(
          Math.max(0, ...claims.map(c => c.minutes * c.share)),
        );
        for (const { overlap } of dropped)
          expect(overlap.conservative).toBeLessThanOrEqual(overlap.raw);
      }),
    );
  });
});
