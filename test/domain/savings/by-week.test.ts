import { describe, expect, it } from 'vitest';
import { savingsByWeek } from '#domain/savings/by-week.ts';

const saved = (rawMinutes: number, conservativeMinutes: number) => ({
  rawMinutes,
  conservativeMinutes,
});

describe('savings by week', () => {
  it('begin on Mondays, add up the days of a week, and keep losses in', () => {
    expect(
      savingsByWeek({
        '2026-01-11': saved(60, 50),
        '2026-01-12': saved(30, 20),
        '2026-01-18': saved(-40, -40),
      }),
    ).toEqual([
      { monday: '2026-01-05', ...saved(60, 50) },
      { monday: '2026-01-12', ...saved(-10, -20) },
    ]);
  });

  it('show a week in which nothing was logged as zero', () => {
    const weeks = savingsByWeek({ '2025-12-29': saved(6, 6), '2026-01-15': saved(6, 6) });
    expect(weeks.map(each => [each.monday, each.rawMinutes])).toEqual([
      ['2025-12-29', 6],
      ['2026-01-05', 0],
      ['2026-01-12', 6],
    ]);
  });

  it('are none where nothing was logged', () => {
    expect(savingsByWeek({})).toEqual([]);
  });
});
