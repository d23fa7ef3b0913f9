/** Size, mean and standard deviation (n − 1 in the divisor) of a group: all that a t interval needs. */
export type Moments = {
  readonly n: number;
  readonly mean: number;
  readonly standardDeviation: number;
};

/** Rows from lowest to highest, so that sums and draws give the same bytes in whatever order rows arrived. */
export const ascending = (rows: readonly number[]): number[] => [...Float64Array.from(rows).sort()];

/** Mean of rows that are {@link ascending}, corrected by the mean residual to be exact to the last digits. */
function meanOfAscending(rows: readonly number[]): number {
  const first = rows.reduce((sum, value) => sum + value, 0) / rows.length;
  return first + rows.reduce((sum, value) => sum + (value - first), 0) / rows.length;
}

export const meanOf = (rows: readonly number[]): number => meanOfAscending(ascending(rows));

/** Two-pass moments. The standard deviation of fewer than two rows is NaN. */
export function momentsOf(rows: readonly number[]): Moments {
  const ordered = ascending(rows);
  const mean = meanOfAscending(ordered);
  const squares = ordered.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n: rows.length, mean, standardDeviation: Math.sqrt(squares / (rows.length - 1)) };
}

/** Whether the spread is no more than rounding noise around the mean, as R's `t.test` judges it. */
export const isConstant = ({ mean, standardDeviation }: Moments): boolean =>
  standardDeviation <= 10 * Number.EPSILON * Math.abs(mean);
