import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  endOf,
  hasHappened,
  isWithin,
  justAfter,
  quarterInstants,
  startOfDay,
} from '#domain/calendar/as-of.ts';
import {
  addDays,
  dateIn,
  dayInWords,
  daysBetween,
  earlierOf,
  isPlainDate,
  monthsBefore,
  parseQuarter,
  quarterAfter,
  quarterBefore,
  quarterInWords,
  quarterName,
  quarterNameInWords,
  quarterOf,
  quarterSpan,
} from '#domain/calendar/calendar.ts';
import { fromEpochDay, toEpochDay } from '#domain/calendar/epoch-day.ts';
import { mondayOf } from '#domain/calendar/week.ts';

/** Zones with summer time north and south, at midnight, of half an hour, and one that skipped a day (Apia, 2011). */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
] as const;

const zone = fc.constantFrom(...ZONES);
const startMonth = fc.integer({ min: 1, max: 12 });
const date = fc
  .integer({ min: toEpochDay('1995-01-01'), max: toEpochDay('2040-12-31') })
  .map(fromEpochDay);
const instant = fc
  .date({
    min: new Date('1995-01-01T00:00:00.000Z'),
    max: new Date('2040-12-31T00:00:00.000Z'),
    noInvalidDate: true,
  })
  .map(at => at.toISOString());

describe('a moment within a stretch of time', () => {
  const [before, from, between, until] = [
    '2026-01-04T23:59:59.999Z',
    '2026-01-05T00:00:00.000Z',
    '2026-01-05T12:00:00.000Z',
    '2026-01-06T00:00:00.000Z',
  ] as const;

  it('lies at its start or after, and before its end', () => {
    const inside = [before, from, between, until, undefined].map(at =>
      isWithin(at, { from, until }),
    );
    expect(inside).toEqual([false, true, true, false, false]);
  });

  it('has happened before a day is over, not at its end', () => {
    const happened = [from, between, until, undefined].map(at => hasHappened(at, { until }));
    expect(happened).toEqual([true, true, false, false]);
  });
});

describe('what a date or a quarter is called', () => {
  it.each(['x2026-01-05', '2026-01-05x', '2026-13-01', '2026-02-30', '20260105', ''])(
    'is not %j, a date',
    text => {
      expect(isPlainDate(text)).toBe(false);
    },
  );

  it('is written Q3 2026 in sentences', () => {
    expect(quarterInWords({ fiscalYear: 2026, number: 3 })).toBe('Q3 2026');
    expect(quarterNameInWords('2026-Q3')).toBe('Q3 2026');
    expect(quarterNameInWords('autumn')).toBe('autumn');
  });

  it.each(['x2026-Q3', '2026-Q3x', '2026-Q5', '2026-Q0', 'Q3'])('is not %j, a quarter', text => {
    expect(parseQuarter(text)).toBeUndefined();
  });
});

describe('day arithmetic', () => {
  it('agrees with Temporal across four centuries', () => {
    let day = Temporal.PlainDate.from('1899-12-31');
    const first = toEpochDay('1899-12-31');
    for (let step = 0; step < 146_097; step += 29, day = day.add({ days: 29 })) {
      const text = day.toString();
      if (fromEpochDay(first + step) !== text || toEpochDay(text) !== first + step)
        expect.fail(`${text} is not day ${first + step}`);
    }
    expect(toEpochDay('1970-01-01')).toBe(0);
    expect(fromEpochDay(-1)).toBe('1969-12-31');
    expect(fromEpochDay(toEpochDay('2000-02-29') + 1)).toBe('2000-03-01');
  });

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
  });

  it('finds the Monday of every week', () => {
    fc.assert(
      fc.property(date, day => {
        const monday = mondayOf(day);
        expect(Temporal.PlainDate.from(monday).dayOfWeek).toBe(1);
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, day)).toBeLessThan(7);
      }),
    );
    expect(mondayOf('1969-12-28')).toBe('1969-12-22');
  });

  it('knows which dates exist, and their names', () => {
    expect(['2024-02-29', '2026-12-31'].every(isPlainDate)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01T00'].some(isPlainDate)).toBe(
      false,
    );
    expect(dayInWords('2026-01-05')).toBe('January 5, 2026');
    expect(earlierOf('2026-01-05', '2025-12-31')).toBe('2025-12-31');
    expect(earlierOf('2025-12-31', '2026-01-05')).toBe('2025-12-31');
  });
});

