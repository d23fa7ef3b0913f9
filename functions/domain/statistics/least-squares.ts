/** One coefficient of a least-squares fit, and what its standard errors are made of. */
export type PartialFit = {
  readonly coefficient: number;
  readonly residuals: Float64Array;
  /** Share of each row in its own fitted value. */
  readonly leverages: Float64Array;
  /** The coefficient is the sum of weight × response. */
  readonly weights: Float64Array;
  /** Rows − independent columns, the regressor counted. */
  readonly residualDegreesOfFreedom: number;
};

/** A column this small after the others are taken out of it says nothing of its own. R's `lm` uses the same. */
const COLLINEAR = 1e-7;

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

/** What is left of a column once its projections on an orthonormal basis are taken out, twice for precision. */
function without(basis: readonly Float64Array[], column: Float64Array): Float64Array {
  const rest = Float64Array.from(column);
  for (const direction of [...basis, ...basis]) {
    const share = dot(direction, rest);
    for (const [row, value] of direction.entries()) rest[row] = (rest[row] ?? 0) - share * value;
  }
  return rest;
}

/** Orthonormal columns that span the given ones; columns that depend on earlier ones are left out. */
function orthonormal(columns: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rest = without(basis, column);
    const length = Math.sqrt(dot(rest, rest));
    if (length > COLLINEAR * Math.sqrt(dot(column, column))) basis.push(rest.map(v => v / length));
  }
  return basis;
}

/**
 * Least-squares coefficient of `regressor` beside `others` (which hold the intercept, if there is one).
 * Undefined where the others determine the regressor, or no degree of freedom is left.
 *
 * Source: Frisch & Waugh 1933, Econometrica 1:387–401; Lovell 1963, JASA 58:993–1010.
 */
export function partialFit(
  response: Float64Array,
  regressor: Float64Array,
  others: readonly Float64Array[],
): PartialFit | undefined {
  const basis = orthonormal(others);
  const own = without(basis, regressor);
  const square = dot(own, own);
  const residualDegreesOfFreedom = response.length - basis.length - 1;
  if (square <= COLLINEAR ** 2 * dot(regressor, regressor) || residualDegreesOfFreedom < 1)
    return undefined;
  const weights = own.map(value => value / square);
  const coefficient = dot(weights, response);
  const residuals = without(basis, response).map(
    (value, row) => value - coefficient * (own[row] ?? 0),
  );
  const leverages = own.map((value, row) =>
    basis.reduce((sum, direction) => sum + (direction[row] ?? 0) ** 2, value ** 2 / square),
  );
  return { coefficient, residuals, leverages, weights, residualDegreesOfFreedom };
}

/** Standard error where every row has the same spread. */
export const classicalStandardError = (fit: PartialFit): number =>
  Math.sqrt(
    (dot(fit.residuals, fit.residuals) / fit.residualDegreesOfFreedom) *
      dot(fit.weights, fit.weights),
  );

/**
 * Standard error where rows differ in spread (HC3).
 *
 * Source: MacKinnon & White 1985, J Econometrics 29:305–325; Long & Ervin 2000, Am Stat 54:217–224.
 */
export function hc3StandardError({ residuals, leverages, weights }: PartialFit): number {
  const largestWeight = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  return Math.sqrt(
    residuals.reduce((sum, residual, row) => {
      const weight = weights[row] ?? 0;
      // A row alone in its stratum fits itself and has no say in the coefficient.
      if (Math.abs(weight) < 1e-12 * largestWeight) return sum;
      return sum + ((weight * residual) / (1 - (leverages[row] ?? 0))) ** 2;
    }, 0),
  );
}

/**
 * Standard error where rows of one cluster go together, with the usual small-sample factor (CR1).
 *
 * Source: Liang & Zeger 1986, Biometrika 73:13–22; Cameron & Miller 2015, J Human Resources 50:317–372.
 */
export function cr1StandardError(fit: PartialFit, clusters: readonly string[]): number {
  const scores = new Map<string, number>();
  for (const [row, cluster] of clusters.entries()) {
    const score = (fit.weights[row] ?? 0) * (fit.residuals[row] ?? 0);
    scores.set(cluster, (scores.get(cluster) ?? 0) + score);
  }
  const rows = clusters.length;
  const factor = (scores.size / (scores.size - 1)) * ((rows - 1) / fit.residualDegreesOfFreedom);
  return Math.sqrt(factor * [...scores.values()].reduce((sum, score) => sum + score ** 2, 0));
}
