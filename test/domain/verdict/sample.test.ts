import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import type { Measurement, Row } from '#domain/pilot/measurement.ts';
import { hasRows, levelOf, type Sample, sampleOf, sizeOf } from '#domain/verdict/sample.ts';
import { amounts, counts, shares } from './sample-fixture.ts';

const rows = (...values: readonly [unit: string, value: string][]): Row[] =>
  values.map(([unit, value]) => ({ unit, value }));
const KNOWN = {
  first: rows(['a', '2'], ['b', '5']),
  second: rows(['a', '4'], ['c', '1']),
  yes: rows(['a', '1'], ['b', '0'], ['b', '1']),
};
const imported = (digest: string): Measurement => ({ shape: 'rows', digest, count: 2 });
const sample = (criterion: Criterion, ...measurements: readonly Measurement[]) =>
  sampleOf(measurements, KNOWN, criterion);

describe('a sample of several measurements', () => {
  it('is none where nothing was measured', () => {
    expect(sample(amounts)).toBeUndefined();
  });

  it('has all rows of all imports, the same import once', () => {
    expect(sample(amounts, imported('first'), imported('second'), imported('first'))).toEqual({
      kind: 'values',
      rows: [
        { unit: 'a', value: 2 },
        { unit: 'b', value: 5 },
        { unit: 'a', value: 4 },
        { unit: 'c', value: 1 },
      ],
    });
  });

  it('leaves out totals where rows were recorded last', () => {
    expect(sample(amounts, { shape: 'figure', value: '9' }, imported('second'))).toEqual({
      kind: 'values',
      rows: [
        { unit: 'a', value: 4 },
        { unit: 'c', value: 1 },
      ],
    });
  });

  it('is unknown while the rows of an import are missing', () => {
    expect(sample(amounts, imported('first'), imported('lost'))).toBe('rows missing');
  });

  it('of a share counts the yes among its rows, and adds up totals', () => {
    expect(sample(shares, imported('yes'))).toMatchObject({
      kind: 'proportion',
      n: 3,
      successes: 2,
    });
    expect(
      sample(
        shares,
        { shape: 'figure', value: '0.5' },
        { shape: 'proportion', n: 40, successes: 9 },
        { shape: 'proportion', n: 60, successes: 11 },
      ),
    ).toEqual({ kind: 'proportion', n: 100, successes: 20 });
  });

  it('of a rate adds up counts, by unit and week where there are rows', () => {
    expect(
      sample(
        counts,
        { shape: 'figure', value: '0.5' },
        { shape: 'rate', events: 4, exposure: '10' },
        { shape: 'rate', events: 6, exposure: '12.5' },
      ),
    ).toEqual({ kind: 'rate', counts: [{ events: 10, exposure: 22.5 }], byUnit: false });
    expect(sample(counts, imported('first'), imported('second'))).toMatchObject({
      kind: 'rate',
      byUnit: true,
      counts: [
        { events: 6, exposure: 2 },
        { events: 5, exposure: 1 },
        { events: 1, exposure: 1 },
      ],
    });
  });

  it('of averages or single figures is the last of them', () => {
    const mean = { shape: 'mean', n: 20, mean: '61.5', sd: '8' } as const;
    expect(sample(amounts, { shape: 'figure', value: '9' }, mean)).toEqual({
      kind: 'mean',
      n: 20,
      mean: 61.5,
      sd: 8,
    });
    expect(sample(amounts, mean, { shape: 'figure', value: '9' })).toEqual({
      kind: 'figure',
      value: 9,
    });
  });
});

const unitRows = [
  { unit: 'a', value: 1 },
  { unit: 'a', value: 0 },
  { unit: 'b', value: 1 },
  { unit: 'b', value: 2 },
];
const bothCounts = [
  { events: 6, exposure: 2 },
  { events: 3, exposure: 4 },
];

describe('what a sample comes to: units, one figure for all of it, and whether single rows can be checked', () => {
  it.each<[string, Sample, number, number | undefined, boolean]>([
    ['rows', { kind: 'values', rows: unitRows }, 2, 1, true],
    ['no rows', { kind: 'values', rows: [] }, 0, undefined, true],
    ['a share by rows', { kind: 'proportion', n: 4, successes: 3, rows: unitRows }, 2, 0.75, true],
    ['a share by totals', { kind: 'proportion', n: 40, successes: 10 }, 40, 0.25, false],
    ['a share of nobody', { kind: 'proportion', n: 0, successes: 0 }, 0, undefined, false],
    ['an average', { kind: 'mean', n: 12, mean: 61, sd: 8 }, 12, 61, false],
    ['counts by unit', { kind: 'rate', counts: bothCounts, byUnit: true }, 2, 1.5, true],
    ['a total count', { kind: 'rate', counts: bothCounts, byUnit: false }, 9, 1.5, false],
    ['a single figure', { kind: 'figure', value: 7 }, 0, 7, false],
  ])('of %s', (_of, given, size, level, rowsThere) => {
    expect(sizeOf(given)).toBe(size);
    expect(levelOf(given)).toBe(level);
    expect(hasRows(given)).toBe(rowsThere);
  });
});
