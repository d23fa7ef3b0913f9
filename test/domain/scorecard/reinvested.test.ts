import { describe, expect, it } from 'vitest';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { reinvestedUpTo } from '#domain/scorecard/reinvested.ts';
import { WORKSPACE, wonPilot } from '../readiness/summary-fixture.ts';

const LATE = '2027-12-31T00:00:00.000Z';
type Use = readonly [on: string, hours: number, into: string];
const pilot = (id: string, ...uses: readonly Use[]): PilotSummary =>
  wonPilot({ id, reinvested: uses.map(([on, hours, into]) => ({ on, hours, into })) });
const told = (pilots: readonly PilotSummary[], number: 1 | 2 | 3 | 4 = 3, asOf = LATE) =>
  reinvestedUpTo(pilots, WORKSPACE, { fiscalYear: 2026, number }, asOf);

describe('reinvested hours by destination and quarter (T5)', () => {
  it('add up what several pilots put into the same thing, however it was typed', () => {
    const found = told([
      pilot('P1', ['2026-02-02', 1.5, 'A coaching plan'], ['2026-05-04', 2, 'a new course']),
      pilot('P2', ['2026-04-02', 0.5, ' a  Coaching plan'], ['2026-02-03', 0.2, 'A coaching plan']),
    ]);
    expect(found).toEqual({
      quarters: [1, 2, 3].map(number => ({ fiscalYear: 2026, number })),
      destinations: [
        { into: 'A coaching plan', hours: [1.7, 0.5, 0] },
        { into: 'a new course', hours: [0, 2, 0] },
      ],
    });
  });

  it('begin with the quarter in which the first were put to use, and end with the scorecard’s own', () => {
    const found = told([
      pilot('P1', ['2026-05-04', 2, 'a new course'], ['2026-11-02', 9, 'later']),
    ]);
    expect(found?.quarters.map(({ number }) => number)).toEqual([2, 3]);
    expect(found?.destinations).toEqual([{ into: 'a new course', hours: [2, 0] }]);
  });

  it('are told up to the moment of looking', () => {
    const one = pilot('P1', ['2026-08-03', 2, 'a new course']);
    expect(told([one], 3, '2026-08-02T12:00:00.000Z')).toBeUndefined();
    expect(told([one], 3, '2026-08-03T12:00:00.000Z')?.destinations).toHaveLength(1);
  });

  it('are not there where no hour was put into anything', () => {
    expect(told([pilot('P1')])).toBeUndefined();
    expect(told([])).toBeUndefined();
  });

  it('name the six largest destinations, and tell the others together', () => {
    const uses = Array.from(
      { length: 9 },
      (_, index): Use => ['2026-08-03', index + 1, `D${index}`],
    );
    const found = told([pilot('P1', ...uses)]);
    expect(found?.destinations.map(({ into }) => into)).toEqual([
      'D8',
      'D7',
      'D6',
      'D5',
      'D4',
      'D3',
    ]);
    expect(found?.others).toEqual({ count: 3, hours: [6] });
  });

  it('come to the hours reinvested of each quarter', () => {
    const uses = Array.from(
      { length: 8 },
      (_, index): Use => [`2026-0${1 + index}-03`, 1 + index / 10, `D${index}`],
    );
    const found = told([pilot('P1', ...uses)]);
    const rows = [...(found?.destinations ?? []), ...(found?.others ? [found.others] : [])];
    const sums = [0, 1, 2].map(at =>
      Number(rows.reduce((sum, { hours }) => sum + (hours[at] ?? 0), 0).toFixed(1)),
    );
    expect(sums).toEqual([3.3, 4.2, 3.3]);
  });
});
