import { describe, expect, it } from 'vitest';
import { timesIn } from '#web/format/times.ts';

const MIDNIGHT_IN_BERLIN = '2026-03-31T22:00:00Z';
const here = (timeZone: string) => ({ timeZone, locale: 'en-GB' });

describe('moments in the app', () => {
  it('are told in the workspace’s zone, which is named where this device shows another time', () => {
    const { moment } = timesIn('Europe/Berlin', here('America/New_York'));
    expect(moment(MIDNIGHT_IN_BERLIN)).toBe('1 Apr 2026, 00:00 CEST');
  });

  it('name no zone where this device shows the same time', () => {
    expect(timesIn('Europe/Berlin', here('Europe/Paris')).moment(MIDNIGHT_IN_BERLIN)).toBe(
      '1 Apr 2026, 00:00',
    );
  });

  it('fall on the day that it is in the workspace', () => {
    const { dayOf, timeOfDay, formats } = timesIn('Europe/Berlin', here('America/New_York'));
    expect(dayOf(MIDNIGHT_IN_BERLIN)).toBe('1 April 2026');
    expect(timeOfDay(MIDNIGHT_IN_BERLIN)).toBe('00:00');
    expect(formats.day(MIDNIGHT_IN_BERLIN)).toBe('1 April 2026');
  });

  it('are this device’s own before there is a workspace', () => {
    expect(timesIn(undefined, here('America/New_York')).moment(MIDNIGHT_IN_BERLIN)).toBe(
      '31 Mar 2026, 18:00',
    );
  });
});
