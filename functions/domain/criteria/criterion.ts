import type { FreeText } from '../chain/free-text.ts';
import type { Decimal } from '../numbers/decimal.ts';

/** What is measured of one unit: yes or no, an amount, a count over time, or hours. */
export const CRITERION_KINDS = ['proportion', 'mean', 'rate', 'hours'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** Which way is better. */
export const DIRECTIONS = ['increase', 'decrease'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const CRITERION_ROLES = ['primary', 'secondary', 'guardrail', 'activity'] as const;
export type CriterionRole = (typeof CRITERION_ROLES)[number];

export const COMPARISONS = [
  'before-after',
  'paired',
  'comparison-group',
  'difference-in-differences',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** When a criterion counts as met; the second is the default (rule V2). */
export const DECISION_RULES = [
  'estimate-reaches-target',
  'reaches-target-and-is-real',
  'whole-interval-beyond-target',
] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

export const CONFIDENCES = ['80', '90', '95'] as const;
export type ConfidenceLevel = (typeof CONFIDENCES)[number];

export const METRIC_FAMILIES = [
  'time-saved',
  'revenue',
  'time-to-competence',
  'cost',
  'quality',
  'mobility',
  'retention',
  'activity',
] as const;
export type MetricFamily = (typeof METRIC_FAMILIES)[number];

export const UNITS_OF_ASSIGNMENT = [
  'person',
  'team',
  'site',
  'deal',
  'task',
  'ticket',
  'cohort',
] as const;
export type UnitOfAssignment = (typeof UNITS_OF_ASSIGNMENT)[number];

export type Metric = {
  /** Id in the metric library, where it comes from there. */
  readonly libraryId?: string;
  readonly name: FreeText;
  /** Short sign of the unit: `min`, `days`, `%`, `points`. */
  readonly unit: string;
  readonly family: MetricFamily;
  /** The system that the figures come out of, "CRM" for example. */
  readonly sourceSystem: FreeText;
};

/**
 * The agreed change from the comparison to the pilot. `relative`: a share of the comparison's figure
 * ("-0.2": a fifth less). `absolute`: in the metric's unit; for proportions as a share ("0.05": five points).
 * For a guardrail it is the margin: the largest change for the worse that is still no harm, as a positive number.
 */
export type Target = { readonly scale: 'relative' | 'absolute'; readonly change: Decimal };

/**
 * The size that a test is planned with, and what the team expects of it: what the planner needs to know, as a lead
 * knows it (rule P10). Whole numbers from one up.
 */
export type PlannedTest = {
  /** Who takes part, both groups together; where units come by the week, who does the work. */
  readonly people: number;
  /** Pieces of work a week for each person; deals or tickets a week in all. */
  readonly perWeek: number;
  readonly weeks: number;
  /** Today's figure in the metric's unit; of a share as a share; of a count that of one unit in one week. */
  readonly today: Decimal;
  /** Change that the team expects, in the terms of the target. */
  readonly expected?: Decimal;
};

/** One measurable question of a charter, beside the words that it stands for (rule P7). */
export type Criterion = {
  /** `C1`, `C2`…: stable within a pilot. */
  readonly id: string;
  /** What the skeptic said. */
  readonly words: FreeText;
  /** Person id of whoever said it. */
  readonly wordsBy?: string;
  readonly metric: Metric;
  readonly kind: CriterionKind;
  readonly direction: Direction;
  readonly role: CriterionRole;
  readonly comparison: Comparison;
  readonly unitOfAssignment: UnitOfAssignment;
  readonly target: Target;
  readonly confidence: ConfidenceLevel;
  readonly rule: DecisionRule;
  /** Units a group that must be there for a verdict at all. */
  readonly minimumSample: number;
  /** Amounts that are right-skewed, such as minutes, are compared as a ratio of geometric means. */
  readonly skewed?: true;
  /** A guardrail that the sample cannot show harmless: decisive only when breached (rule V3). */
  readonly watched?: true;
  /** The product draws who works with AI, or which pieces of work are done with it (rule P9). */
  readonly drawn?: true;
  readonly plan?: PlannedTest;
};
