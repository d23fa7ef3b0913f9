import { describe, expect, it } from 'vitest';
import { createFormats } from '#web/reader/formats.ts';

describe('what a page writes for a reader whose browser is not English', () => {
  const formats = createFormats('de-DE', 'Europe/Berlin');

  it('has dates and lists in English, as its sentences are, in the order of their region', () => {
    expect(formats.date('2026-12-13')).toBe('13 December 2026');
    expect(formats.shortDate('2026-12-13')).toBe('13 Dec');
    expect(formats.day('2026-12-13T23:30:00Z')).toBe('14 December 2026');
    expect(formats.list(['Ada', 'Ben', 'Cleo'])).toBe('Ada, Ben and Cleo');
  });

  it('has numbers as they write them', () => {
    expect(formats.number(1234.5)).toBe('1.234,5');
    expect(formats.money(5350, 'EUR')).toMatch(/^5\.350\s€$/);
  });

  it('is American where nothing is known of a region', () => {
    expect(createFormats('und').date('2026-12-13')).toBe('December 13, 2026');
    expect(createFormats('en').date('2026-12-13')).toBe('December 13, 2026');
  });
});
