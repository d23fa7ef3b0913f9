import { describe, expect, it } from 'vitest';
import { createFormats } from '#web/reader/formats.ts';

const formats = createFormats();

describe('formats', () => {
  it('writes the first hour of a day as 00', () => {
    expect(formats.moment('2026-11-25T00:31:00Z')).toBe('November 25, 2026 at 00:31 UTC');
  });

  it('shows money in whole units from a hundred on, and cents only where there are some', () => {
    expect([6000, 6000.4, 99.5, 40].map(amount => formats.money(amount, 'USD'))).toEqual([
      '$6,000',
      '$6,000',
      '$99.50',
      '$40',
    ]);
  });

  it('shows hours in whole ones from ten on, in tenths below', () => {
    expect([148.25, 10, 9.96, 4.24, -3.5].map(formats.hours)).toEqual([
      '148',
      '10',
      '10',
      '4.2',
      '−3.5',
    ]);
  });

  it('keeps a calendar date where it is, whatever the time zone', () => {
    expect(formats.date('2026-03-31')).toBe('March 31, 2026');
  });

  it('says a moment and its day in the zone of the workspace', () => {
    const inBerlin = createFormats('en-US', 'Europe/Berlin');
    expect(inBerlin.moment('2026-03-31T23:05:00.000Z')).toBe('April 1, 2026 at 01:05 GMT+2');
    expect(inBerlin.day('2026-03-31T23:05:00.000Z')).toBe('April 1, 2026');
    expect(inBerlin.date('2026-03-31')).toBe('March 31, 2026');
  });

  it('says a moment with its zone', () => {
    expect(formats.moment('2026-03-31T23:05:00.000Z')).toBe('March 31, 2026 at 23:05 UTC');
  });
});
