import type { UnitRow } from '../statistics/clustered.ts';
import type { Sample } from './sample.ts';

/** A sample's rows by unit, where there are any: of a rate, the counts of single weeks. */
export const rowsIn = (sample: Sample): readonly UnitRow[] | undefined =>
  sample.kind === 'values' || sample.kind === 'proportion' || sample.kind === 'rate'
    ? sample.rows
    : undefined;

/** The rows with every value multiplied. */
export const scaled = (rows: readonly UnitRow[], by: number): readonly UnitRow[] =>
  by === 1 ? rows : rows.map(({ unit, value }) => ({ unit, value: by * value }));