describe('the date in a zone', () => {
  it('agrees with Temporal at every moment, in every zone', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        const expected = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();
        expect(dateIn(timeZone, at)).toBe(expected.toString());
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with Temporal around every change of the clocks', () => {
    for (const timeZone of ZONES) {
      let change = Temporal.Instant.from('2010-01-01T00:00:00Z').toZonedDateTimeISO(timeZone);
      for (let next = change.getTimeZoneTransition('next'); next; ) {
        if (next.year > 2013) break;
        for (const offset of [-1, 0, 1]) {
          const at = next.add({ milliseconds: offset });
          const text = at.toInstant().toString({ fractionalSecondDigits: 3 });
          expect([timeZone, text, dateIn(timeZone, text)]).toEqual([
            timeZone,
            text,
            at.toPlainDate().toString(),
          ]);
        }
        change = next;
        next = change.getTimeZoneTransition('next');
      }
    }
  });

  it('ends a day where the next one begins, also where the clocks skip midnight', () => {
    // In Santiago summer time begins at midnight: that day has no 00:00.
    expect(startOfDay('America/Santiago', '2026-09-06')).toBe('2026-09-06T04:00:00.000Z');
    expect(endOf('America/Santiago', '2026-09-05')).toEqual({
      day: '2026-09-05',
      until: '2026-09-06T04:00:00.000Z',
    });
    expect(justAfter('2026-12-31T23:59:59.999Z')).toBe('2027-01-01T00:00:00.000Z');
  });
});

describe('quarters', () => {
  it('tile the year: every date lies in exactly the quarter that spans it', () => {
    fc.assert(
      fc.property(date, startMonth, (day, start) => {
        const quarter = quarterOf(day, start);
        const { first, last } = quarterSpan(quarter, start);
        expect(first <= day && day <= last).toBe(true);
        expect(quarterSpan(quarterAfter(quarter), start).first).toBe(addDays(last, 1));
        expect(quarterSpan(quarterBefore(quarter), start).last).toBe(addDays(first, -1));
      }),
    );
  });

  it('tile time: in every zone and fiscal year a moment lies in one quarter, and none is left out', () => {
    fc.assert(
      fc.property(zone, startMonth, instant, (timeZone, start, at) => {
        const quarter = quarterOf(dateIn(timeZone, at), start);
        const { from, until } = quarterInstants(quarter, start, timeZone);
        expect(from <= at && at < until).toBe(true);
        expect(quarterInstants(quarterAfter(quarter), start, timeZone).from).toBe(until);
      }),
      { numRuns: 150 },
    );
  });

  it('make four quarters of a fiscal year, which carries the year in which it ends', () => {
    expect(quarterOf('2026-10-01', 10)).toEqual({ fiscalYear: 2027, number: 1 });
    expect(quarterOf('2026-09-30', 10)).toEqual({ fiscalYear: 2026, number: 4 });
    expect(quarterOf('2026-03-31', 1)).toEqual({ fiscalYear: 2026, number: 1 });
    expect(quarterSpan({ fiscalYear: 2027, number: 4 }, 10)).toEqual({
      first: '2027-07-01',
      last: '2027-09-30',
    });
  });

  it('are read back from their names', () => {
    fc.assert(
      fc.property(date, startMonth, (day, start) => {
        const quarter = quarterOf(day, start);
        expect(parseQuarter(quarterName(quarter))).toEqual(quarter);
        expect(quarterAfter(quarterBefore(quarter))).toEqual(quarter);
      }),
    );
    expect(['2026-Q5', '2026-Q0', '26-Q1', '2026Q1'].map(parseQuarter)).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe('a day months before another', () => {
  it.each([
    ['2026-05-15', 3, '2026-02-15'],
    ['2026-05-31', 3, '2026-02-28'],
    ['2028-05-31', 3, '2028-02-29'],
    ['2026-01-31', 13, '2024-12-31'],
  ])('of %s, %i months: the same one, or the last of a shorter month', (day, months, before) => {
    expect(monthsBefore(day, months)).toBe(before);
  });
});
