import type { CriterionKind } from '../criteria/criterion.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { Measurement } from './measurement.ts';

/** More rows than a pilot can have; a claim above it is a mistake. */
const MOST_ROWS = 100_000;

const isCount = (value: number): boolean =>
  Number.isSafeInteger(value) && value >= 0 && value <= 1e9;

/** The forms in which each kind of criterion can be measured. Hours come from the time logs; a figure may stand beside. */
const SHAPES_OF: Readonly<Record<CriterionKind, readonly Measurement['shape'][]>> = {
  proportion: ['rows', 'proportion', 'figure'],
  mean: ['rows', 'mean', 'figure'],
  rate: ['rows', 'rate', 'figure'],
  hours: ['figure'],
};

/** What is impossible about a measurement of a criterion, as a sentence; `undefined` for one that can be. */
export function measurementProblem(
  measurement: Measurement,
  kind: CriterionKind,
): string | undefined {
  if (!SHAPES_OF[kind].includes(measurement.shape))
    return 'These figures are of another form than the criterion is judged by.';
  switch (measurement.shape) {
    case 'rows':
      return rowsProblem(measurement.count);
    case 'proportion':
      return proportionProblem(measurement);
    case 'mean':
      return meanProblem(measurement);
    case 'rate':
      return rateProblem(measurement);
    case 'figure':
      return undefined;
  }
}

type Of<Shape extends Measurement['shape']> = Extract<Measurement, { shape: Shape }>;

function rowsProblem(count: number): string | undefined {
  if (!isCount(count) || count === 0) return 'An import without rows measures nothing.';
  return count > MOST_ROWS ? `More than ${MOST_ROWS} rows are not a pilot.` : undefined;
}

function proportionProblem({ n, successes }: Of<'proportion'>): string | undefined {
  if (!isCount(n) || !isCount(successes) || n === 0)
    return 'Counts are whole numbers, and nobody at all is no sample.';
  return successes > n ? 'There are more successes than cases.' : undefined;
}

function meanProblem({ n, sd }: Of<'mean'>): string | undefined {
  if (!isCount(n) || n === 0) return 'The number of cases is missing.';
  return toNumber(sd) < 0 ? 'A standard deviation is never negative.' : undefined;
}

function rateProblem({ events, exposure }: Of<'rate'>): string | undefined {
  if (!isCount(events)) return 'A count of events is a whole number.';
  return toNumber(exposure) > 0 ? undefined : 'The time observed has to be above zero.';
}
