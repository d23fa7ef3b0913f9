import type { Instant, PlainDate } from '../calendar/calendar.ts';
import type {
  ConfidenceLevel,
  Criterion,
  CriterionKind,
  CriterionRole,
  MetricFamily,
} from '../criteria/criterion.ts';
import type { EvidenceGrade, Outcome } from '../verdict/verdict.ts';
import type { Barrier, Pillar, Stage, UseCase, Window } from './charter.ts';
import type { Decision } from './events.ts';
import type { OpenAsk } from './open-asks.ts';
import type { PackedClaims } from './packed-claims.ts';
import type { PilotMoney } from './pilot-money.ts';
import type { SignerSummary } from './signer-summary.ts';
import type { CostKind } from './spent-events.ts';
import type { Phase } from './state.ts';

export type CriterionSummary = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly family: MetricFamily;
  readonly kind: CriterionKind;
  readonly confidence: ConfidenceLevel;
  readonly role: CriterionRole;
  readonly direction: Criterion['direction'];
  readonly baselineBeforeStart: boolean;
  readonly outcome?: Outcome;
  readonly grade?: EvidenceGrade;
  readonly scale?: 'difference' | 'ratio';
  readonly estimate?: string;
  readonly interval?: readonly [string, string];
  readonly target?: string;
};

/** Raw and conservative minutes; then, where there are any, the part of both that rests on estimated baselines. */
export type DayMinutes =
  | readonly [raw: number, conservative: number]
  | readonly [
      raw: number,
      conservative: number,
      estimatedRaw: number,
      estimatedConservative: number,
    ];

/**
 * A pilot in at most 4 KB, with its transitions dated, so that lists, scorecards and readiness as of any day read
 * summaries alone (rule L7).
 */
export type PilotSummary = {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly lead: string;
  readonly phase: Phase;
  readonly stage?: Stage;
  readonly pillar?: Pillar;
  readonly useCase?: UseCase;
  readonly ownWork: boolean;
  readonly barrier?: Barrier;
  readonly copyOf?: string;
  readonly revision: number;
  readonly dates: {
    readonly drafted: Instant;
    readonly proposed?: Instant;
    readonly agreed?: Instant;
    /** When a change of the charter was agreed after the start (rule P14). */
    readonly amended?: Instant;
    readonly started?: Instant;
    readonly locked?: Instant;
    readonly judged?: Instant;
    readonly concluded?: Instant;
    readonly stopped?: Instant;
    readonly owned?: Instant;
    /** First answer of somebody outside the team to "What would success look like to you?" */
    readonly outsideAnswer?: Instant;
  };
  readonly runWindow?: Window;
  readonly outcomeWindow?: Window;
  /** Minutes by work date. */
  readonly minutesByDay: Readonly<Record<PlainDate, DayMinutes>>;
  /** What two pilots could both claim (rule T6); `too-many` where it would not fit. Absent where nothing was saved. */
  readonly claims?: PackedClaims | 'too-many';
  readonly logs: number;
  /** Weekly answers up to the last entry (rule T4). */
  readonly response: {
    /** How many people owe one a week. */
    readonly contributors: number;
    /** How many were given, whoever gave them. */
    readonly answered: number;
    /** How many contributors answered for a week, by its Monday. */
    readonly answeredByWeek: Readonly<Record<PlainDate, number>>;
  };
  readonly hoursDestination?: string;
  readonly reinvestedHours: number;
  /** What reclaimed hours were put into, and when. */
  readonly reinvested: readonly {
    readonly on: PlainDate;
    readonly hours: number;
    readonly into: string;
  }[];
  readonly cost: number;
  /** What was spent, by the day that it is for. */
  readonly costByDay: Readonly<Record<PlainDate, number>>;
  /** What was spent so far, by kind; absent where nothing was. */
  readonly costs?: Readonly<Partial<Record<CostKind, number>>>;
  readonly costCap?: string;
  /** What a return is told from; absent where neither an isolation was chosen nor a price signed. */
  readonly money?: PilotMoney;
  readonly criteria: readonly CriterionSummary[];
  readonly outcome?: Outcome;
  readonly signers: readonly SignerSummary[];
  /** Signatures that an amendment waits for, while the version before governs. */
  readonly amendmentWaitsFor?: number;
  /** A decision against the verdict waits for the skeptics' second signature. */
  readonly secondSignatureDue?: true;
  /** What the pilot waits for people to say; absent in summaries of an older shape. */
  readonly asks?: readonly OpenAsk[];
  readonly touchesLearnerData: boolean;
  /** The charter asks for groups drawn by lot, and they have not been. */
  readonly drawMissing?: true;
  readonly decision?: Decision;
  readonly simulated: boolean;
};
