import { describe, expect, it } from 'vitest';
import type { CriterionKind } from '#domain/criteria/criterion.ts';
import type { Measurement } from '#domain/pilot/measurement.ts';
import { measurementProblem } from '#domain/pilot/measurement-problem.ts';

const rows = (count: number): Measurement => ({ shape: 'rows', digest: 'd', count });
const share = (successes: number, n: number): Measurement => ({
  shape: 'proportion',
  n,
  successes,
});
const mean = (n: number, sd: string): Measurement => ({ shape: 'mean', n, mean: '40', sd });
const rate = (events: number, exposure: string): Measurement => ({
  shape: 'rate',
  events,
  exposure,
});
const figure: Measurement = { shape: 'figure', value: '12' };

describe('a measurement', () => {
  it.each<[CriterionKind, Measurement]>([
    ['proportion', rows(1)],
    ['mean', rows(100_000)],
    ['rate', rows(40)],
    ['proportion', share(0, 1)],
    ['proportion', share(1e9, 1e9)],
    ['mean', mean(1, '0')],
    ['rate', rate(0, '0.5')],
    ['proportion', figure],
    ['mean', figure],
    ['rate', figure],
    ['hours', figure],
  ])('of a %s can be %j', (kind, measurement) => {
    expect(measurementProblem(measurement, kind)).toBeUndefined();
  });

  it.each<[CriterionKind, Measurement, string]>([
    ['proportion', mean(3, '1'), 'another form'],
    ['mean', rate(3, '1'), 'another form'],
    ['rate', share(1, 3), 'another form'],
    ['hours', rows(3), 'another form'],
    ['mean', rows(0), 'without rows'],
    ['mean', rows(-1), 'without rows'],
    ['mean', rows(1.5), 'without rows'],
    ['mean', rows(100_001), 'More than 100000 rows'],
    ['mean', rows(1e9), 'More than 100000 rows'],
    ['proportion', share(0, 0), 'nobody at all'],
    ['proportion', share(0, -1), 'nobody at all'],
    ['proportion', share(-1, 3), 'nobody at all'],
    ['proportion', share(0.5, 3), 'nobody at all'],
    ['proportion', share(1, 1e9 + 1), 'nobody at all'],
    ['proportion', share(Number.NaN, 3), 'nobody at all'],
    ['proportion', share(4, 3), 'more successes than cases'],
    ['mean', mean(0, '1'), 'number of cases'],
    ['mean', mean(2.5, '1'), 'number of cases'],
    ['mean', mean(3, '-0.1'), 'never negative'],
    ['rate', rate(-1, '1'), 'whole number'],
    ['rate', rate(1.5, '1'), 'whole number'],
    ['rate', rate(1, '0'), 'above zero'],
    ['rate', rate(1, '-2'), 'above zero'],
  ])('of a %s cannot be %j: %s', (kind, measurement, problem) => {
    expect(measurementProblem(measurement, kind)).toContain(problem);
  });
});
