import type { Direction, MetricFamily } from '../criteria/criterion.ts';

export const OUTCOMES = ['met', 'not-met', 'inconclusive', 'not-assessable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `not met`: an outcome as sentences name it. */
export const outcomeInWords = (outcome: Outcome): string => outcome.replace('-', ' ');

/** A controlled test · B compared groups · C before and after · D reported figures (rule V4). */
export const EVIDENCE_GRADES = ['A', 'B', 'C', 'D'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

export const GRADE_NAMES: Readonly<Record<EvidenceGrade, string>> = {
  A: 'controlled test',
  B: 'compared groups',
  C: 'before and after',
  D: 'reported figures',
};

/**
 * What came out for one criterion. `estimate`, `interval` and `target` are on one scale: the difference in the
 * metric's unit (proportions: a share) or the ratio of the pilot's figure to the comparison's. Decimal strings,
 * since a verdict is hashed.
 */
export type CriterionVerdict = {
  readonly criterion: string;
  readonly outcome: Outcome;
  readonly scale?: 'difference' | 'ratio';
  readonly estimate?: string;
  readonly interval?: readonly [string, string];
  readonly target?: string;
  /** Units in the comparison and in the pilot group. */
  readonly n?: readonly [number, number];
  /** Statistical method and version, `newcombe-hybrid-score/1`. */
  readonly method?: string;
  readonly grade: EvidenceGrade;
  readonly direction: Direction;
  readonly family: MetricFamily;
  /** Why, in sentences for people. */
  readonly reasons: readonly string[];
};

export type PilotVerdict = {
  readonly outcome: Outcome;
  readonly criteria: readonly CriterionVerdict[];
  readonly reasons: readonly string[];
  /** Version of the judging rules: a corrected method appends a new verdict beside the old. */
  readonly rules: 'verdict/1';
};
