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
  );

describe('results over time', () => {
  it('show the baseline, and of what came since only how much, until the figures are locked', () => {
    const { baseline, points } = series(seen('with-ai', total(70)), seen('comparison', imported));
    expect(baseline).toMatchObject({ n: 200, value: 0.2 });
    expect(points.map(({ at: _at, ...point }) => point)).toEqual([
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

  it('have no level where the rows are kept no longer', () => {
    const gone: Measurement = { ...imported, digest: 'gone' };
    expect(series(seen('with-ai', gone), LOCKED).points[0]).not.toHaveProperty('value');
  });
});
