import type { Criterion } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { Measurement, Row } from '../pilot/measurement.ts';
import type { UnitRow } from '../statistics/clustered.ts';
import type { UnitCount } from '../statistics/poisson-rate-ratio.ts';

/** What is known of one group for one criterion, as numbers. `rows` are there where single units were recorded. */
export type Sample =
  | { readonly kind: 'values'; readonly rows: readonly UnitRow[] }
  | {
      readonly kind: 'proportion';
      readonly n: number;
      readonly successes: number;
      readonly rows?: readonly UnitRow[];
    }
  | { readonly kind: 'mean'; readonly n: number; readonly mean: number; readonly sd: number }
  /** Counts by unit where `byUnit`, else one total. */
  | {
      readonly kind: 'rate';
      readonly counts: readonly UnitCount[];
      readonly byUnit: boolean;
      readonly rows?: readonly UnitRow[];
    }
  | { readonly kind: 'figure'; readonly value: number };

/** Rows by the digest that an entry names. */
export type RowsByDigest = Readonly<Record<string, readonly Row[]>>;

/**
 * Brings a group's measurements into one sample: rows are put together (the same import only once), counts added
 * up, and of single figures or means the last counts. `undefined` when there are none; `'rows missing'` when a
 * digest has no rows.
 */
export function sampleOf(
  measurements: readonly Measurement[],
  rows: RowsByDigest,
  criterion: Pick<Criterion, 'kind'>,
): Sample | undefined | 'rows missing' {
  const last = measurements.at(-1);
  if (last === undefined) return undefined;
  switch (last.shape) {
    case 'rows':
      return rowSample(measurements, rows, criterion);
    case 'proportion':
      return proportionSample(measurements);
    case 'rate':
      return rateSample(measurements);
    case 'mean':
      return { kind: 'mean', n: last.n, mean: toNumber(last.mean), sd: toNumber(last.sd) };
    case 'figure':
      return { kind: 'figure', value: toNumber(last.value) };
  }
}

function rowSample(
  measurements: readonly Measurement[],
  known: RowsByDigest,
  criterion: Pick<Criterion, 'kind'>,
): Sample | 'rows missing' {
  const digests = measurements.flatMap(each => (each.shape === 'rows' ? [each.digest] : []));
  const rows: UnitRow[] = [];
  for (const digest of new Set(digests)) {
    const found = known[digest];
    if (found === undefined) return 'rows missing';
    for (const { value, ...row } of found) rows.push({ ...row, value: toNumber(value) });
  }
  return sampleOfRows(rows, criterion.kind);
}

function sampleOfRows(rows: readonly UnitRow[], kind: Criterion['kind']): Sample {
  switch (kind) {
    case 'proportion':
      return {
        kind: 'proportion',
        n: rows.length,
        successes: rows.filter(row => row.value === 1).length,
        rows,
      };
    case 'rate':
      return { kind: 'rate', counts: countsByUnit(rows), byUnit: true, rows };
    default:
      return { kind: 'values', rows };
  }
}

/** Each row is the count of one unit in one week, so a unit was watched for as many weeks as it has rows. */
function countsByUnit(rows: readonly UnitRow[]): UnitCount[] {
  const counts = new Map<string, UnitCount>();
  for (const { unit, value } of rows) {
    const { events, exposure } = counts.get(unit) ?? { events: 0, exposure: 0 };
    counts.set(unit, { events: events + value, exposure: exposure + 1 });
  }
  return [...counts.values()];
}

function proportionSample(measurements: readonly Measurement[]): Sample {
  let n = 0;
  let successes = 0;
  for (const each of measurements)
    if (each.shape === 'proportion') {
      n += each.n;
      successes += each.successes;
    }
  return { kind: 'proportion', n, successes };
}

function rateSample(measurements: readonly Measurement[]): Sample {
  let events = 0;
  let exposure = 0;
  for (const each of measurements)
    if (each.shape === 'rate') {
      events += each.events;
      exposure += toNumber(each.exposure);
    }
  return { kind: 'rate', counts: [{ events, exposure }], byUnit: false };
}

const unitsIn = (rows: readonly UnitRow[]): number => new Set(rows.map(row => row.unit)).size;

/** Units in a sample; of a total count its events, since it names no unit; a single figure stands for none. */
export function sizeOf(sample: Sample): number {
  switch (sample.kind) {
    case 'values':
      return unitsIn(sample.rows);
    case 'proportion':
      return sample.rows ? unitsIn(sample.rows) : sample.n;
    case 'mean':
      return sample.n;
    case 'rate':
      return sample.byUnit
        ? sample.counts.length
        : sample.counts.reduce((sum, { events }) => sum + events, 0);
    case 'figure':
      return 0;
  }
}

/** One figure for a whole sample; `undefined` where it has none. */
export function levelOf(sample: Sample): number | undefined {
  switch (sample.kind) {
    case 'figure':
      return sample.value;
    case 'mean':
      return sample.mean;
    case 'proportion':
      return ratioOf(sample.successes, sample.n);
    case 'rate':
      return ratioOf(
        sample.counts.reduce((sum, { events }) => sum + events, 0),
        sample.counts.reduce((sum, { exposure }) => sum + exposure, 0),
      );
    case 'values':
      return ratioOf(
        sample.rows.reduce((sum, { value }) => sum + value, 0),
        sample.rows.length,
      );
  }
}

const ratioOf = (of: number, by: number): number | undefined => (by > 0 ? of / by : undefined);

/** Row data can be checked one by one; anything else is taken as reported. */
export function hasRows(sample: Sample): boolean {
  switch (sample.kind) {
    case 'values':
      return true;
    case 'proportion':
      return sample.rows !== undefined;
    case 'rate':
      return sample.byUnit;
    default:
      return false;
  }
}
