/** The two-sided confidence levels that a criterion can be signed with. */
export const CONFIDENCES = [0.8, 0.9, 0.95] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * What an estimate measures: a `level` of one group, the `difference` pilot − comparison, or the `ratio`
 * pilot ÷ comparison.
 */
export type Scale = 'level' | 'difference' | 'ratio';

/** The value that means "nothing changed". A level has none. */
export const NO_EFFECT = { difference: 0, ratio: 1 } as const satisfies Partial<
  Record<Scale, number>
>;

/** What a reader must know before trusting an interval. The sentence is for people. */
export type StatisticsWarning = {
  readonly code:
    | 'overdispersed'
    | 'dispersion_unknown'
    | 'units_dropped'
    | 'rows_reduced'
    | 'parallel_trends_assumed'
    | 'random_permutations'
    | 'coverage_off_nominal';
  readonly sentence: string;
};

/** Figures that a method reports beside its interval, by their usual names. */
export type EstimateDetail = {
  /** Two-sided, of no effect. */
  readonly pValue?: number;
  /** One-sided, of no effect against an effect above it. */
  readonly upperPValue?: number;
  readonly t?: number;
  readonly degreesOfFreedom?: number;
  /** On the scale that the method works on: logarithms for a ratio. */
  readonly standardError?: number;
  /** Variance of counts over that of Poisson counts; 1 where they agree. */
  readonly dispersion?: number;
  /** Ways in which the units can fall into groups (or were drawn), the actual one counted. */
  readonly allocations?: number;
};

/** What every method answers with. */
export type Estimate = {
  readonly kind: 'estimate';
  readonly scale: Scale;
  readonly estimate: number;
  /** Both ends finite, lower first, in the unit of `estimate`. */
  readonly interval: readonly [lower: number, upper: number];
  readonly confidence: Confidence;
  /** Units of assignment in each group, pilot first. */
  readonly n: readonly number[];
  /** Stable id and version, such as `newcombe-hybrid-score/1`: the same id always computes the same. */
  readonly method: string;
  readonly warnings: readonly StatisticsWarning[];
  readonly detail: EstimateDetail;
};

/** Why a method does not answer. The sentence says what to do next. */
export type StatisticsRefusal = {
  readonly kind: 'refusal';
  readonly code:
    | 'unknown_confidence'
    | 'not_a_number'
    | 'not_a_count'
    | 'not_positive'
    | 'negative_count'
    | 'successes_above_trials'
    | 'out_of_range'
    | 'empty_group'
    | 'constant_group'
    | 'unequal_lengths'
    | 'unit_in_both_groups'
    | 'too_few_units'
    | 'too_few_clusters'
    | 'too_few_events'
    | 'too_many_rows'
    | 'not_estimable';
  readonly sentence: string;
};

export type StatisticsResult = Estimate | StatisticsRefusal;

/** Two independent groups; `pilot` is the one that had the change. Before and after: `pilot` is after. */
export type TwoGroups<Group> = { readonly pilot: Group; readonly comparison: Group };

export const refusal = (code: StatisticsRefusal['code'], sentence: string): StatisticsRefusal => ({
  kind: 'refusal',
  code,
  sentence,
});
