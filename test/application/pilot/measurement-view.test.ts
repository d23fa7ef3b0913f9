import { describe, expect, it } from 'vitest';
import { viewMeasurement, viewObservation } from '#application/pilot/measurement-view.ts';

const mean = (n: number) => ({ shape: 'mean', n, mean: '41', sd: '6' }) as const;
const share = (n: number) => ({ shape: 'proportion', n, successes: 2 }) as const;
const ofPeople = { open: true, ofPeople: true };

describe('the figures of a group of people', () => {
  it.each([mean(4), share(4), mean(1)])('are not shown for fewer than five: %o', measurement => {
    const { n, text } = viewMeasurement(measurement, ofPeople);
    expect({ n, text }).toEqual({ n: measurement.n, text: 'fewer than 5 people: not shown' });
  });

  it('are shown for five', () => {
    expect(viewMeasurement(share(5), ofPeople).text).toBe('2 of 5 (40%)');
    expect(viewMeasurement(mean(5), ofPeople).text).toBe('41 on average over 5, give or take 6');
  });

  it('are told with their unit', () => {
    const figure = { shape: 'figure', value: '58' } as const;
    expect(viewMeasurement(figure, { ...ofPeople, unit: 'min' }).text).toBe('58 min');
    expect(viewMeasurement(figure, { ...ofPeople, unit: '%' }).text).toBe('58%');
    expect(viewMeasurement(mean(5), { ...ofPeople, unit: 'days' }).text).toBe(
      '41 days on average over 5, give or take 6',
    );
  });

  it('are not shown while the pilot runs, whatever their number', () => {
    expect(viewMeasurement(mean(50), { open: false, ofPeople: true }).text).toBe('50 cases');
  });

  it('are people’s alone: pieces of work are shown from the first', () => {
    expect(viewMeasurement(share(4), { open: true, ofPeople: false }).text).toBe('2 of 4 (50%)');
  });
});

describe('recorded figures', () => {
  const recorded = {
    criterion: 'C1',
    group: 'with-ai',
    measurement: share(40),
    counted: true,
    at: '2026-03-10T09:00:00.000Z',
    seq: 12,
  } as const;
  const daysIn = (told: Partial<Parameters<typeof viewObservation>[0]>) =>
    viewObservation({ ...recorded, ...told }, { open: true, ofPeople: false }).days;

  it('say of which days they are, a feed’s as well, and nothing where nobody said so', () => {
    const days = { from: '2026-03-02', to: '2026-03-08' };
    expect(daysIn({ days })).toEqual(days);
    expect(daysIn({ batch: { name: 'W10', ...days } })).toEqual(days);
    expect(daysIn({})).toBeUndefined();
  });
});
