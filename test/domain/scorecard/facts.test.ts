import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { faultsOfFacts } from '#domain/scorecard/fact.ts';
import { factsOfScorecard } from '#domain/scorecard/facts.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import { closeRate, vp, WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

const factsOf = (...pilots: PilotSummary[]) =>
  factsOfScorecard(
    quarterScorecard(
      pilots,
      WORKSPACE,
      { fiscalYear: 2026, number: 1 },
      '2026-03-31T12:00:00.000Z',
    ),
  );

describe('facts of a scorecard', () => {
  it('are sound, and sit beside the names that people typed, never in their labels', () => {
    const { facts, names } = factsOf(wonPilot());
    expect(faultsOfFacts(facts)).toEqual([]);
    expect(names).toEqual([{ id: 'Q1', text: 'Close rate' }]);
    expect(facts.some(fact => fact.label.includes('Close rate'))).toBe(false);
    expect(facts[0]).toEqual({
      id: 'F1',
      topic: 'result',
      label: 'change in a revenue measure',
      value: '5.5',
      unit: 'points',
      rendered: '5.5 points',
      direction: 'better',
      movement: 'up',
      verdict: 'met',
      grade: 'B',
      source: { kind: 'pilot', pilot: 'P1', criterion: 'C1' },
      about: 'Q1',
    });
  });

  it('call a fall for the better what it is, and a range across no change unknown', () => {
    const cycle = { ...closeRate, kind: 'mean', unit: 'days', direction: 'decrease' } as const;
    const fell = { ...cycle, estimate: '-6', interval: ['-9', '-3'] as const };
    const unclear = { ...cycle, id: 'C2', estimate: '-1', interval: ['-4', '2'] as const };
    const [first, second] = factsOf(wonPilot({ criteria: [fell, unclear] })).facts;
    expect(first).toMatchObject({
      direction: 'better',
      movement: 'down',
      rendered: '6 days',
      value: '-6',
    });
    expect(second).toMatchObject({
      direction: 'unknown',
      rendered: 'between 2 days worse and 4 days better',
    });
    expect(second?.movement).toBeUndefined();
  });

  it('must tell of a breached guardrail and of a dispute', () => {
    const harm = { ...closeRate, id: 'C2', role: 'guardrail', outcome: 'not-met' } as const;
    const { facts } = factsOf(
      wonPilot({ criteria: [closeRate, harm], signers: [{ ...vp, answer: 'disputes' }] }),
    );
    expect(facts.filter(fact => fact.mustTell).map(fact => fact.topic)).toEqual([
      'guardrail',
      'dispute',
    ]);
  });

  it('say of an empty quarter only that nothing began', () => {
    expect(factsOf().facts.map(fact => fact.rendered)).toEqual([
      '0 pilots',
      '0 pilots',
      '0 of 10 in stage one',
      '0 of 9 in stage two',
      '0 of 8 in stage three',
      'under 4%',
      '37%',
    ]);
  });
});
