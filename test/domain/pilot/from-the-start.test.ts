import { describe, expect, it } from 'vitest';
import type { PilotEvent, TimeLog } from '#domain/pilot/events.ts';
import { rowsDigest } from '#domain/pilot/measurement.ts';
import { decidedEvents, existingPilot, given, type Happened, happened } from './given.ts';
import { agreed, drafted, locked, observed, proposed, running, stopped, words } from './story.ts';

const log: TimeLog = {
  task: 'T1',
  workDate: '2026-01-13',
  count: 1,
  minutesWithAi: '20',
  reworkMinutes: '0',
};
const ten = { shape: 'proportion', n: 10, successes: 4 } as const;

describe('a live feed', () => {
  const batch = { name: '2026-W03', from: '2026-01-12', to: '2026-01-18' } as const;
  const delivery = {
    type: 'receive-batch',
    criterion: 'C1',
    group: 'with-ai',
    measurement: ten,
    batch,
  } as const;
  const { type: _type, ...figures } = delivery;
  const recorded: PilotEvent = { type: 'ObservationRecorded', ...figures, counted: true };
  const by = { by: 'token-1', on: '2026-01-20' };

  it('delivers figures of days within the signed windows', () => {
    given(running).when(delivery, by).decides(recorded);
  });

  it('delivers a batch once: again it changes nothing, even after the lock', () => {
    const delivered = [...running, happened('2026-01-19', 'token-1', recorded)];
    given(delivered).when(delivery, by).decides();
    given([...delivered, happened('2026-02-01', 'lead', { type: 'ObservationsLocked' })])
      .when(delivery, { ...by, on: '2026-02-02' })
      .decides();
  });

  it('keeps the name of a batch apart for each criterion', () => {
    const other = { ...recorded, criterion: 'C2' };
    given([...running, happened('2026-01-19', 'token-1', other)])
      .when(delivery, by)
      .decides(recorded);
  });

  it.each([
    ['before the start', { from: '2026-01-11' }, 'outside_window'],
    ['after the outcome window', { to: '2026-12-31' }, 'outside_window'],
    ['of days to come', { to: '2026-01-21' }, 'in_the_future'],
    ['whose days run backwards', { from: '2026-01-19' }, 'window_reversed'],
  ] as const)('is refused a batch %s', (_, days, code) => {
    given(running)
      .when({ ...delivery, batch: { ...batch, ...days } }, by)
      .isRefused(code);
  });

  it('is refused before the start and after the lock', () => {
    given(agreed).when(delivery, by).isRefused('wrong_phase');
    given(locked)
      .when(delivery, { ...by, on: '2026-02-02' })
      .isRefused('locked');
  });
});

describe('privacy', () => {
  it('says in an entry which words go, and drops them from the state', () => {
    const reason = words('The tool was withdrawn.');
    const stop = { type: 'PilotStopped', reason } as const;
    const over = [...running, happened('2026-01-19', 'lead', stop)];
    const { commitment } = reason;
    const erased = { type: 'WordsErased', person: 'lead', commitments: [commitment] } as const;
    given(over)
      .when(
        { type: 'erase-words', person: 'lead', commitments: [commitment] },
        { by: 'system', on: '2026-02-01' },
      )
      .decides(erased);
    const after = existingPilot([...over, happened('2026-02-01', 'system', erased)]);
    expect(after.stop?.reason).toEqual({ commitment });
    expect(after.draft).toEqual(existingPilot(over).draft);
  });

  it('lets rows go once a pilot is over, each once', () => {
    const digests = ['d1', 'd2'];
    const later = { by: 'system', on: '2027-01-01' };
    given(running).when({ type: 'expire-rows', digests }, later).isRefused('wrong_phase');
    given([...stopped, happened('2027-01-01', 'system', { type: 'RowsExpired', digests: ['d1'] })])
      .when({ type: 'expire-rows', digests }, later)
      .decides({ type: 'RowsExpired', digests: ['d2'] });
  });
});

