import type { Instant, PlainDate } from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { Decimal } from '../numbers/decimal.ts';
import type { Barrier, Pillar } from '../pilot/charter.ts';

/** The four areas that an ethics guideline covers (gate S2.7). */
export const ETHICS_AREAS = [
  'learner-data',
  'transparency',
  'bias-mitigation',
  'human-oversight',
] as const;
export type EthicsArea = (typeof ETHICS_AREAS)[number];

/** Whose part in the coalition is declared (gate S2.8). */
export const COALITION_PARTS = ['hr', 'it', 'executive-sponsor', 'compliance'] as const;
export type CoalitionPart = (typeof COALITION_PARTS)[number];

/**
 * What a workspace declares beside its pilots: a named person's word, with a date and where possible a link, where
 * nothing else can be the evidence (rule D1). Who and when stand in the entry's header.
 */
export type DeclarationEvent =
  /** What AI did well and where it failed, on work of the team's own. Never a ranking of people. */
  | {
      readonly type: 'PracticeLogged';
      readonly person: string;
      readonly team: string;
      readonly on: PlainDate;
      readonly task: FreeText;
      readonly wentWell: FreeText;
      readonly failed: FreeText;
    }
  | { readonly type: 'ConstraintNamed'; readonly pillar: Pillar; readonly why: FreeText }
  /** How many pilots the team can run side by side. */
  | { readonly type: 'CapacityDeclared'; readonly pilots: number }
  | {
      readonly type: 'EthicsPolicySet';
      readonly area: EthicsArea;
      readonly policy: FreeText;
      readonly owner: string;
      readonly partner: string;
      readonly reviewBy: PlainDate;
      readonly expires: PlainDate;
      readonly link?: FreeText;
    }
  | {
      readonly type: 'EthicsAreaReviewed';
      readonly area: EthicsArea;
      readonly reviewer: string;
      readonly nextReviewBy: PlainDate;
    }
  | {
      readonly type: 'CoalitionJoined';
      readonly part: CoalitionPart;
      readonly person: string;
      readonly pilots: readonly string[];
    }
  | { readonly type: 'CoalitionLeft'; readonly part: CoalitionPart; readonly person: string }
  | {
      readonly type: 'StrategyForumRecorded';
      readonly forum: FreeText;
      readonly member: string;
      readonly on: PlainDate;
      readonly link?: FreeText;
    }
  | {
      readonly type: 'ScorecardAcknowledged';
      /** `2026-Q3`. */
      readonly quarter: string;
      readonly executive: string;
      /** Of the published scorecard; absent where the page of the quarter was acknowledged. */
      readonly edition?: number;
    }
  | {
      readonly type: 'ScalePlanSet';
      readonly pilot: string;
      readonly owner: string;
      readonly budget: Decimal;
      readonly population: number;
      readonly from: PlainDate;
      readonly to: PlainDate;
      /** What is expected of it, and the criterion that measured as much. */
      readonly expectedBenefit: FreeText;
      readonly fromCriterion: string;
    }
  | {
      readonly type: 'AgentsDeclared';
      readonly pilot: string;
      /** False: it uses none. */
      readonly autonomous: boolean;
      readonly owner?: string;
      readonly limits?: FreeText;
      readonly stopRule?: FreeText;
    }
  | {
      readonly type: 'MetricFeedConnected';
      readonly feed: string;
      readonly metric: string;
      readonly source: FreeText;
    }
  | { readonly type: 'MetricFeedReceived'; readonly feed: string }
  | {
      readonly type: 'SustainedChecked';
      readonly pilot: string;
      readonly criterion: string;
      readonly on: PlainDate;
      readonly stillMet: boolean;
    }
  | {
      readonly type: 'ObjectionRaised';
      readonly objection: string;
      readonly person: string;
      readonly barrier: Barrier;
      readonly words: FreeText;
    }
  | { readonly type: 'ObjectionLinked'; readonly objection: string; readonly pilot: string }
  /** Closed by evidence, not by argument: names the judged pilot that answers it. */
  | { readonly type: 'ObjectionClosed'; readonly objection: string; readonly pilot: string };

type Dated<Event> = Omit<Event, 'type'> & { readonly at: Instant; readonly by: string };
type EventOf<Type extends DeclarationEvent['type']> = Extract<DeclarationEvent, { type: Type }>;

/** Kept with the moment and the person of its entry. */
export type Declared<Type extends DeclarationEvent['type']> = Dated<EventOf<Type>>;

export type Objection = Declared<'ObjectionRaised'> & {
  readonly links: readonly { readonly pilot: string; readonly at: Instant }[];
  readonly closed?: { readonly pilot: string; readonly at: Instant };
};

/** Everything declared, in the order in which it was: reports take of it what stood on their day. */
export type Declarations = {
  readonly practice: readonly Declared<'PracticeLogged'>[];
  readonly constraints: readonly Declared<'ConstraintNamed'>[];
  readonly capacities: readonly Declared<'CapacityDeclared'>[];
  readonly policies: readonly Declared<'EthicsPolicySet'>[];
  readonly reviews: readonly Declared<'EthicsAreaReviewed'>[];
  readonly joined: readonly Declared<'CoalitionJoined'>[];
  readonly left: readonly Declared<'CoalitionLeft'>[];
  readonly forums: readonly Declared<'StrategyForumRecorded'>[];
  readonly acknowledged: readonly Declared<'ScorecardAcknowledged'>[];
  readonly scalePlans: readonly Declared<'ScalePlanSet'>[];
  readonly agents: readonly Declared<'AgentsDeclared'>[];
  readonly feeds: readonly Declared<'MetricFeedConnected'>[];
  readonly received: readonly Declared<'MetricFeedReceived'>[];
  readonly sustained: readonly Declared<'SustainedChecked'>[];
  readonly objections: readonly Objection[];
};

export const NO_DECLARATIONS: Declarations = {
  practice: [],
  constraints: [],
  capacities: [],
  policies: [],
  reviews: [],
  joined: [],
  left: [],
  forums: [],
  acknowledged: [],
  scalePlans: [],
  agents: [],
  feeds: [],
  received: [],
  sustained: [],
  objections: [],
};
