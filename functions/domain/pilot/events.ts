import type { PlainDate } from '../calendar/calendar.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { WordsErased } from '../chain/words-erased.ts';
import type { Decimal } from '../numbers/decimal.ts';
import type { CriterionProspects } from '../planner/signed-prospects.ts';
import type { PilotVerdict } from '../verdict/verdict.ts';
import type { Charter, CharterDraft } from './charter.ts';
import type { DrawMethod, DrawnPerson, DrawnUnit, Piece } from './draw.ts';
import type { Group, Measurement } from './measurement.ts';
import type { MoneyEvent } from './money-events.ts';
import type { SpentEvent } from './spent-events.ts';

/** The parts of a draft that are saved one at a time. */
export const DRAFT_STEPS = ['basics', 'criteria', 'people', 'plan', 'safeguards'] as const;
export type DraftStep = (typeof DRAFT_STEPS)[number];

export const DECISIONS = ['scale', 'iterate', 'retire'] as const;
export type Decision = (typeof DECISIONS)[number];

export const VERDICT_ANSWERS = ['accepts', 'disputes'] as const;
export type VerdictAnswer = (typeof VERDICT_ANSWERS)[number];

/** How a condition ended: met, as its signer confirmed, or no longer insisted on. */
export const CONDITION_ENDS = ['confirmed', 'withdrawn'] as const;
export type ConditionEnd = (typeof CONDITION_ENDS)[number];

/** Work on one task on one day by the person who logs it (rule T1). Minutes are for one piece, rework for all. */
export type TimeLog = {
  readonly task: string;
  readonly workDate: PlainDate;
  readonly count: number;
  readonly minutesWithAi: Decimal;
  readonly reworkMinutes: Decimal;
};

/** The calendar days that figures are of, the last one included. */
export type Days = { readonly from: PlainDate; readonly to: PlainDate };

/** A delivery of a live feed. Its name counts once for a criterion, whatever is delivered under it (rule F1). */
export type Batch = Days & { readonly name: string };