describe('running', () => {
  it('logs time of its contributors for days from its start', () => {
    given(running)
      .when({ type: 'log-time', ...log }, { by: 'ada', on: '2026-01-14' })
      .decides({ type: 'TimeLogged', contributor: 'ada', ...log });
  });

  it('logs no work of the days between the first day of the window and the start', () => {
    const late = [
      ...agreed,
      happened('2026-01-14', 'lead', { type: 'PilotStarted', on: '2026-01-14' }),
    ];
    given(late)
      .when({ type: 'log-time', ...log }, { by: 'ada', on: '2026-01-15' })
      .isRefused('outside_window', { first: '2026-01-14', last: '2026-01-25' });
  });

  it('still takes a log of the last day while results are awaited', () => {
    given(running)
      .when({ type: 'log-time', ...log, workDate: '2026-01-25' }, { by: 'ada', on: '2026-01-30' })
      .decides({ type: 'TimeLogged', contributor: 'ada', ...log, workDate: '2026-01-25' });
  });

  it('corrects a log with a reason, within the same bounds', () => {
    const correction = {
      type: 'correct-time-log',
      supersedes: 6,
      contributor: 'ada',
      was: log,
      now: { ...log, count: 2 },
      reason: words('There were two.'),
    } as const;
    const { type: _type, ...rest } = correction;
    given(running)
      .when(correction, { by: 'ada', on: '2026-01-14' })
      .decides({ type: 'TimeLogCorrected', ...rest });
    given(running)
      .when(
        { ...correction, now: { ...log, workDate: '2026-01-26' } },
        { by: 'ada', on: '2026-01-27' },
      )
      .isRefused('outside_window');
  });

  it('takes the answer that a week held nothing', () => {
    const nothing = { type: 'answer-week', weekOf: '2026-01-12', answer: 'nothing' } as const;
    given(running).when(nothing, { by: 'ben', on: '2026-01-16' }).decides({
      type: 'WeekAnswered',
      contributor: 'ben',
      weekOf: '2026-01-12',
      answer: 'nothing',
    });
    given(running).when(nothing, { by: 'vp', on: '2026-01-16' }).isRefused('not_a_contributor');
    given(running)
      .when({ ...nothing, weekOf: '2026-01-19' }, { by: 'ben', on: '2026-01-16' })
      .isRefused('in_the_future');
  });

  it('counts what is observed before the lock', () => {
    given(running)
      .when(
        { type: 'record-observation', criterion: 'C1', group: 'with-ai', measurement: ten },
        { on: '2026-01-20' },
      )
      .decides({
        type: 'ObservationRecorded',
        criterion: 'C1',
        group: 'with-ai',
        measurement: ten,
        counted: true,
      });
  });

  it('takes no baseline any more, neither as such nor as an observation', () => {
    given(running)
      .when(
        { type: 'record-observation', criterion: 'C1', group: 'baseline', measurement: ten },
        { on: '2026-01-20' },
      )
      .isRefused('baseline_after_start');
    given(running)
      .when(
        { type: 'promise-baseline', criterion: 'C1', by: '2026-01-30', reason: words('Late.') },
        { on: '2026-01-20' },
      )
      .isRefused('baseline_after_start');
  });

  it('records costs, reinvested hours and who owns the output', () => {
    given(running)
      .when(
        { type: 'record-cost', kind: 'license', amount: '40', on: '2026-01-12' },
        { on: '2026-01-13' },
      )
      .decides({ type: 'CostRecorded', kind: 'license', amount: '40', on: '2026-01-12' });
    given(running)
      .when(
        { type: 'record-cost', kind: 'license', amount: '40', on: '2026-01-14' },
        { on: '2026-01-13' },
      )
      .isRefused('in_the_future');
    const into = words('Coaching');
    const saved = happened('2026-01-12', 'ada', {
      type: 'TimeLogged',
      contributor: 'ada',
      task: 'T1',
      workDate: '2026-01-12',
      count: 12,
      minutesWithAi: '20',
      reworkMinutes: '0',
    });
    // Twelve times forty minutes, at half for an estimated baseline: four hours.
    given([...running, saved])
      .when({ type: 'reinvest-hours', hours: '4', into, on: '2026-01-13' }, { on: '2026-01-13' })
      .decides({ type: 'HoursReinvested', hours: '4', into, on: '2026-01-13' });
    given([...running, saved])
      .when({ type: 'reinvest-hours', hours: '4.1', into, on: '2026-01-13' }, { on: '2026-01-13' })
      .isRefused('more_than_saved', { left: '4.0' });
    given(running)
      .when({ type: 'reinvest-hours', hours: '4', into, on: '2026-01-14' }, { on: '2026-01-13' })
      .isRefused('in_the_future');
    const statement = words('Checked and edited.');
    given(running)
      .when({ type: 'own-output', statement }, { by: 'ada', on: '2026-01-20' })
      .decides({ type: 'OutputOwned', owner: 'ada', statement });
  });

  it('opens its verdict on the signed end date and no day before', () => {
    given(running).when({ type: 'lock' }, { on: '2026-01-31' }).isRefused('not_locked_yet');
    given(running)
      .when({ type: 'lock' }, { on: '2026-02-01' })
      .decides({ type: 'ObservationsLocked' });
  });

  it('locks when it is judged, if nobody did before', () => {
    const events = decidedEvents(
      [...running, happened('2026-01-30', 'lead', observed(70))],
      { type: 'judge', rows: {} },
      '2026-02-01',
    );
    expect(events.map(({ type }) => type)).toEqual(['ObservationsLocked', 'VerdictReached']);
    expect(events[1]).toMatchObject({ version: 1, verdict: { outcome: 'met' } });
  });

  it('is judged only on the rows that its entries name', () => {
    const rows = [{ unit: 'd1', value: '1' }];
    given(running)
      .when(
        { type: 'judge', rows: { [rowsDigest(rows)]: [{ unit: 'd1', value: '0' }] } },
        { on: '2026-02-01' },
      )
      .isRefused('rows_missing');
  });

  it('stops at any time, with a reason', () => {
    for (const history of [drafted, proposed, agreed, running])
      given(history)
        .when({ type: 'stop', reason: words('The tool was down.') }, { on: '2026-01-15' })
        .decides({ type: 'PilotStopped', reason: words('The tool was down.') });
    expect(existingPilot(stopped)).toMatchObject({ phase: 'stopped', stop: { phase: 'running' } });
  });
});

