import { describe, expect, it } from 'vitest';
import { charterHash } from '#domain/pilot/charter.ts';
import type { PilotEvent, TimeLog } from '#domain/pilot/events.ts';
import { summarize } from '#domain/pilot/summarize.ts';
import { existingPilot, happened, pilotAfter } from './given.ts';
import { charter, concluded, drafted, hash, proposed, running, words } from './story.ts';

const log: TimeLog = {
  task: 'T1',
  workDate: '2026-01-13',
  count: 2,
  minutesWithAi: '20',
  reworkMinutes: '10',
};
const logged = (contributor: string, changes: Partial<TimeLog> = {}): PilotEvent => ({
  type: 'TimeLogged',
  contributor,
  ...log,
  ...changes,
});
const corrected = (now: TimeLog): PilotEvent => ({
  type: 'TimeLogCorrected',
  supersedes: 5,
  contributor: 'ada',
  was: log,
  now,
  reason: words('Counted again.'),
});
const timeAfter = (...events: PilotEvent[]) =>
  existingPilot([...running, happened('2026-01-14', 'ada', ...events)]).time;

describe('the totals of time', () => {
  it('are raw and conservative by the day of the work: 2 × (60 − 20) − 10, half of it on an estimate', () => {
    expect(timeAfter(logged('ada'))).toMatchObject({
      byDay: { '2026-01-13': { rawMinutes: 70, conservativeMinutes: 35 } },
      byTask: { T1: { rawMinutes: 70, conservativeMinutes: 35, count: 2 } },
      logs: 1,
    });
  });

  it('count a loss in full', () => {
    expect(timeAfter(logged('ada', { minutesWithAi: '90' })).byDay['2026-01-13']).toEqual({
      rawMinutes: -70,
      conservativeMinutes: -70,
    });
  });

  it('are those of the corrected log alone, on its own day and week', () => {
    const moved = { ...log, workDate: '2026-01-20', count: 3 };
    const time = timeAfter(logged('ada'), corrected(moved));
    expect(time.byDay['2026-01-13']).toEqual({ rawMinutes: 0, conservativeMinutes: 0 });
    expect(time.byDay['2026-01-20']).toEqual({ rawMinutes: 110, conservativeMinutes: 55 });
    expect(time.byTask['T1']?.count).toBe(3);
    expect(time).toMatchObject({ logs: 1, superseded: [5] });
    expect(time.answeredWeeks['ada']).toEqual(['2026-01-12', '2026-01-19']);
  });

  it('are untouched by a log that saved nothing', () => {
    const nothing = logged('ben', { minutesWithAi: '60', reworkMinutes: '0' });
    expect(timeAfter(logged('ada'), nothing).byDay).toEqual(timeAfter(logged('ada')).byDay);
  });

  it('hold each answered week once for each contributor', () => {
    const away: PilotEvent = {
      type: 'WeekAnswered',
      contributor: 'ben',
      weekOf: '2026-01-12',
      answer: 'away',
    };
    const time = timeAfter(logged('ada'), logged('ada', { workDate: '2026-01-14' }), away, away);
    expect(time.answeredWeeks).toEqual({ ada: ['2026-01-12'], ben: ['2026-01-12'] });
  });
});

describe('costs', () => {
  it('add up by kind and by day', () => {
    const cost = (amount: string, on: string): PilotEvent => ({
      type: 'CostRecorded',
      kind: 'license',
      amount,
      on,
    });
    const pilot = existingPilot([
      ...running,
      happened('2026-01-14', 'lead', cost('40', '2026-01-12'), cost('2.5', '2026-01-12')),
      happened('2026-01-15', 'lead', cost('10', '2026-01-15')),
    ]);
    expect(summarize(pilot)).toMatchObject({
      costs: { license: 52.5 },
      costByDay: { '2026-01-12': 42.5, '2026-01-15': 10 },
    });
  });
});

describe('the fold', () => {
  it('goes through the phases, dated by their entries', () => {
    expect(existingPilot(concluded)).toMatchObject({
      phase: 'concluded',
      draftedAt: '2026-01-05T09:00:00.000Z',
      agreedAt: '2026-01-08T09:00:00.000Z',
      started: { on: '2026-01-12' },
      lockedAt: '2026-02-01T09:00:00.000Z',
      conclusion: { decision: 'scale', at: '2026-02-03T09:00:00.000Z' },
    });
  });

  it('keeps signatures, wishes and declines with the version that they were given to', () => {
    const second = { ...charter, costCap: '900' };
    const again = [
      ...proposed,
      happened('2026-01-08', 'vp', {
        type: 'SignatureDeclined',
        version: 1,
        signer: 'vp',
        reason: words('Too dear.'),
      }),
      happened('2026-01-08', 'lead', {
        type: 'CharterProposed',
        version: 2,
        charterHash: charterHash(2, second),
        charter: second,
      }),
    ];
    expect(existingPilot(again).versions).toMatchObject([
      { version: 1, declines: [{ signer: 'vp' }] },
      { version: 2, declines: [], signatures: [] },
    ]);
  });

  it('is marked simulated for good by any entry made under a settable clock', () => {
    const played = { ...happened('2026-01-06', 'lead', ask()), simulated: true } as const;
    expect(
      existingPilot([...drafted, played, happened('2026-01-07', 'lead', ask())]).simulated,
    ).toBe(true);
    expect(existingPilot([...drafted, happened('2026-01-07', 'lead', ask())]).simulated).toBe(
      false,
    );
  });

  it('makes nothing of events without a draft', () => {
    expect(pilotAfter([happened('2026-01-06', 'lead', ask())])).toBeUndefined();
  });
});

describe('the hash of a charter', () => {
  it('covers its version and every figure', () => {
    expect(charterHash(2, charter)).not.toBe(hash);
    expect(charterHash(1, { ...charter, costCap: '2001' })).not.toBe(hash);
  });

  it('holds after the words are erased, and changes with other words', () => {
    const { commitment } = charter.name;
    expect(charterHash(1, { ...charter, name: { commitment } })).toBe(hash);
    expect(charterHash(1, { ...charter, name: words('Something else') })).not.toBe(hash);
  });
});

function ask(): PilotEvent {
  return { type: 'SuccessQuestionAsked', stakeholder: 'vp' };
}
