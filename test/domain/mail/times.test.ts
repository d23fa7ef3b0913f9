import { describe, expect, it } from 'vitest';
import { digestDue } from '#domain/mail/digest-time.ts';
import { nudgeDue } from '#domain/mail/nudge-time.ts';
import { dueReminder, nextReminder } from '#domain/mail/reminders.ts';

const BERLIN = 'Europe/Berlin';
const SINCE = '2026-07-01T12:00:00.000Z';

describe('a reminder', () => {
  it.each([
    ['2026-07-04T06:59:59.000Z', undefined],
    ['2026-07-04T07:00:00.000Z', 3],
    ['2026-07-08T06:59:59.000Z', 3],
    ['2026-07-08T07:00:00.000Z', 7],
    ['2026-07-13T07:00:00.000Z', 12],
    ['2026-07-15T11:59:59.000Z', 12],
    ['2026-07-15T12:00:00.000Z', undefined],
  ])('at %s is that of day %s', (now, day) => {
    expect(dueReminder(BERLIN, SINCE, now)?.day).toBe(day);
  });

  it('comes at nine where the workspace is, on either side of a change of clocks', () => {
    expect(nextReminder(BERLIN, '2026-10-22T12:00:00.000Z', '2026-10-23T00:00:00.000Z')?.at).toBe(
      '2026-10-25T08:00:00.000Z',
    );
    expect(nextReminder('America/New_York', SINCE, SINCE)?.at).toBe('2026-07-04T13:00:00.000Z');
  });

  it('is followed by none after the third', () => {
    expect(nextReminder(BERLIN, SINCE, '2026-07-13T07:00:00.000Z')).toBeUndefined();
  });
});

describe('a nudge', () => {
  const friday = { day: 5, hour: 15 };

  it.each([
    ['2026-07-10T12:59:00.000Z', undefined],
    ['2026-07-10T13:00:00.000Z', '2026-07-06'],
    ['2026-07-11T18:59:00.000Z', '2026-07-06'],
    ['2026-07-11T19:00:00.000Z', undefined],
  ])('of Friday at three is due at %s for the week of %s', (now, week) => {
    expect(nudgeDue(BERLIN, friday, now)).toBe(week);
  });

  it('of Sunday night is about the week that ends, on Monday too', () => {
    expect(nudgeDue(BERLIN, { day: 7, hour: 23 }, '2026-07-13T06:00:00.000Z')).toBe('2026-07-06');
  });
});

describe('a digest', () => {
  it.each([
    ['2026-10-01T06:59:00.000Z', undefined],
    ['2026-10-01T07:00:00.000Z', { fiscalYear: 2026, number: 3 }],
    ['2026-10-15T06:59:00.000Z', { fiscalYear: 2026, number: 3 }],
    ['2026-10-15T07:00:00.000Z', undefined],
  ])('at %s is of %o', (now, quarter) => {
    expect(digestDue(BERLIN, 1, now)).toEqual(quarter);
  });

  it('follows the fiscal year', () => {
    expect(digestDue(BERLIN, 4, '2026-04-01T10:00:00.000Z')).toEqual({
      fiscalYear: 2026,
      number: 4,
    });
  });
});
