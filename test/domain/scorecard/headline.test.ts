import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import { closeRate, ownWorkPilot, vp, WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

const answer = (...pilots: readonly PilotSummary[]): string =>
  quarterScorecard(pilots, WORKSPACE, { fiscalYear: 2026, number: 1 }, '2026-03-31T12:00:00.000Z')
    .answer;

describe('the answer of a quarter', () => {
  it('tells the result that was met with its range, and what its skeptics say', () => {
    expect(answer(wonPilot())).toBe(
      '“Close rate” in “Stalled deals” came out between 2 and 9 points better, 95% sure: the agreed test was met, and its skeptics accept it.',
    );
  });

  it('tells harm and a dispute beside a success, never after it', () => {
    const harmed = {
      ...closeRate,
      id: 'C2',
      name: 'Managers’ view',
      role: 'guardrail' as const,
      outcome: 'not-met' as const,
      estimate: '-0.04',
      interval: ['-0.06', '-0.02'] as const,
    };
    const disputed = { ...vp, answer: 'disputes' as const };
    expect(answer(wonPilot({ criteria: [closeRate, harmed], signers: [disputed] }))).toBe(
      'Harm was shown to “Managers’ view” in “Stalled deals” (between 2 and 6 points worse, 95% sure); “Close rate” in “Stalled deals” came out between 2 and 9 points better, 95% sure: the agreed test was met, and 1 skeptic disputes a verdict.',
    );
  });

  it('leads with a business result before saved time, whatever came first', () => {
    const saved = { ...closeRate, id: 'C2', name: 'Minutes', family: 'time-saved' as const };
    expect(answer(wonPilot({ criteria: [saved, closeRate] }))).toMatch(
      /^“Close rate” .* was met \(2 of 2 in the quarter\),/,
    );
  });

  it('says that nothing was met, and that nothing was judged', () => {
    const lost = { ...closeRate, outcome: 'not-met' as const };
    const { answer: _answer, answeredAt: _at, ...silent } = vp;
    expect(answer(wonPilot({ criteria: [lost], signers: [silent] }))).toBe(
      'The agreed test of “Close rate” in “Stalled deals” was not met (between 2 and 9 points better, 95% sure), and skeptics have still to answer.',
    );
    expect(answer(wonPilot({ criteria: [lost, { ...lost, id: 'C2' }], signers: [silent] }))).toBe(
      'Of 2 agreed tests, none was met, and skeptics have still to answer.',
    );
    const { judged: _judged, ...dates } = wonPilot().dates;
    expect(answer(wonPilot({ dates, criteria: [] }))).toBe(
      'No verdict fell in this quarter: 1 pilot began, and 2.5 hours were saved, counted conservatively.',
    );
  });

  it('says that a test was changed after the start, met or not (P14)', () => {
    const dates = { ...wonPilot().dates, amended: '2026-01-20T09:00:00.000Z' };
    expect(answer(wonPilot({ dates }))).toContain(
      ': the agreed test, changed after the start, was met, and its skeptics accept it.',
    );
    const lost = { ...closeRate, outcome: 'not-met' as const };
    expect(answer(wonPilot({ dates, criteria: [lost] }))).toContain(
      'test of “Close rate” in “Stalled deals”, changed after the start, was not met (',
    );
  });

  it('is the trajectory where nothing happened', () => {
    expect(answer()).toBe(
      'No pilot has run in these two quarters: nothing can be learned until one does.',
    );
    expect(answer({ ...ownWorkPilot, minutesByDay: {} })).toMatch(/^Pilots have run/);
  });

  it('is one sentence', () => {
    for (const text of [answer(wonPilot()), answer(), answer(ownWorkPilot)])
      expect(text.match(/\.(?=\s|$)/g)).toHaveLength(1);
  });
});
