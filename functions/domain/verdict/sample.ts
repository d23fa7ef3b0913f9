import type { Criterion } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { Measurement, Row } from '../pilot/measurement.ts';

/** What is known of one group for one criterion, as numbers. */
export type Sample =
  | {
      readonly kind: 'values';
      readonly values: readonly number[];
      readonly units: readonly string[];
    }
  | {
      readonly kind: 'proportion';
      readonly n: number;
      readonly successes: number;
      readonly rows: boolean;
    }
  | { readonly kind: 'mean'; readonly n: number; readonly mean: number; readonly sd: number }
  | { readonly kind: 'rate'; readonly events: number; readonly exposure: number }
  | { readonly kind: 'figure'; readonly value: number };

/** Rows by the digest that an entry names. */
export type RowsByDigest = Readonly<Record<string, readonly Row[]>>;

/**
 * Brings a group's measurements into one sample: rows are put together, counts added up, and of single figures
 * or means the last counts. `undefined` when there are none; `'rows missing'` when a digest has no rows.
 */
export function sampleOf(
  measurements: readonly Measurement[],
  rows: RowsByDigest,
  criterion: Criterion,
): Sample | undefined | 'rows missing' {
  const last = measurements.at(-1);
  if (last === undefined) return undefined;
  const same = measurements.filter(each => each.shape === last.shape);
  switch (last.shape) {
    case 'rows':
      return rowSample(same, rows, criterion);
    case 'proportion':
      return proportionSample(same);
    case 'rate':
      return rateSample(same);
    case 'mean':
      return { kind: 'mean', n: last.n, mean: toNumber(last.mean), sd: toNumber(last.sd) };
    case 'figure':
      return { kind: 'figure', value: toNumber(last.value) };
  }
}

function rowSample(
  measurements: readonly Measurement[],
  rows: RowsByDigest,
  criterion: Criterion,
): Sample | 'rows missing' {
  const found = measurements.map(each => (each.shape === 'rows' ? rows[each.digest] : undefined));
  if (found.includes(undefined)) return 'rows missing';
  const all = found.flatMap(each => each ?? []);
  const values = all.map(row => toNumber(row.value));
  return criterion.kind === 'proportion'
    ? {
        kind: 'proportion',
        n: values.length,
        successes: values.filter(value => value === 1).length,
        rows: true,
      }
    : { kind: 'values', values, units: all.map(row => row.unit) };
}

function proportionSample(measurements: readonly Measurement[]): Sample {
  let n = 0;
  let successes = 0;
  for (const each of measurements)
    if (each.shape === 'proportion') {
      n += each.n;
      successes += each.successes;
    }
  return { kind: 'proportion', n, successes, rows: false };
}

function rateSample(measurements: readonly Measurement[]): Sample {
  let events = 0;
  let exposure = 0;
  for (const each of measurements)
    if (each.shape === 'rate') {
      events += each.events;
      exposure += toNumber(each.exposure);
    }
  return { kind: 'rate', events, exposure };
}

/** Units in a sample; a single figure stands for none. */
export function sizeOf(sample: Sample): number {
  switch (sample.kind) {
    case 'values':
      return new Set(sample.units).size;
    case 'proportion':
    case 'mean':
      return sample.n;
    case 'rate':
      return sample.events;
    case 'figure':
      return 0;
  }
}

/** Row data can be checked one by one; anything else is taken as reported. */
export const hasRows = (sample: Sample): boolean =>
  sample.kind === 'values' || (sample.kind === 'proportion' && sample.rows);
