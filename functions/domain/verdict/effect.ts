import type { Criterion } from '../criteria/criterion.ts';
import type { UnitRow } from '../statistics/clustered.ts';
import { differenceInDifferences } from '../statistics/difference-in-differences.ts';
import { type Confidence, refusal, type StatisticsResult } from '../statistics/estimate.ts';
import { poissonRateRatio } from '../statistics/poisson-rate-ratio.ts';
import { compareMoments, isAmounts } from './compare-moments.ts';
import { compareRows } from './compare-rows.ts';
import { compareShares, compareUnitsOfShares } from './compare-shares.ts';
import { rowsIn, scaled } from './rows-of.ts';
import { levelOf, type Sample } from './sample.ts';

/** The samples that a criterion is judged on. */
export type Compared = {
  readonly comparison: Sample;
  readonly pilot: Sample;
  /** Both groups before the start, where two changes are compared. */
  readonly before?: Sample;
};

/** The change from the comparison to the pilot, pilot minus (or over) comparison. */
export type Effect = {
  readonly kind: 'effect';
  readonly scale: 'difference' | 'ratio';
  readonly estimate: number;
  readonly interval?: readonly [number, number];
  /** The pilot's figure minus the figure that a relative target asks for, with the uncertainty of both. */
  readonly beyondTarget?: {
    readonly estimate: number;
    readonly interval: readonly [number, number];
  };
  /** Units in the comparison and in the pilot group. */
  readonly n?: readonly [number, number];
  readonly pValue?: number;
  readonly method: string;
  /** What a reader has to know, in sentences. */
  readonly notes: readonly string[];
  /** The comparison's own figure, for targets that are a share of it. */
  readonly comparisonLevel: number;
};

export type EffectRefusal = { readonly kind: 'refusal'; readonly sentence: string };

export const CONFIDENCE: Readonly<Record<Criterion['confidence'], Confidence>> = {
  '80': 0.8,
  '90': 0.9,
  '95': 0.95,
};

/**
 * Chooses the method by what was measured, and applies it (rule V5, `docs/statistics.md`). `signedChange` is the
 * agreed change, or a guardrail's margin, as a signed number in the terms of the target.
 */
export function effectOf(
  criterion: Criterion,
  compared: Compared,
  signedChange: number,
): Effect | EffectRefusal {
  const { comparison, pilot } = compared;
  if (comparison.kind === 'figure' || pilot.kind === 'figure')
    return figureEffect(comparison, pilot);
  const result = compare(criterion, compared, 1);
  if (result.kind === 'refusal') return { kind: 'refusal', sentence: result.sentence };
  const { estimate, interval, method, warnings, detail } = result;
  const scale = result.scale === 'ratio' ? 'ratio' : 'difference';
  const beyond =
    scale === 'difference' && hasMovingTarget(criterion)
      ? compare(criterion, compared, 1 + signedChange)
      : undefined;
  return {
    kind: 'effect',
    scale,
    estimate,
    interval,
    ...(beyond?.kind === 'estimate'
      ? { beyondTarget: { estimate: beyond.estimate, interval: beyond.interval } }
      : {}),
    ...sizesOf(result, compared),
    ...(detail.pValue === undefined ? {} : { pValue: detail.pValue }),
    method,
    notes: warnings.map(({ sentence }) => sentence),
    comparisonLevel: levelOf(comparison) ?? 0,
  };
}

/** A share of a figure that was measured. Of two changes neither is the figure, so their target is taken as exact. */
const hasMovingTarget = ({ comparison, target }: Criterion): boolean =>
  target.scale === 'relative' && comparison !== 'difference-in-differences';

