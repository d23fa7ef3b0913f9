import { criticalT, criticalZ, twoSidedT, twoSidedZ } from './distributions.ts';
import {
  type Confidence,
  refusal,
  type StatisticsRefusal,
  type StatisticsResult,
} from './estimate.ts';
import { refuseConfidence, refuseLength, refuseNotPositive, refuseRows } from './inputs.ts';
import {
  classicalStandardError,
  cr1StandardError,
  hc3StandardError,
  type PartialFit,
  partialFit,
} from './least-squares.ts';
import { asRatio } from './log-scale.ts';

/** One piece of work. */
export type AdjustedRow = {
  readonly inPilot: boolean;
  /** What was measured, such as minutes; above zero. */
  readonly value: number;
  /** Measured or forecast *before* the allocation, such as forecast minutes; above zero. */
  readonly covariate?: number;
  /** Rows of one stratum (a person) are compared with one another only. */
  readonly stratum?: string;
  /** Rows of one unit go together under `clustered`. */
  readonly unit?: string;
};

/** How rows may spread: all alike, each by itself (HC3), or together within a unit (CR1). */
export type StandardErrorKind = 'classical' | 'hc3' | 'clustered';

export type AdjustedRatioOptions = {
  readonly rows: readonly AdjustedRow[];
  readonly confidence: Confidence;
  readonly standardError: StandardErrorKind;
  /** `t` unless a published analysis used the normal quantile. */
  readonly quantile: 't' | 'normal';
};

/** With fewer units, CR1 intervals are too narrow (docs/statistics.md). */
const FEWEST_CLUSTERS = 6;

function refuseAdjustedRows(rows: readonly AdjustedRow[]): StatisticsRefusal | undefined {
  const length = refuseLength(rows.length, 'group');
  if (length) return length;
  const values = rows.map(row => row.value);
  const covariates = rows.flatMap(row => row.covariate ?? []);
  const refused =
    refuseRows(values, 'group') ??
    refuseNotPositive(values, 'group') ??
    (covariates.length === 0 ? undefined : refuseRows(covariates, 'group')) ??
    refuseNotPositive(covariates, 'group');
  if (refused) return refused;
  if (covariates.length !== 0 && covariates.length !== rows.length)
    return refusal(
      'unequal_lengths',
      'Some rows have a figure from before and some have none. Complete them, or adjust for nothing.',
    );
  const inPilot = rows.filter(row => row.inPilot).length;
  return inPilot === 0 || inPilot === rows.length
    ? refusal('empty_group', 'All rows are in one group. Record some in the other.')
    : undefined;
}

/** Rows in one order, so that sums give the same bytes in whatever order they arrived. */
function inOrder(rows: readonly AdjustedRow[]): AdjustedRow[] {
  const keyed = rows.map(row => ({
    row,
    key: JSON.stringify([row.stratum, row.unit, row.inPilot, row.value, row.covariate]),
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ row }) => row);
}

/** Intercept or one column a stratum, then the logarithm of the covariate. */
function columnsOf(rows: readonly AdjustedRow[]): Float64Array[] {
  const strata = [...new Set(rows.map(row => row.stratum))];
  const columns = strata.map(stratum =>
    Float64Array.from(rows, row => (row.stratum === stratum ? 1 : 0)),
  );
  if (rows.some(row => row.covariate !== undefined))
    columns.push(Float64Array.from(rows, row => Math.log(row.covariate ?? Number.NaN)));
  return columns;
}

/** Standard error and its degrees of freedom. */
function spreadOf(
  fit: PartialFit,
  kind: StandardErrorKind,
  rows: readonly AdjustedRow[],
): readonly [standardError: number, degreesOfFreedom: number] | StatisticsRefusal {
  if (kind === 'classical') return [classicalStandardError(fit), fit.residualDegreesOfFreedom];
  if (kind === 'hc3') return [hc3StandardError(fit), fit.residualDegreesOfFreedom];
  const units = rows.flatMap(row => row.unit ?? []);
  if (units.length !== rows.length)
    return refusal('unequal_lengths', 'Some rows name no unit. Say whose work each row is.');
  const clusters = new Set(units).size;
  if (clusters < FEWEST_CLUSTERS)
    return refusal(
      'too_few_clusters',
      `${clusters} units are too few to learn how rows of one unit go together. Compare within units, or add units.`,
    );
  return [cr1StandardError(fit, units), clusters - 1];
}

/**
 * By what factor do two groups differ in minutes or the like, once a figure from before is taken into account?
 *
 * Ratio of geometric means by analysis of covariance on logarithms: log value on group, log covariate and
 * strata, all optional but the group. Unit: a factor (1.19 is 19 % more); n is rows.
 * Assumes one effect for all rows, a covariate that the change could not touch, and for `classical` one spread.
 * Refuses values not above zero, a covariate that some rows lack, a group that the other columns determine,
 * a perfect fit, and clustering by fewer than six units.
 *
 * Source: Vickers & Altman 2001, BMJ 323:1123; standard errors as in `least-squares.ts`. Reproduces the
 * published analysis of Becker et al. 2025, arXiv 2507.09089.
 */
export function adjustedRatio(options: AdjustedRatioOptions): StatisticsResult {
  const { confidence, quantile, standardError: kind } = options;
  const refused = refuseConfidence(confidence) ?? refuseAdjustedRows(options.rows);
  if (refused) return refused;
  const rows = inOrder(options.rows);
  const response = Float64Array.from(rows, row => Math.log(row.value));
  const group = Float64Array.from(rows, row => (row.inPilot ? 1 : 0));
  const fit = partialFit(response, group, columnsOf(rows));
  if (!fit)
    return refusal(
      'not_estimable',
      'Too few rows remain to tell the group from what it is adjusted for. Collect more, or adjust for less.',
    );
  const spread = spreadOf(fit, kind, rows);
  if ('code' in spread) return spread;
  const [standardError, degreesOfFreedom] = spread;
  const t = fit.coefficient / standardError;
  if (!(standardError > 1e-12 * Math.abs(fit.coefficient)) || !Number.isFinite(t))
    return refusal('constant_group', 'The rows show no spread to judge by. Check the measure.');
  const critical =
    quantile === 't' ? criticalT(confidence, degreesOfFreedom) : criticalZ(confidence);
  const pilotRows = rows.filter(row => row.inPilot).length;
  return asRatio(
    {
      kind: 'estimate',
      scale: 'difference',
      estimate: fit.coefficient,
      interval: [
        fit.coefficient - critical * standardError,
        fit.coefficient + critical * standardError,
      ],
      confidence,
      n: [pilotRows, rows.length - pilotRows],
      warnings: [],
      detail: {
        t,
        degreesOfFreedom,
        standardError,
        pValue: quantile === 't' ? twoSidedT(t, degreesOfFreedom) : twoSidedZ(t),
      },
    },
    `geometric-mean-ratio-ancova-${kind}-${quantile}/1`,
  );
}
