import { describe, expect, it } from 'vitest';
import { asCsv, EVERYTHING, filtered } from '#web/features/activity/filter.ts';

const entry = (seq: number, at: string, who: string, kind: 'people' | 'settings') => ({
  seq,
  at,
  actor: { id: who, name: who },
  assurance: 'sso' as const,
  simulated: false,
  events: [{ kind, sentence: `Did ${seq}.` }],
});
const LOG = [
  entry(3, '2026-03-03T23:30:00.000Z', 'ada', 'people'),
  entry(2, '2026-03-02T10:00:00.000Z', 'ben', 'settings'),
  entry(1, '2026-03-01T10:00:00.000Z', 'ada', 'settings'),
];
const inBerlin = (at: string) => new Date(Date.parse(at) + 3_600_000).toISOString().slice(0, 10);
const numbers = (change: Partial<typeof EVERYTHING>) =>
  filtered(LOG, { ...EVERYTHING, ...change }, inBerlin).map(({ seq }) => seq);

describe('the activity log', () => {
  it('is narrowed by person, kind and days, the days in the workspace’s zone', () => {
    expect(numbers({})).toEqual([3, 2, 1]);
    expect(numbers({ person: 'ada' })).toEqual([3, 1]);
    expect(numbers({ kind: 'settings' })).toEqual([2, 1]);
    expect(numbers({ from: '2026-03-04' })).toEqual([3]);
    expect(numbers({ from: '2026-03-02', to: '2026-03-02', person: 'ada' })).toEqual([]);
  });

  it('goes out as CSV in which no name is run as a formula', () => {
    const csv = asCsv([entry(4, '2026-03-04T10:00:00.000Z', '=HYPERLINK("x")', 'people')]);
    expect(csv.split('\r\n')).toEqual([
      '"Entry","When (UTC)","Who","About","What"',
      `"4","2026-03-04T10:00:00.000Z","'=HYPERLINK(""x"")","people","Did 4."`,
    ]);
  });
});