/** Compares the pilot's figures with `multiplier` times the comparison's. A ratio takes no multiplier. */
function compare(criterion: Criterion, compared: Compared, multiplier: number): StatisticsResult {
  const confidence = CONFIDENCE[criterion.confidence];
  const { comparison, pilot } = compared;
  if (criterion.comparison === 'difference-in-differences')
    return compareChanges(compared, confidence, criterion.id);
  if (criterion.comparison === 'paired') return comparePairs(criterion, compared, multiplier);
  if (comparison.kind === 'proportion' && pilot.kind === 'proportion')
    return compareShares(howRowsAreCompared(criterion), { comparison, pilot }, multiplier);
  if (comparison.kind === 'values' && pilot.kind === 'values')
    return compareRows({
      ...howRowsAreCompared(criterion),
      pilot: pilot.rows,
      comparison: scaled(comparison.rows, multiplier),
    });
  if (isAmounts(comparison) && isAmounts(pilot))
    return compareMoments({ comparison, pilot }, multiplier, confidence);
  if (comparison.kind === 'rate' && pilot.kind === 'rate')
    return poissonRateRatio({ pilot: pilot.counts, comparison: comparison.counts, confidence });
  return refusal(
    'not_estimable',
    'The comparison and the result were recorded in different forms and cannot be held side by side.',
  );
}

/** How this criterion's rows are compared. Amounts held to a share of the comparison's figure go by ratio when skewed. */
const howRowsAreCompared = (criterion: Criterion) => ({
  confidence: CONFIDENCE[criterion.confidence],
  seed: criterion.id,
  isPaired: criterion.comparison === 'paired',
  isSkewed: criterion.skewed === true,
  scale:
    criterion.skewed && criterion.target.scale === 'relative'
      ? ('ratio' as const)
      : ('difference' as const),
});

/** Within units, as agreed; totals do not say who is who, so they cannot be paired. */
function comparePairs(
  criterion: Criterion,
  { comparison, pilot }: Compared,
  multiplier: number,
): StatisticsResult {
  const without = rowsIn(comparison);
  const withAi = rowsIn(pilot);
  if (!without || !withAi || comparison.kind !== pilot.kind)
    return refusal(
      'not_estimable',
      'It was agreed to compare each one with itself, and totals do not say who is who. Record rows on both sides.',
    );
  const how = howRowsAreCompared(criterion);
  if (comparison.kind === 'proportion')
    return compareUnitsOfShares(how, { pilot: withAi, comparison: without }, multiplier);
  return compareRows({
    ...how,
    ...(comparison.kind === 'values' ? {} : { scale: 'difference', isSkewed: false }),
    pilot: withAi,
    comparison: scaled(without, multiplier),
  });
}

/** The rows from before the start belong to the group in which their unit is found afterwards. */
function compareChanges(
  { comparison, pilot, before }: Compared,
  confidence: Confidence,
  seed: string,
): StatisticsResult {
  const earlier = before && rowsIn(before);
  const withAi = rowsIn(pilot);
  const without = rowsIn(comparison);
  if (!earlier || !withAi || !without)
    return refusal(
      'not_estimable',
      'Two changes can only be compared on rows by unit, from before the start and after, in both groups.',
    );
  const ofUnitsIn = (rows: readonly UnitRow[]) => {
    const units = new Set(rows.map(row => row.unit));
    return earlier.filter(row => units.has(row.unit));
  };
  return differenceInDifferences({
    pilot: { before: ofUnitsIn(withAi), after: withAi },
    comparison: { before: ofUnitsIn(without), after: without },
    confidence,
    seed,
  });
}

/** Statistics count the pilot first, and pairs once. A total count names no units. */
function sizesOf(
  { n: [pilot = 0, comparison = pilot] }: Extract<StatisticsResult, { kind: 'estimate' }>,
  compared: Compared,
): Pick<Effect, 'n'> {
  return compared.pilot.kind === 'rate' && !compared.pilot.byUnit ? {} : { n: [comparison, pilot] };
}

/** Two reported figures: a difference without a range. */
function figureEffect(comparison: Sample, pilot: Sample): Effect | EffectRefusal {
  const before = levelOf(comparison);
  const after = levelOf(pilot);
  if (before === undefined || after === undefined)
    return { kind: 'refusal', sentence: 'A figure that it needs is missing.' };
  return {
    kind: 'effect',
    scale: 'difference',
    estimate: after - before,
    method: 'reported-figures/1',
    notes: [],
    comparisonLevel: before,
  };
}
