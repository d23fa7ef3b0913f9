import { describe, expect, it } from 'vitest';
import type { PilotEvent } from '#domain/pilot/events.ts';
import { isCounted } from '#domain/pilot/observations.ts';
import { decidedEvents, existingPilot, given, type Happened, happened } from './given.ts';
import { judged, observed, running, words } from './story.ts';

/** The entry of `recorded`, counted from 1. */
const SEQ = running.length + 1;
const recorded = [...running, happened('2026-01-20', 'lead', observed(20))];
const reason = words('The export left out the last week.');
const right = { shape: 'proportion', n: 200, successes: 70 } as const;
const correct = {
  type: 'correct-observation',
  supersedes: SEQ,
  measurement: right,
  reason,
} as const;
const { measurement: _none, ...withdraw } = correct;

const corrected = (
  change: Partial<Extract<PilotEvent, { type: 'ObservationCorrected' }>> = {},
): PilotEvent => ({
  type: 'ObservationCorrected',
  supersedes: SEQ,
  measurement: right,
  reason,
  counted: true,
  ...change,
});
const withdrawn: PilotEvent = {
  type: 'ObservationCorrected',
  supersedes: SEQ,
  reason,
  counted: true,
};
const then = (...events: readonly PilotEvent[]): readonly Happened[] => [
  ...recorded,
  ...events.map(event => happened('2026-01-21', 'lead', event)),
];
const verdictAfter = (history: readonly Happened[]): PilotEvent | undefined =>
  decidedEvents(history, { type: 'judge', rows: {} }, '2026-02-01').at(-1);
const countedIn = (history: readonly Happened[]): unknown[] =>
  existingPilot(history)
    .observations.filter(isCounted)
    .map(each => each.measurement);

describe('figures recorded wrongly (V8)', () => {
  it('are put right with a reason, and both stay', () => {
    given(recorded).when(correct, { on: '2026-01-21' }).decides(corrected());
    const { observations } = existingPilot(then(corrected()));
    expect(observations).toMatchObject([
      { seq: SEQ, correction: { seq: SEQ + 1, reason, counted: true } },
      { seq: SEQ + 1, supersedes: SEQ, measurement: right, criterion: 'C1', group: 'with-ai' },
    ]);
    expect(countedIn(then(corrected()))).toEqual([right]);
  });

  it('are withdrawn where nothing takes their place', () => {
    given(recorded).when(withdraw, { on: '2026-01-21' }).decides(withdrawn);
    expect(existingPilot(then(withdrawn)).observations).toHaveLength(1);
    expect(countedIn(then(withdrawn))).toEqual([]);
  });

  it('are judged as corrected, and as if the wrong ones had never been there', () => {
    expect(verdictAfter(then(corrected()))).toEqual(
      verdictAfter([...running, happened('2026-01-20', 'lead', observed(70))]),
    );
    expect(verdictAfter(then(withdrawn))).toEqual(verdictAfter(running));
    expect(verdictAfter(recorded)).not.toEqual(verdictAfter(then(corrected())));
  });

  it('keep their place in the order, since of several single figures the last one counts', () => {
    const later = { ...observed(1), measurement: { shape: 'figure', value: '0.4' } as const };
    expect(countedIn(then(later, corrected()))).toEqual([right, later.measurement]);
  });

  it('are corrected once; what was wrong with the correction is put right in turn', () => {
    given(then(corrected())).when(correct, { on: '2026-01-22' }).isRefused('already_corrected');
    given(then(corrected()))
      .when({ ...correct, supersedes: SEQ + 1 }, { on: '2026-01-22' })
      .decides(corrected({ supersedes: SEQ + 1 }));
    const twice = then(
      corrected(),
      corrected({ supersedes: SEQ + 1, measurement: { ...right, successes: 71 } }),
    );
    expect(countedIn(twice)).toEqual([{ ...right, successes: 71 }]);
  });

  it('are replaced only by figures that can be, of a form that the criterion is judged by', () => {
    given(recorded)
      .when({ ...correct, measurement: { ...right, successes: 201 } }, { on: '2026-01-21' })
      .isRefused('bad_measurement');
    given(recorded)
      .when(
        { ...correct, measurement: { shape: 'mean', n: 2, mean: '1', sd: '1' } },
        { on: '2026-01-21' },
      )
      .isRefused('bad_measurement');
  });
});

