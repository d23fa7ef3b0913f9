import { describe, expect, it } from 'vitest';
import { clusteredDifference, clusteredRatio, type UnitRow } from '#domain/statistics/clustered.ts';
import { permutationDifference } from '#domain/statistics/permutation.ts';
import { welchDifference } from '#domain/statistics/welch.ts';
import { estimateOf, refusalOf } from './expect-estimate.ts';

const confidence = 0.95;
const seed = 'charter-hash';
/** Each unit has two rows around its mean; the first unit has many more. */
const rowsOf = (prefix: string, means: readonly number[]): UnitRow[] =>
  means.flatMap((mean, i) =>
    Array.from({ length: i === 0 ? 40 : 2 }, (_, row) => ({
      unit: `${prefix}${i}`,
      value: mean + (row % 2 === 0 ? 0.5 : -0.5),
    })),
  );
const ten = [3, 5, 4, 7, 6, 5, 8, 4, 6, 5];
const eleven = [2, 4, 3, 6, 4, 3, 5, 2, 4, 3, 5];

describe('difference between groups of whole units', () => {
  it('is Welch on unit means from ten units a group: a unit with many rows counts once', () => {
    const clustered = estimateOf(
      clusteredDifference({
        pilot: rowsOf('p', ten),
        comparison: rowsOf('c', eleven),
        confidence,
        seed,
      }),
    );
    const welch = estimateOf(welchDifference({ pilot: ten, comparison: eleven, confidence }));
    expect(clustered.estimate).toBeCloseTo(welch.estimate, 12);
    expect(clustered.interval[0]).toBeCloseTo(welch.interval[0], 12);
    expect(clustered.n).toEqual([10, 11]);
    expect(clustered.method).toBe('unit-means-welch-t/1');
  });

  it('permutes units where a group has fewer', () => {
    const groups = { pilot: ten.slice(0, 5), comparison: eleven.slice(0, 6) };
    const clustered = estimateOf(
      clusteredDifference({
        pilot: rowsOf('p', groups.pilot),
        comparison: rowsOf('c', groups.comparison),
        confidence,
        seed,
      }),
    );
    const permuted = estimateOf(permutationDifference({ ...groups, confidence, seed }));
    expect(clustered.interval).toEqual(permuted.interval);
    expect(clustered.method).toBe('unit-means-permutation-exact/1');
  });

  it('gives the ratio of geometric means on logarithms', () => {
    const twice = ten.map(mean => 2 * mean);
    const flat = (prefix: string, means: readonly number[]) =>
      means.map((value, i) => ({ unit: `${prefix}${i}`, value }));
    const result = estimateOf(
      clusteredRatio({ pilot: flat('p', twice), comparison: flat('c', ten), confidence, seed }),
    );
    expect(result.estimate).toBeCloseTo(2, 12);
    expect(result.method).toBe('ratio-unit-means-welch-t/1');
  });

  it.each<[string, UnitRow[], UnitRow[]]>([
    ['too_few_clusters', rowsOf('p', [1, 2, 3]), rowsOf('c', [4, 5, 6])],
    ['unit_in_both_groups', rowsOf('p', ten), rowsOf('p', eleven)],
    ['empty_group', [], rowsOf('c', ten)],
    ['not_a_number', [{ unit: 'a', value: Number.NaN }], rowsOf('c', ten)],
    [
      'constant_group',
      rowsOf(
        'p',
        ten.map(() => 1),
      ),
      rowsOf('c', ten),
    ],
    ['too_many_rows', new Array<UnitRow>(1e9), rowsOf('c', ten)],
  ])('refuses as %s', (code, pilot, comparison) => {
    expect(refusalOf(clusteredDifference({ pilot, comparison, confidence, seed }))).toBe(code);
  });

  it('refuses the ratio of a row without a logarithm', () => {
    const pilot = [...rowsOf('p', ten), { unit: 'p0', value: 0 }];
    const comparison = rowsOf('c', ten);
    expect(refusalOf(clusteredRatio({ pilot, comparison, confidence, seed }))).toBe('not_positive');
  });
});
