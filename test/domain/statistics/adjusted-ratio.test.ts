import { describe, expect, it } from 'vitest';
import {
  type AdjustedRatioOptions,
  type AdjustedRow,
  adjustedRatio,
} from '#domain/statistics/adjusted-ratio.ts';
import { geometricMeanRatio } from '#domain/statistics/geometric-mean-ratio.ts';
import { estimateOf, refusalOf } from './expect-estimate.ts';

const values = [31, 44, 12, 90, 55, 27, 61, 38, 20, 75, 49, 33];
const rows: AdjustedRow[] = values.map((value, i) => ({
  inPilot: i % 2 === 0,
  value,
  covariate: value + ((i * 7) % 5) * 9,
  unit: `person-${i % 6}`,
}));
const adjust = (options: Partial<AdjustedRatioOptions>) =>
  adjustedRatio({ rows, confidence: 0.95, standardError: 'classical', quantile: 't', ...options });
const without = (...columns: (keyof AdjustedRow)[]): AdjustedRow[] =>
  rows.map(row => {
    const kept: AdjustedRow = { ...row };
    for (const column of columns) Reflect.deleteProperty(kept, column);
    return kept;
  });

describe('ratio adjusted for a figure from before', () => {
  it('is the plain ratio of geometric means where nothing is adjusted for', () => {
    const plain = geometricMeanRatio({
      pilot: values.filter((_, i) => i % 2 === 0),
      comparison: values.filter((_, i) => i % 2 === 1),
      confidence: 0.95,
    });
    const unadjusted = adjust({ rows: without('covariate') });
    expect(estimateOf(unadjusted).estimate).toBeCloseTo(estimateOf(plain).estimate, 12);
  });

  it('narrows the interval where the covariate tells the value', () => {
    const width = (result: ReturnType<typeof adjust>) => {
      const [lower, upper] = estimateOf(result).interval;
      return Math.log(upper / lower);
    };
    expect(width(adjust({}))).toBeLessThan(width(adjust({ rows: without('covariate') })));
  });

  it('compares rows within their stratum only', () => {
    const slowAndFast: AdjustedRow[] = [
      { inPilot: true, value: 10, stratum: 'fast' },
      { inPilot: false, value: 20, stratum: 'fast' },
      { inPilot: false, value: 20.5, stratum: 'fast' },
      { inPilot: true, value: 1000, stratum: 'slow' },
      { inPilot: true, value: 1025, stratum: 'slow' },
      { inPilot: false, value: 2000, stratum: 'slow' },
    ];
    expect(estimateOf(adjust({ rows: slowAndFast })).estimate).toBeCloseTo(0.5, 2);
  });

  it('names the spread and the quantile in the method', () => {
    expect(estimateOf(adjust({ standardError: 'hc3' })).method).toBe(
      'geometric-mean-ratio-ancova-hc3-t/1',
    );
    expect(estimateOf(adjust({ standardError: 'clustered' })).detail.degreesOfFreedom).toBe(5);
  });

  it.each<[string, Partial<AdjustedRatioOptions>]>([
    ['too_few_clusters', { rows: rows.slice(0, 5), standardError: 'clustered' }],
    ['unequal_lengths', { rows: without('unit'), standardError: 'clustered' }],
    ['unequal_lengths', { rows: [...rows, { inPilot: true, value: 5 }] }],
    ['empty_group', { rows: rows.filter(row => row.inPilot) }],
    ['empty_group', { rows: [] }],
    ['not_positive', { rows: [...rows, { inPilot: true, value: 0, covariate: 1 }] }],
    ['not_positive', { rows: [...rows, { inPilot: true, value: 1, covariate: -1 }] }],
    ['not_a_number', { rows: [...rows, { inPilot: true, value: 1, covariate: Number.NaN }] }],
    ['not_estimable', { rows: rows.slice(0, 3) }],
    [
      'not_estimable',
      { rows: rows.map(row => ({ ...row, stratum: row.inPilot ? 'with' : 'without' })) },
    ],
    ['constant_group', { rows: rows.map(row => ({ ...row, value: row.inPilot ? 2 : 3 })) }],
  ])('refuses as %s: %j', (code, options) => {
    expect(refusalOf(adjust(options))).toBe(code);
  });

  it('refuses a billion rows before it reads them', () => {
    expect(refusalOf(adjust({ rows: new Array<AdjustedRow>(1e9) }))).toBe('too_many_rows');
  });
});
