import type { Instant, PlainDate } from '../calendar/calendar.ts';
import type { Assurance } from '../chain/entry.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { CriterionProspects } from '../planner/signed-prospects.ts';
import type { Saving } from '../savings/time-saved.ts';
import type { PilotVerdict } from '../verdict/verdict.ts';
import type { Charter, CharterDraft } from './charter.ts';
import type { Draw } from './draw.ts';
import type { Batch, ConditionEnd, Days, Decision, VerdictAnswer } from './events.ts';
import type { Group, Measurement } from './measurement.ts';
import type { Conversion, Isolation } from './money-events.ts';
import type { Kept } from './put-right.ts';
import type { Cost, Reinvestment } from './spent-events.ts';

/** A pilot's life, phase by phase. */
export const PHASES = [
  'draft',
  'proposed',
  'agreed',
  'running',
  'judged',
  'concluded',
  'stopped',
] as const;
export type Phase = (typeof PHASES)[number];

export type SuccessQuestion = {
  readonly stakeholder: string;
  readonly askedAt: Instant;
  readonly answer?: { readonly words: FreeText; readonly at: Instant };
};

export type Signature = {
  readonly signer: string;
  readonly at: Instant;
  readonly assurance: Assurance;
  readonly seq: number;
};

export type ChangeRequest = {
  readonly signer: string;
  readonly at: Instant;
  readonly criterion?: string;
  readonly words: FreeText;
};

/** A signer agrees once something is done: the lead says how it was, the signer confirms (rule P12). */
export type SignerCondition = {
  readonly signer: string;
  readonly at: Instant;
  readonly words: FreeText;
  readonly resolution?: { readonly how: FreeText; readonly at: Instant };
  readonly closed?: { readonly as: ConditionEnd; readonly at: Instant };
};

/** A frozen charter and what its signers said to it. */
export type CharterVersion = {
  readonly version: number;
  readonly hash: string;
  readonly charter: Charter;
  readonly proposedAt: Instant;
  /** What the planner said of it when it was proposed. */
  readonly prospects?: readonly CriterionProspects[];
  readonly signatures: readonly Signature[];
  readonly changeRequests: readonly ChangeRequest[];
  readonly declines: readonly {
    readonly signer: string;
    readonly at: Instant;
    readonly reason: FreeText;
  }[];
  readonly conditions: readonly SignerCondition[];
  /** When the last required signature was given. */
  readonly agreedAt?: Instant;
  /** Why a signed charter was changed while the pilot ran (rule P14). */
  readonly amendment?: { readonly reason: FreeText };
};

/** A signer's place that went to somebody else, for good (rule P13). */
export type Handover = {
  readonly from: string;
  readonly to: string;
  readonly how: 'delegated' | 'replaced';
  readonly outside: boolean;
  readonly at: Instant;
  readonly reason?: FreeText;
};

/** A signer's wish to pass on, until the colleague has answered. */
export type DelegationOffer = {
  readonly from: string;
  readonly to: string;
  readonly outside: boolean;
  readonly version: number;
  readonly at: Instant;
  readonly answer?: {
    readonly accepted: boolean;
    readonly at: Instant;
    readonly reason?: FreeText;
  };
};

export type ConclusionSignature = Omit<Signature, 'seq'>;

/** A conclusion against the verdict, until the skeptics have signed it too (rule P8). */
export type ProposedConclusion = {
  readonly decision: Decision;
  readonly reason: FreeText;
  readonly at: Instant;
  readonly signatures: readonly ConclusionSignature[];
};

export type RefusedConclusion = {
  readonly decision: Decision;
  readonly signer: string;
  readonly reason: FreeText;
  readonly at: Instant;
};

export type Baseline =
  | {
      readonly kind: 'recorded';
      readonly at: Instant;
      readonly measurement: Measurement;
      readonly measuredFrom: PlainDate;
      readonly measuredTo: PlainDate;
      /** Rows that were recorded for it earlier, in their order: they still show how far results lie apart. */
      readonly earlierRows?: readonly Measurement[];
    }
  | {
      readonly kind: 'promised';
      readonly at: Instant;
      readonly by: PlainDate;
      readonly reason: FreeText;
    };

/** Recorded figures. A correction that counts takes their place; one that came after the lock is kept beside them. */
export type Observation = Kept<
  {
    readonly criterion: string;
    readonly group: Group;
    readonly measurement: Measurement;
    readonly counted: boolean;
    readonly batch?: Batch;
    readonly days?: Days;
    readonly at: Instant;
  },
  { readonly counted: boolean }
>;

/** By task, then by day. */
export type TaskClaims = Readonly<Record<string, Readonly<Record<PlainDate, number>>>>;

