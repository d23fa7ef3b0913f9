import { describe, expect, it } from 'vitest';
import type { PilotEvent } from '#domain/pilot/events.ts';
import type { Group, Measurement } from '#domain/pilot/measurement.ts';
import { resultSeries } from '#domain/verdict/result-series.ts';
import { existingPilot, happened } from '../pilot/given.ts';
import { closeRate, running } from '../pilot/story.ts';

const total = (successes: number): Measurement => ({ shape: 'proportion', n: 200, successes });
const seen = (group: Group, measurement: Measurement): PilotEvent => ({
  type: 'ObservationRecorded',
  criterion: 'C1',
  group,
  measurement,
  counted: true,
});
const LOCKED: PilotEvent = { type: 'ObservationsLocked' };
const imported: Measurement = { shape: 'rows', digest: 'kept', count: 2 };
const ROWS = {
  kept: [
    { unit: 'a', value: '1' },
    { unit: 'b', value: '0' },
  ],
};

const series = (...events: readonly PilotEvent[]) =>
  resultSeries(
    existingPilot([...running, ...events.map(each => happened('2026-01-20', 'lead', each))]),
    closeRate,
    ROWS,
    'Europe/Berlin',
  );

describe('results over time', () => {
  it('show the baseline, and of what came since only how much, until the figures are locked', () => {
    const { baseline, points } = series(seen('with-ai', total(70)), seen('comparison', imported));
    expect(baseline).toMatchObject({ n: 200, value: 0.2 });
    expect(points.map(({ from: _from, to: _to, undated: _undated, ...point }) => point)).toEqual([
      { group: 'with-ai', n: 200 },
      { group: 'comparison', n: 2 },
    ]);
  });

  it('say what each recording says by itself once they are locked', () => {
    const { points } = series(seen('with-ai', total(70)), seen('comparison', imported), LOCKED);
    expect(points.map(({ value }) => value)).toEqual([0.35, 0.5]);
  });

  it('never tell a total of events as how much was recorded: it says what came out', () => {
    const [point] = series(seen('with-ai', { shape: 'rate', events: 12, exposure: '40' })).points;
    expect(point).not.toHaveProperty('n');
    expect(point).not.toHaveProperty('value');
  });

  it('leave out what is no result, and what was put right', () => {
    const events = [seen('forecast', total(190)), seen('with-ai', total(70)), LOCKED];
    expect(series(...events).points).toHaveLength(1);
  });

  it('stand on the days that they are of, and where nobody said so, on the day when they came', () => {
    const days = { from: '2026-01-12', to: '2026-01-18' };
    const batch = { name: 'W4', from: '2026-01-19', to: '2026-01-20' };
    const { points } = series(
      { ...seen('with-ai', total(70)), days } as PilotEvent,
      { ...seen('with-ai', total(71)), batch } as PilotEvent,
      seen('with-ai', total(72)),
      LOCKED,
    );
    expect(points.map(({ from, to, undated }) => ({ from, to, undated }))).toEqual([
      days,
      { from: '2026-01-19', to: '2026-01-20' },
      { from: '2026-01-20', to: '2026-01-20', undated: true },
    ]);
  });

  it('say nothing of fewer than five people', () => {
    const few: Measurement = { shape: 'proportion', n: 4, successes: 3 };
    const history = [seen('with-ai', few), seen('with-ai', total(5)), LOCKED];
    const pilot = existingPilot([
      ...running,
      ...history.map(each => happened('2026-01-20', 'lead', each)),
    ]);
    const ofPeople = { ...closeRate, unitOfAssignment: 'person' } as const;
    const { points } = resultSeries(pilot, ofPeople, ROWS, 'UTC');
    expect(points[0]).toMatchObject({ n: 4, few: true });
    expect(points[0]).not.toHaveProperty('value');
    expect(points[1]).toHaveProperty('value');
    expect(resultSeries(pilot, closeRate, ROWS, 'UTC').points[0]).toHaveProperty('value');
  });

  it('have no level where the rows are kept no longer', () => {
    const gone: Measurement = { ...imported, digest: 'gone' };
    expect(series(seen('with-ai', gone), LOCKED).points[0]).not.toHaveProperty('value');
  });
});