describe('the days that figures are of (V10)', () => {
  const by = { on: '2026-01-21' };
  const days = { from: '2026-01-12', to: '2026-01-21' };
  const record = {
    type: 'record-observation',
    criterion: 'C1',
    group: 'with-ai',
    measurement: right,
  } as const;

  it('stand with new figures and with corrected ones, from the start of the run to today', () => {
    given(running)
      .when({ ...record, days }, by)
      .decides({
        type: 'ObservationRecorded',
        criterion: 'C1',
        group: 'with-ai',
        measurement: right,
        counted: true,
        days,
      });
    given(recorded)
      .when({ ...correct, days }, by)
      .decides(corrected({ days }));
  });

  it.each([
    ['before the start', { ...days, from: '2026-01-11' }, 'outside_window'],
    ['after results close', { from: '2026-02-01', to: '2026-02-02' }, 'outside_window'],
    ['to come', { ...days, to: '2026-01-22' }, 'in_the_future'],
    ['that run backwards', { from: '2026-01-21', to: '2026-01-20' }, 'window_reversed'],
  ] as const)(
    'are refused where they are %s, of a correction as of what is new',
    (_, other, code) => {
      given(running)
        .when({ ...record, days: other }, by)
        .isRefused(code);
      given(recorded)
        .when({ ...correct, days: other }, by)
        .isRefused(code);
    },
  );

  it('are not asked of figures that are withdrawn', () => {
    given(recorded)
      .when({ ...withdraw, days: { from: '2025-01-01', to: '2025-01-01' } }, by)
      .decides(withdrawn);
  });

  it('stay those of what is corrected, a feed’s too, unless the correction names its own', () => {
    const batch = { name: 'W3', ...days };
    const delivered = { ...observed(20), batch } as PilotEvent;
    const history = (change: Parameters<typeof corrected>[0]) => [
      ...running,
      happened('2026-01-20', 'token', delivered),
      happened('2026-01-21', 'lead', corrected(change)),
    ];
    const daysAfter = (change: Parameters<typeof corrected>[0]) =>
      existingPilot(history(change)).observations.at(-1)?.days;
    expect(daysAfter({})).toEqual(days);
    const own = { from: '2026-01-13', to: '2026-01-14' };
    expect(daysAfter({ days: own })).toEqual(own);
  });
});

describe('a correction after the lock (V8)', () => {
  const afterwards = { on: '2026-02-03' };
  const entry = judged.findIndex(({ events }) => events[0]?.type === 'ObservationRecorded') + 1;
  const late = corrected({ supersedes: entry, counted: false });

  it('is kept and shown, and what it corrects goes on counting', () => {
    given(judged)
      .when({ ...correct, supersedes: entry }, afterwards)
      .decides(late);
    const history = [...judged, happened('2026-02-03', 'lead', late)];
    expect(existingPilot(history).observations).toHaveLength(2);
    expect(countedIn(history)).toEqual(countedIn(judged));
  });

  it('withdraws nothing either', () => {
    const { measurement: _gone, ...bare } = late as Extract<
      PilotEvent,
      { type: 'ObservationCorrected' }
    >;
    const history = [...judged, happened('2026-02-03', 'lead', bare)];
    expect(countedIn(history)).toEqual(countedIn(judged));
  });
});

describe('figures that nobody recorded, or of a pilot that takes none', () => {
  it('are not corrected', () => {
    given(recorded)
      .when({ ...correct, supersedes: 1 }, { on: '2026-01-21' })
      .isRefused('observation_unknown');
    const stopped = [...recorded, happened('2026-01-22', 'lead', { type: 'PilotStopped', reason })];
    given(stopped).when(correct, { on: '2026-01-23' }).isRefused('wrong_phase');
  });
});
