import { describe, expect, it } from 'vitest';
import type { Comparison, Criterion } from '#domain/criteria/criterion.ts';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Group, Measurement } from '#domain/pilot/measurement.ts';
import { evidenceFor } from '#domain/verdict/evidence.ts';
import { existingPilot, happened } from '../pilot/given.ts';
import { closeRate, running } from '../pilot/story.ts';

const of = (comparison: Comparison): Criterion => ({ ...closeRate, comparison });
const total = (successes: number): Measurement => ({ shape: 'proportion', n: 200, successes });
const sampled = (successes: number) => ({ kind: 'proportion', n: 200, successes });

const seen = (group: Group, measurement: Measurement, criterion = 'C1'): PilotEvent => ({
  type: 'ObservationRecorded',
  criterion,
  group,
  measurement,
  counted: true,
});
const withoutBaseline = running.map(entry => ({
  ...entry,
  events: entry.events.filter(({ type }) => type !== 'BaselineRecorded'),
}));
const evidence = (criterion: Criterion, events: readonly PilotEvent[], history = running) =>
  evidenceFor(
    existingPilot([...history, ...events.map(each => happened('2026-01-20', 'lead', each))]),
    criterion,
    {},
  );

describe('the evidence for a criterion', () => {
  it('takes the figures of its own groups, and no forecast, and none of another criterion', () => {
    const events = [
      seen('with-ai', total(70)),
      seen('comparison', total(50)),
      seen('forecast', total(190)),
      seen('with-ai', total(1), 'C2'),
      seen('comparison', total(2), 'C2'),
    ];
    expect(evidence(of('comparison-group'), events)).toEqual({
      comparison: sampled(50),
      pilot: sampled(70),
      baselineBeforeStart: true,
      drawnByProduct: false,
    });
  });

  it.each(['before-after', 'paired'] as const)('is held against the baseline: %s', comparison => {
    const events = [seen('with-ai', total(70)), seen('comparison', total(50))];
    expect(evidence(of(comparison), events)).toMatchObject({ comparison: sampled(40) });
    expect(evidence(of(comparison), events, withoutBaseline)).toMatchObject({
      comparison: sampled(50),
      baselineBeforeStart: false,
    });
  });

  it('has both groups before the start only where two changes are compared', () => {
    const events = [seen('with-ai', total(70)), seen('comparison', total(50))];
    expect(evidence(of('difference-in-differences'), events)).toEqual({
      comparison: sampled(50),
      pilot: sampled(70),
      before: sampled(40),
      baselineBeforeStart: true,
      drawnByProduct: false,
    });
    expect(evidence(of('before-after'), events)).not.toHaveProperty('before');
  });

  it('is empty where nothing was recorded', () => {
    expect(evidence(of('before-after'), [], withoutBaseline)).toEqual({
      baselineBeforeStart: false,
      drawnByProduct: false,
    });
  });

  it.each<[string, Comparison, PilotEvent]>([
    ['a result', 'before-after', seen('with-ai', { shape: 'rows', digest: 'x', count: 2 })],
    [
      'a comparison',
      'comparison-group',
      seen('comparison', { shape: 'rows', digest: 'x', count: 2 }),
    ],
  ])('is unknown while the rows of %s are missing', (_of, comparison, event) => {
    expect(evidence(of(comparison), [event])).toBe('rows missing');
  });

  it('of hours is what the logs say, conservatively, against none', () => {
    const hours: Criterion = { ...closeRate, kind: 'hours' };
    const log: PilotEvent = {
      type: 'TimeLogged',
      contributor: 'ada',
      task: 'T1',
      workDate: '2026-01-13',
      count: 2,
      minutesWithAi: '20',
      reworkMinutes: '10',
    };
    // 2 × (60 − 20) − 10 = 70 minutes, half of it on an estimate of 50 %.
    expect(evidence(hours, [log, seen('with-ai', { shape: 'figure', value: '99' })])).toEqual({
      comparison: { kind: 'figure', value: 0 },
      pilot: { kind: 'figure', value: 0.5833 },
      baselineBeforeStart: true,
      drawnByProduct: false,
    });
  });
});