/** Time logs, added up: never the logs themselves, so that a snapshot stays small (rule L6). */
export type TimeTotals = {
  readonly byDay: Readonly<Record<PlainDate, Saving>>;
  /** The part of `byDay` that rests on estimated baselines, where there are any. */
  readonly estimatedByDay: Readonly<Record<PlainDate, Saving>>;
  /** Minutes saved by contributor, task and day, losses aside: what two pilots could both claim (rule T6). */
  readonly claims: Readonly<Record<string, TaskClaims>>;
  readonly byTask: Readonly<Record<string, Saving & { readonly count: number }>>;
  /** Weeks (their Monday) for which a contributor logged or said there was nothing to log. */
  readonly answeredWeeks: Readonly<Record<string, readonly PlainDate[]>>;
  /** Sequence numbers of logs that a correction has taken the place of. */
  readonly superseded: readonly number[];
  readonly logs: number;
};

/** What is known of a pilot: the fold of its entries. */
export type Pilot = {
  readonly id: string;
  readonly phase: Phase;
  readonly draftedAt: Instant;
  readonly draftedBy: string;
  readonly template?: string;
  readonly copyOf?: string;
  /** Goes up by one with every saved step: what `If-Match` is checked against. */
  readonly revision: number;
  readonly draft: CharterDraft;
  readonly questions: readonly SuccessQuestion[];
  readonly versions: readonly CharterVersion[];
  /** In the order in which they happened. */
  readonly handovers: readonly Handover[];
  readonly offers: readonly DelegationOffer[];
  /** When the charter was agreed that it starts on. */
  readonly agreedAt?: Instant;
  readonly baselines: Readonly<Record<string, Baseline>>;
  readonly draw?: Draw;
  /** With the version that governed then. */
  readonly started?: { readonly at: Instant; readonly on: PlainDate; readonly version: number };
  readonly time: TimeTotals;
  readonly observations: readonly Observation[];
  /** Digests of rows that are no longer kept. */
  readonly expiredRows?: readonly string[];
  readonly costs: readonly Kept<Cost>[];
  readonly isolation?: Isolation;
  readonly conversions: readonly Conversion[];
  readonly reinvested: readonly Kept<Reinvestment>[];
  readonly outputOwned?: {
    readonly owner: string;
    readonly statement: FreeText;
    readonly at: Instant;
  };
  readonly lockedAt?: Instant;
  readonly verdicts: readonly {
    readonly version: number;
    readonly at: Instant;
    readonly verdict: PilotVerdict;
  }[];
  /** Every answer in its order; of each place the latest counts. */
  readonly answers: readonly {
    readonly signer: string;
    readonly answer: VerdictAnswer;
    readonly words?: FreeText;
    readonly at: Instant;
    readonly assurance: Assurance;
  }[];
  readonly proposedConclusion?: ProposedConclusion;
  /** Decisions against the verdict that a skeptic did not sign, and why. */
  readonly refusedConclusions?: readonly RefusedConclusion[];
  readonly conclusion?: {
    readonly decision: Decision;
    readonly reason?: FreeText;
    readonly at: Instant;
    /** Second signatures, where it goes against the verdict. */
    readonly signatures?: readonly ConclusionSignature[];
  };
  readonly stop?: { readonly reason: FreeText; readonly at: Instant; readonly phase: Phase };
  /** Any entry was made under a settable clock. */
  readonly simulated: boolean;
};

/** The version that was proposed last; the one that a signature can be given to. */
export const currentVersion = (pilot: Pilot): CharterVersion | undefined => pilot.versions.at(-1);

/** The version that a pilot is held to: the last on which every required signature stands (rule P14). */
export const governingVersion = (pilot: Pilot): CharterVersion | undefined =>
  pilot.agreedAt === undefined
    ? undefined
    : pilot.versions.findLast(each => each.agreedAt !== undefined);

/** The signed charter that a running or judged pilot is held to. */
export const governingCharter = (pilot: Pilot): Charter | undefined =>
  governingVersion(pilot)?.charter;

/** The version that the pilot started on; before the start, the one that was proposed last. */
export const firstSignedVersion = (pilot: Pilot): CharterVersion | undefined =>
  pilot.started
    ? pilot.versions.find(each => each.version === pilot.started?.version)
    : currentVersion(pilot);

/** An amendment on which signatures are still missing; until they stand, the version before governs. */
export function pendingAmendment(pilot: Pilot): CharterVersion | undefined {
  const current = currentVersion(pilot);
  return pilot.phase === 'running' && current?.amendment && current.agreedAt === undefined
    ? current
    : undefined;
}

/** The amended version that governs, where the charter was changed after the start. */
export function amendedVersion(pilot: Pilot): CharterVersion | undefined {
  const governing = governingVersion(pilot);
  return governing?.amendment ? governing : undefined;
}