describe('locked', () => {
  it('is locked once: asking again changes nothing', () => {
    given(locked).when({ type: 'lock' }, { on: '2026-02-02' }).decides();
  });

  it('keeps a late observation and does not count it', () => {
    const late = observed(200, false);
    given(locked)
      .when(
        {
          type: 'record-observation',
          criterion: 'C1',
          group: 'with-ai',
          measurement: { shape: 'proportion', n: 200, successes: 200 },
        },
        { on: '2026-02-01' },
      )
      .decides(late);
    const withLate = [...locked, happened('2026-02-01', 'lead', late)];
    expect(judge(withLate)).toEqual(judge(locked));
  });
});

describe('stopped', () => {
  it('takes costs that arrive late and nothing that would be judged', () => {
    given(stopped)
      .when(
        { type: 'record-cost', kind: 'license', amount: '40', on: '2026-01-15' },
        { on: '2026-01-20' },
      )
      .decides({ type: 'CostRecorded', kind: 'license', amount: '40', on: '2026-01-15' });
    given(stopped)
      .when({ type: 'log-time', ...log }, { by: 'ada', on: '2026-01-20' })
      .isRefused('wrong_phase');
    given(stopped).when({ type: 'judge', rows: {} }, { on: '2026-02-01' }).isRefused('wrong_phase');
  });
});

const judge = (history: readonly Happened[]): PilotEvent | undefined =>
  decidedEvents(history, { type: 'judge', rows: {} }, '2026-02-01').at(-1);
