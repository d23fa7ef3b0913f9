import type { Instant, PlainDate, Quarter } from '../calendar/calendar.ts';
import type { CriterionRole, MetricFamily } from '../criteria/criterion.ts';
import type { Stage } from '../pilot/charter.ts';
import type { GoalView } from '../savings/goal.ts';
import type { MoneyCase } from '../savings/money.ts';
import type { Range } from '../savings/range.ts';
import type { EffectChange } from '../verdict/plain-effect.ts';
import type { EvidenceGrade, Outcome } from '../verdict/verdict.ts';
import type { GoalMetric } from '../workspace/finance.ts';
import type { Benchmark } from './benchmarks.ts';

/** Where a workspace stands, by rule, from its last two quarters (rule R6). */
export const TRAJECTORIES = [
  'waiting',
  'proof-and-trust',
  'proof-without-trust',
  'efficiency-only',
  'learning',
] as const;
export type TrajectoryId = (typeof TRAJECTORIES)[number];

/** Pilots that began, got a verdict or were stopped in the quarter, and what their criteria came to. */
export type Counts = {
  readonly started: number;
  readonly judged: number;
  readonly stopped: number;
  readonly met: number;
  readonly notMet: number;
  readonly inconclusive: number;
  readonly notAssessable: number;
};

/**
 * Hours by the day the work was done (rules T1–T7), work that two pilots claim counted once; `reclaimed` are conservative
 * hours with a destination.
 */
export type Hours = {
  readonly raw: number;
  readonly conservative: number;
  /** Conservative hours that rest on estimated baselines, by their confidence; the rest was timed before the start. */
  readonly estimated: number;
  /** Conservative hours that were claimed twice, and taken off once. */
  readonly overlapping: number;
  /** Pilots with more logs than their summary holds: whether others claim the same work was not looked at. */
  readonly unchecked: number;
  readonly reclaimed: number;
  readonly reinvested: number;
  readonly reinvestedIn: readonly {
    readonly pilot: string;
    readonly on: PlainDate;
    readonly hours: number;
    readonly into: string;
  }[];
  /** Share of the weekly answers due that were given, 0 to 1; absent where none was due. */
  readonly responseRate?: number;
};

/** A criterion judged in the quarter, with its range in plain words. */
export type Result = {
  readonly pilot: string;
  readonly pilotName: string;
  readonly criterion: string;
  readonly name: string;
  readonly role: CriterionRole;
  readonly family: MetricFamily;
  readonly plain: string;
  /** Absent where nothing could be estimated. */
  readonly change?: EffectChange;
  readonly outcome: Outcome;
  /** A signer disputes the verdict: said wherever it is shown. */
  readonly disputed?: true;
  readonly grade: EvidenceGrade;
  readonly gradeName: string;
  /** Its test was changed while the pilot ran (rule P14). */
  readonly changedAfterStart?: true;
};

/** `agreed` of those invited in the quarter; the answers are those to the quarter's verdicts (rule R5). */
export type Skeptics = {
  readonly invited: number;
  readonly agreed: number;
  readonly accepted: number;
  readonly disputed: number;
  readonly unanswered: number;
};

/** What the reader is asked to decide about a judged pilot: scale, iterate or retire. */
export type AskedDecision = {
  readonly question: string;
  readonly pilot: string;
  /** What it has cost so far, in the workspace's currency. */
  readonly amount?: string;
  readonly by: PlainDate;
};

export type StageProgress = {
  readonly stage: Stage;
  readonly met: number;
  readonly gates: number;
};

/** A goal of the year beside what the year has come to (rule M7). */
export type Goal = GoalView & {
  readonly metric: GoalMetric;
  readonly name: string;
  /** `hours`, `pilots`, `results`, or the workspace's currency. */
  readonly unit: string;
};

/** What the pilots judged in the quarter returned, each and together, as ranges (rules M3–M6). */
export type Returns = {
  readonly cases: readonly {
    readonly pilot: string;
    readonly pilotName: string;
    readonly money: MoneyCase;
  }[];
  readonly total: {
    readonly benefit: Range;
    readonly cost: number;
    readonly net: Range;
    /** Net benefit over cost, as a share. */
    readonly roi: Range;
  };
  /** Pilots that stand as a result without money, by the reason. */
  readonly without: readonly {
    readonly sentence: string;
    readonly count: number;
    /** The first few. */
    readonly pilotNames: readonly string[];
  }[];
};

/** A quarter among others: what was started and judged in it, and the hours of its work. */
export type QuarterInBrief = {
  readonly quarter: Quarter;
  readonly started: number;
  readonly judged: number;
  readonly met: number;
  readonly rawHours: number;
  readonly conservativeHours: number;
};

/** What reclaimed hours were put into: hours of each destination, one figure a quarter. */
export type ReinvestedHours = {
  /** From the first in which any were put into anything, oldest first. */
  readonly quarters: readonly Quarter[];
  readonly destinations: readonly { readonly into: string; readonly hours: readonly number[] }[];
  /** Smaller destinations, together. */
  readonly others?: { readonly count: number; readonly hours: readonly number[] };
};

/** One page on one quarter (rules R4–R10). Plain data: the same summaries give the same scorecard. */
export type Scorecard = {
  readonly workspace: string;
  readonly quarter: Quarter;
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly asOf: Instant;
  readonly demo: boolean;
  /** Something in it happened under a settable clock. */
  readonly simulated: boolean;
  readonly currency: string;
  /** The quarter in one sentence (rule R12). */
  readonly answer: string;
  readonly counts: Counts;
  readonly hours: Hours;
  readonly results: readonly Result[];
  /** Money spent in the quarter, in the workspace's currency. */
  readonly cost: number;
  readonly grades: Readonly<Record<EvidenceGrade, number>>;
  readonly skeptics: Skeptics;
  readonly stages: readonly StageProgress[];
  readonly trajectory: { readonly id: TrajectoryId; readonly sentence: string };
  readonly decisions: readonly AskedDecision[];
  readonly trust: readonly string[];
  /** Absent where nothing was planned for the year. */
  readonly goals?: readonly Goal[];
  /** Absent where no pilot judged in the quarter has a return. */
  readonly returns?: Returns;
  /** Absent where no hour was put into anything. */
  readonly reinvested?: ReinvestedHours;
  readonly before?: {
    readonly quarter: Quarter;
    readonly started: number;
    readonly judged: number;
    readonly conservativeHours: number;
    /** What is different now, in sentences. */
    readonly changes: readonly string[];
  };
  /** The quarters up to this one, oldest first; none where this is the first. */
  readonly quarters: readonly QuarterInBrief[];
  readonly benchmarks: readonly Benchmark[];
};
