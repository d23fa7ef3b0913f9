import { describe, expect, it } from 'vitest';
import { digestsKept } from '#application/pilot/rows.ts';
import type { Measurement } from '#domain/pilot/measurement.ts';
import { existingPilot, happened } from '#test/domain/pilot/given.ts';
import { drafted, running } from '#test/domain/pilot/story.ts';

const rows = (digest: string): Measurement => ({ shape: 'rows', digest, count: 2 });

const baseline = (measurement: Measurement) =>
  happened('2026-01-06', 'lead', {
    type: 'BaselineRecorded',
    criterion: 'C1',
    measurement,
    measuredFrom: '2025-12-01',
    measuredTo: '2025-12-31',
  });

describe('rows that are kept for a pilot', () => {
  it('are those of every baseline that was ever recorded, so that all of them expire (A2)', () => {
    const pilot = existingPilot([
      ...drafted,
      baseline(rows('first')),
      baseline(rows('second')),
      baseline({ shape: 'proportion', n: 4, successes: 2 }),
    ]);
    expect(digestsKept(pilot)).toEqual(['first', 'second']);
  });

  it('are named once, wherever they were recorded', () => {
    const observed = happened('2026-01-13', 'lead', {
      type: 'ObservationRecorded',
      criterion: 'C1',
      group: 'with-ai',
      measurement: rows('same'),
      counted: true,
    });
    expect(digestsKept(existingPilot([...running, observed, observed]))).toEqual(['same']);
  });
});