/** Everything that can happen to a pilot. Who and when stand in the entry's header. */
export type PilotEvent =
  | {
      readonly type: 'PilotDrafted';
      readonly pilot: string;
      readonly draft: CharterDraft;
      readonly template?: string;
      readonly copyOf?: string;
    }
  | {
      readonly type: 'DraftSaved';
      readonly step: DraftStep;
      readonly values: Partial<Charter>;
    }
  /** What success would look like is asked before there is a number (rule P7). */
  | { readonly type: 'SuccessQuestionAsked'; readonly stakeholder: string }
  | {
      readonly type: 'SuccessQuestionAnswered';
      readonly stakeholder: string;
      readonly words: FreeText;
    }
  | {
      readonly type: 'CharterProposed';
      readonly version: number;
      readonly charterHash: string;
      readonly charter: Charter;
      /** What the planner said of it then (rule P10). */
      readonly prospects?: readonly CriterionProspects[];
    }
  | {
      readonly type: 'CharterSigned';
      readonly version: number;
      readonly charterHash: string;
      readonly signer: string;
    }
  | {
      readonly type: 'ChangeRequested';
      readonly version: number;
      readonly signer: string;
      readonly criterion?: string;
      readonly words: FreeText;
    }
  | {
      readonly type: 'SignatureDeclined';
      readonly version: number;
      readonly signer: string;
      readonly reason: FreeText;
    }
  | {
      readonly type: 'ConditionSet';
      readonly version: number;
      readonly charterHash: string;
      readonly signer: string;
      readonly condition: FreeText;
    }
  | {
      readonly type: 'ConditionResolved';
      readonly version: number;
      readonly signer: string;
      readonly how: FreeText;
    }
  | {
      readonly type: 'ConditionClosed';
      readonly version: number;
      readonly signer: string;
      readonly as: ConditionEnd;
    }
  | {
      readonly type: 'DelegationOffered';
      readonly version: number;
      readonly from: string;
      readonly to: string;
      /** Outside the L&D team, as the teams stood at that moment (rule P3). */
      readonly outside: boolean;
    }
  | { readonly type: 'DelegationAccepted'; readonly from: string; readonly to: string }
  | {
      readonly type: 'DelegationDeclined';
      readonly from: string;
      readonly to: string;
      readonly reason?: FreeText;
    }
  | {
      readonly type: 'SignerReplaced';
      readonly from: string;
      readonly to: string;
      readonly outside: boolean;
      readonly reason: FreeText;
    }
  | { readonly type: 'InvitationResent'; readonly person: string }
  | { readonly type: 'CharterAgreed'; readonly version: number }
  | {
      readonly type: 'CharterAmended';
      readonly version: number;
      readonly charterHash: string;
      readonly charter: Charter;
      readonly prospects?: readonly CriterionProspects[];
      readonly reason: FreeText;
    }
  | {
      readonly type: 'BaselineRecorded';
      readonly criterion: string;
      readonly measurement: Measurement;
      readonly measuredFrom: PlainDate;
      readonly measuredTo: PlainDate;
    }
  | {
      readonly type: 'BaselinePromised';
      readonly criterion: string;
      readonly by: PlainDate;
      readonly reason: FreeText;
    }
  | {
      readonly type: 'GroupsDrawn';
      readonly unit: DrawnUnit;
      readonly method: DrawMethod;
      readonly seed: string;
      /** Who was drawn, where it is people; each piece of work follows from the seed. */
      readonly units: readonly DrawnPerson[];
    }
  | { readonly type: 'PilotStarted'; readonly on: PlainDate }
  | ({ readonly type: 'PieceLogged'; readonly contributor: string } & Piece)
  | {
      readonly type: 'PieceCorrected';
      /** Sequence number of the entry that is superseded. */
      readonly supersedes: number;
      readonly contributor: string;
      readonly was: Piece;
      readonly now: Piece;
      readonly reason: FreeText;
    }
  | ({ readonly type: 'TimeLogged'; readonly contributor: string } & TimeLog)
  | {
      readonly type: 'TimeLogCorrected';
      /** Sequence number of the entry that is superseded. */
      readonly supersedes: number;
      readonly contributor: string;
      readonly was: TimeLog;
      readonly now: TimeLog;
      readonly reason: FreeText;
    }
  | {
      readonly type: 'WeekAnswered';
      readonly contributor: string;
      readonly weekOf: PlainDate;
      readonly answer: 'nothing' | 'away';
    }
  | {
      readonly type: 'ObservationRecorded';
      readonly criterion: string;
      readonly group: Group;
      readonly measurement: Measurement;
      /** False for what arrives after the lock: kept, shown, not counted (rule V6). */
      readonly counted: boolean;
      /** Delivered by a feed: the sender's name for the delivery, and the days that it is of. */
      readonly batch?: Batch;
      /** The days that they are of, where whoever recorded them said so. */
      readonly days?: Days;
    }
  | {
      readonly type: 'ObservationCorrected';
      /** Sequence number of the entry that recorded the figures, or corrected them before. */
      readonly supersedes: number;
      /** Absent where the figures are withdrawn. */
      readonly measurement?: Measurement;
      /** The days that the new figures are of, where they are told. */
      readonly days?: Days;
      readonly reason: FreeText;
      /** False after the lock: kept, shown, and what it corrects goes on counting (rule V8). */
      readonly counted: boolean;
    }
  | { readonly type: 'OutputOwned'; readonly owner: string; readonly statement: FreeText }
  | { readonly type: 'ObservationsLocked' }
  | {
      readonly type: 'VerdictReached';
      readonly version: number;
      readonly verdict: PilotVerdict;
    }
  | {
      readonly type: 'VerdictAnswered';
      readonly signer: string;
      readonly answer: VerdictAnswer;
      readonly words?: FreeText;
    }
  | {
      readonly type: 'ConclusionProposed';
      readonly decision: Decision;
      readonly reason: FreeText;
    }
  | { readonly type: 'ConclusionSigned'; readonly decision: Decision; readonly signer: string }
  /** What was proposed is not taken. */
  | {
      readonly type: 'ConclusionRefused';
      readonly decision: Decision;
      readonly signer: string;
      readonly reason: FreeText;
    }
  | { readonly type: 'PilotConcluded'; readonly decision: Decision; readonly reason?: FreeText }
  | { readonly type: 'PilotStopped'; readonly reason: FreeText }
  | WordsErased
  /** Rows that were kept for as long as the workspace keeps them, by their digests; what was computed stays. */
  | { readonly type: 'RowsExpired'; readonly digests: readonly string[] }
  | SpentEvent
  | MoneyEvent;

export type PilotEventType = PilotEvent['type'];

/** What somebody outside is told of by mail, with the head signed: they can hold it against us later (rule L9). */
export const SIGNED_EVENTS: ReadonlySet<PilotEventType> = new Set([
  'CharterSigned',
  'ConditionSet',
  'SignatureDeclined',
  'VerdictReached',
  'VerdictAnswered',
  'ConclusionSigned',
  'ConclusionRefused',
]);
