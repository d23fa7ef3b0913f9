import { describe, expect, it } from 'vitest';
import type { UnitRow } from '#domain/statistics/clustered.ts';
import {
  type BeforeAndAfter,
  differenceInDifferences,
} from '#domain/statistics/difference-in-differences.ts';
import { welchDifference } from '#domain/statistics/welch.ts';
import { estimateOf, refusalOf } from './expect-estimate.ts';

const confidence = 0.95;
const seed = 'charter-hash';
const rows = (prefix: string, values: readonly number[]): UnitRow[] =>
  values.map((value, i) => ({ unit: `${prefix}${i}`, value }));
const start = [10, 12, 9, 14, 11, 13, 10, 12, 15, 8];
const changes = {
  pilot: [4, 3, 5, 2, 4, 6, 3, 5, 4, 2],
  comparison: [1, 0, 2, 1, -1, 2, 1, 0, 3, 1],
};
const group = (prefix: string, by: readonly number[]): BeforeAndAfter => ({
  before: rows(prefix, start),
  after: rows(
    prefix,
    start.map((value, i) => value + (by[i] ?? 0)),
  ),
});
const pilot = group('p', changes.pilot);
const comparison = group('c', changes.comparison);
const judge = (groups: { pilot: BeforeAndAfter; comparison: BeforeAndAfter }) =>
  differenceInDifferences({ ...groups, confidence, seed });

describe('difference in differences', () => {
  it('is Welch on the change of each unit, whatever the units started from', () => {
    const result = estimateOf(judge({ pilot, comparison }));
    const welch = estimateOf(welchDifference({ ...changes, confidence }));
    expect(result.interval).toEqual(welch.interval);
    expect(result.n).toEqual([10, 10]);
  });

  it('always says that parallel trends are assumed', () => {
    const codes = estimateOf(judge({ pilot, comparison })).warnings.map(warning => warning.code);
    expect(codes).toEqual(['parallel_trends_assumed']);
  });

  it('leaves out a unit that was seen in one window only, and says so', () => {
    const joined = { ...pilot, after: [...pilot.after, { unit: 'late', value: 99 }] };
    const result = estimateOf(judge({ pilot: joined, comparison }));
    expect(result.interval).toEqual(estimateOf(judge({ pilot, comparison })).interval);
    expect(result.warnings.map(warning => warning.code)).toContain('units_dropped');
  });

  it('permutes units where a group has fewer than ten', () => {
    const few = { before: pilot.before.slice(0, 6), after: pilot.after.slice(0, 6) };
    expect(estimateOf(judge({ pilot: few, comparison })).method).toBe(
      'difference-in-differences-permutation-exact/1',
    );
  });

  it.each<[string, BeforeAndAfter]>([
    ['empty_group', { before: [], after: pilot.after }],
    ['empty_group', { before: rows('a', start), after: rows('b', start) }],
    ['unit_in_both_groups', comparison],
    [
      'constant_group',
      group(
        'p',
        start.map(() => 1),
      ),
    ],
    ['too_few_clusters', { before: pilot.before.slice(0, 1), after: pilot.after }],
    ['not_a_number', { before: [{ unit: 'p0', value: Number.NaN }], after: pilot.after }],
    ['too_many_rows', { before: new Array<UnitRow>(1e9), after: pilot.after }],
  ])('refuses as %s: %#', (code, group) => {
    expect(refusalOf(judge({ pilot: group, comparison }))).toBe(code);
  });
});
