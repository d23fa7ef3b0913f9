import type { Criterion } from '../criteria/criterion.ts';
import type { Measurement } from '../pilot/measurement.ts';
import { valuesByUnit } from '../statistics/clustered.ts';
import { meanOf, momentsOf } from '../statistics/moments.ts';
import { type RowsByDigest, type Sample, sampleOf } from '../verdict/sample.ts';

/** Fewest units whose spread says more than what is usual for a metric: of ten it is known to about a quarter. */
const FEWEST_UNITS = 10;

/** What a spread was computed from. An average that came with its spread has no rows. */
export type SpreadSource = { readonly units: number; readonly rows?: number };

/** How far single units of a recorded baseline lay apart: as {@link Plan.spread}. */
export type BaselineSpread = SpreadSource & { readonly spread: number };

/**
 * How far the units of a baseline lie apart (rule P10), each unit by its mean; of their logarithms where the criterion
 * is judged by a ratio. `undefined` where fewer than ten units were recorded, where they do not differ, and for
 * anything but amounts.
 */
export function baselineSpread(
  criterion: Pick<Criterion, 'kind'>,
  measurement: Measurement | undefined,
  rows: RowsByDigest,
  isRatio: boolean,
): BaselineSpread | undefined {
  if (criterion.kind !== 'mean' || measurement === undefined) return undefined;
  const sample = sampleOf([measurement], rows, criterion);
  const found = sample === 'rows missing' ? undefined : sample && spreadIn(sample, isRatio);
  return found && found.units >= FEWEST_UNITS && found.spread > 0 ? found : undefined;
}

function spreadIn(sample: Sample, isRatio: boolean): BaselineSpread | undefined {
  if (sample.kind === 'mean') {
    const { n, mean, sd } = sample;
    return { units: n, spread: isRatio ? spreadOfLogs(sd / mean) : sd };
  }
  if (sample.kind !== 'values') return undefined;
  const onScale = (value: number): number => (isRatio ? Math.log(value) : value);
  const units = [...valuesByUnit(sample.rows).values()].map(each => meanOf(each.map(onScale)));
  const { standardDeviation } = momentsOf(units);
  return { units: units.length, rows: sample.rows.length, spread: standardDeviation };
}

/** Spread of the logarithms of log-normal amounts, from the spread of the amounts as a share of their mean. */
const spreadOfLogs = (share: number): number => Math.sqrt(Math.log1p(share ** 2));
