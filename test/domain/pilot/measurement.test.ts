import { describe, expect, it } from 'vitest';
import { digestsIn, type Row, rowOf, rowsDigest, rowTuple } from '#domain/pilot/measurement.ts';
import { plannedFrom, spreadMeasurement } from '#domain/pilot/planned-from.ts';
import { existingPilot } from './given.ts';
import { agreed } from './story.ts';

describe('a row', () => {
  it.each<[string, Row, readonly string[]]>([
    ['of a unit', { unit: 'u1', value: '4' }, ['u1', '4']],
    ['of a stratum', { unit: 'u1', value: '4', stratum: 's' }, ['u1', '4', 's']],
    [
      'of a day after the first run',
      { unit: 'u1', value: '4', stratum: 's', on: '2026-01-20' },
      ['u1', '4', 's', '2026-01-20'],
    ],
  ])('%s is kept without the names of its members, and read as it was', (_name, row, tuple) => {
    expect(rowTuple(row)).toEqual(tuple);
    expect(rowOf(rowTuple(row))).toStrictEqual(row);
  });
});

describe('digests of rows', () => {
  const digest = rowsDigest([{ unit: 'u1', value: '4' }]);

  it('are found wherever in an entry they stand', () => {
    const measurement = { shape: 'rows', digest, count: 1 };
    expect(digestsIn({ payload: [{ measurement }, { measurement, note: null }] })).toEqual([
      digest,
      digest,
    ]);
  });

  it('are not what only looks like one', () => {
    expect(digestsIn({ shape: 'figure', digest, count: 1 })).toEqual([]);
    expect(digestsIn({ shape: 'rows', digest: 4 })).toEqual([]);
    expect(digestsIn(null)).toEqual([]);
    expect(digestsIn('rows')).toEqual([]);
  });

  it('follow the order of the rows', () => {
    const rows = [
      { unit: 'u1', value: '4' },
      { unit: 'u2', value: '5' },
    ];
    expect(rowsDigest(rows)).not.toBe(rowsDigest(rows.toReversed()));
  });
});

describe('the part of a baseline that shows how far its units lie apart', () => {
  const at = '2026-01-05T09:00:00.000Z';
  const days = { measuredFrom: '2025-12-01', measuredTo: '2025-12-31' };
  const recorded = { kind: 'recorded', at, by: 'lead', ...days } as const;
  const rows = { shape: 'rows', digest: 'newest', count: 9 } as const;
  const earlier = ['older', 'old'].map(digest => ({ ...rows, digest }));
  const mean = { shape: 'mean', n: 9, mean: '60', sd: '12' } as const;
  const total = { shape: 'figure', value: '60' } as const;

  it.each([
    ['its rows', { ...recorded, measurement: rows, earlierRows: earlier }, rows],
    [
      'the newest of earlier rows',
      { ...recorded, measurement: mean, earlierRows: earlier },
      earlier[1],
    ],
    ['an average with its spread', { ...recorded, measurement: mean }, mean],
    ['nothing of a single figure', { ...recorded, measurement: total }, undefined],
    ['nothing of one that is promised', { kind: 'promised', at, by: '2026-01-09' }, undefined],
    ['nothing of none', undefined, undefined],
  ])('%s', (_part, baseline, part) => {
    expect(spreadMeasurement(baseline as Parameters<typeof spreadMeasurement>[0])).toEqual(part);
  });

  it('is what a proposal is planned from', () => {
    const pilot = {
      ...existingPilot(agreed),
      baselines: { C1: { ...recorded, measurement: rows } },
    };
    const given = { newest: [{ unit: 'u1', value: '4' }] };
    const { measurementOf, rows: known } = plannedFrom(pilot as never, given);
    expect(measurementOf('C1')).toEqual(rows);
    expect(measurementOf('C2')).toBeUndefined();
    expect(known).toBe(given);
  });
});
