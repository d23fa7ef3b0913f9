import { describe, expect, it } from 'vitest';
import { countedLogs } from '#application/pilot/counted-logs.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { PilotEvent, TimeLog } from '#domain/pilot/events.ts';
import { words } from '#test/domain/pilot/story.ts';

const log = (count: number): TimeLog => ({
  task: 'T1',
  workDate: '2026-01-13',
  count,
  minutesWithAi: '20',
  reworkMinutes: '0',
});
const logged = (count: number): PilotEvent => ({
  type: 'TimeLogged',
  contributor: 'ada',
  ...log(count),
});
const corrected = (supersedes: number, count: number): PilotEvent => ({
  type: 'TimeLogCorrected',
  supersedes,
  contributor: 'ada',
  was: log(1),
  now: log(count),
  reason: words('Miscounted.'),
});
const entries = (...events: readonly PilotEvent[]): Entry[] =>
  events.map((event, index) => ({
    header: { seq: index + 1 } as Entry['header'],
    payload: { events: [event], commandSalt: words('') },
  }));

describe('the logs that count (V8)', () => {
  it('are those of the entries, in their order', () => {
    expect(countedLogs(entries(logged(1), logged(2)))).toEqual([
      { seq: 1, log: log(1) },
      { seq: 2, log: log(2) },
    ]);
  });

  it('have a correction in the place of what it corrects, under its own number, however often', () => {
    expect(countedLogs(entries(logged(1), logged(2), corrected(1, 5), corrected(3, 6)))).toEqual([
      { seq: 4, log: log(6) },
      { seq: 2, log: log(2) },
    ]);
  });
});
