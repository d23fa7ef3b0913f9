import { describe, expect, it } from 'vitest';
import { quarterScorecard } from '#domain/scorecard/quarter-scorecard.ts';
import { WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

const LATE = '2027-12-31T00:00:00.000Z';
const quarters = (quarter: { readonly fiscalYear: number; readonly number: 1 | 2 | 3 | 4 }) =>
  quarterScorecard(
    [
      wonPilot({
        runWindow: { first: '2026-01-12', last: '2026-04-05' },
        minutesByDay: { '2026-01-20': [600, 300], '2026-04-01': [60, 30] },
      }),
    ],
    WORKSPACE,
    quarter,
    LATE,
  ).quarters;

describe('the history of quarters on a scorecard', () => {
  it('is none in the first quarter in which something happened', () => {
    expect(quarters({ fiscalYear: 2026, number: 1 })).toEqual([]);
  });

  it('begins with that quarter, ends with its own, and keeps the quarters of silence between', () => {
    expect(
      quarters({ fiscalYear: 2026, number: 3 }).map(each => [
        each.quarter.number,
        each.started,
        each.judged,
        each.met,
        each.rawHours,
        each.conservativeHours,
      ]),
    ).toEqual([
      [1, 1, 1, 1, 10, 5],
      [2, 0, 0, 0, 1, 0.5],
      [3, 0, 0, 0, 0, 0],
    ]);
  });

  it('holds six at the most', () => {
    const told = quarters({ fiscalYear: 2027, number: 2 });
    expect(told).toHaveLength(6);
    expect(told[0]?.quarter).toEqual({ fiscalYear: 2026, number: 1 });
  });
});
