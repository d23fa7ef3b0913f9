import { toNumber } from '../numbers/decimal.ts';
import type { Measurement } from './measurement.ts';

/** More rows than a pilot can have; a claim above it is a mistake. */
export const MOST_ROWS = 100_000;

const isCount = (value: number): boolean =>
  Number.isSafeInteger(value) && value >= 0 && value <= 1e9;

/** What is impossible about a measurement, as a sentence; `undefined` for one that can be. */
export function measurementProblem(measurement: Measurement): string | undefined {
  switch (measurement.shape) {
    case 'rows':
      return isCount(measurement.count) && measurement.count <= MOST_ROWS
        ? undefined
        : `More than ${MOST_ROWS} rows are not a pilot.`;
    case 'proportion':
      if (!isCount(measurement.n) || !isCount(measurement.successes) || measurement.n === 0)
        return 'Counts are whole numbers, and nobody at all is no sample.';
      return measurement.successes > measurement.n
        ? 'There are more successes than cases.'
        : undefined;
    case 'mean':
      if (!isCount(measurement.n) || measurement.n === 0) return 'The number of cases is missing.';
      return toNumber(measurement.sd) < 0 ? 'A standard deviation is never negative.' : undefined;
    case 'rate':
      if (!isCount(measurement.events)) return 'A count of events is a whole number.';
      return toNumber(measurement.exposure) > 0
        ? undefined
        : 'The time observed has to be above zero.';
    case 'figure':
      return undefined;
  }
}
