import { describe, expect, it } from 'vitest';
import { type Fact, faultsOfFacts, isFigure } from '#domain/scorecard/fact.ts';

const FACT: Fact = {
  id: 'F1',
  topic: 'result',
  label: 'change in close rate',
  value: '4.2',
  unit: 'points',
  rendered: '4.2 points',
  direction: 'better',
  movement: 'up',
  source: { kind: 'pilot', pilot: 'p1' },
};

describe('facts', () => {
  it('are sound with an id, a rendering and no hidden character', () => {
    expect(faultsOfFacts([FACT, { ...FACT, id: 'F2' }])).toEqual([]);
  });

  it.each([
    ['malformed_id', [{ ...FACT, id: 'F0' as const }]],
    ['duplicate_id', [FACT, FACT]],
    ['empty_rendering', [{ ...FACT, rendered: ' ' }]],
    ['long_rendering', [{ ...FACT, rendered: 'word '.repeat(40) }]],
    ['control_character', [{ ...FACT, rendered: '4.2\u202e points' }]],
    ['signed_movement', [{ ...FACT, rendered: '−4.2 points' }]],
  ] as const)('are refused: %s', (code, facts) => {
    expect(faultsOfFacts(facts).map(fault => fault.code)).toEqual([code]);
  });

  it('are figures where they show any digit, of any script', () => {
    expect(isFigure(FACT)).toBe(true);
    expect(isFigure({ rendered: 'between ٣ and ٤' })).toBe(true);
    expect(isFigure({ rendered: 'not met' })).toBe(false);
  });
});
