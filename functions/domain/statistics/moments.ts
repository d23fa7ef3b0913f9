/** Size, mean and standard deviation (n − 1 in the divisor) of a group: all that a t interval needs. */
export type Moments = {
  readonly n: number;
  readonly mean: number;
  readonly standardDeviation: number;
};

/** Arithmetic mean, corrected by the mean residual so that it is exact to the last digits. */
export function meanOf(rows: readonly number[]): number {
  const first = rows.reduce((sum, value) => sum + value, 0) / rows.length;
  return first + rows.reduce((sum, value) => sum + (value - first), 0) / rows.length;
}

/** Two-pass moments. The standard deviation of fewer than two rows is NaN. */
export function momentsOf(rows: readonly number[]): Moments {
  const mean = meanOf(rows);
  const squares = rows.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n: rows.length, mean, standardDeviation: Math.sqrt(squares / (rows.length - 1)) };
}

/** Whether the spread is no more than rounding noise around the mean, as R's `t.test` judges it. */
export const isConstant = ({ mean, standardDeviation }: Moments): boolean =>
  standardDeviation <= 10 * Number.EPSILON * Math.abs(mean);
