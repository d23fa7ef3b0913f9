import type { PlainDate } from '../calendar/calendar.ts';
import { hashValue } from '../chain/canonical.ts';
import { type FreeText, withoutWords } from '../chain/free-text.ts';
import type { Criterion } from '../criteria/criterion.ts';
import type { Decimal } from '../numbers/decimal.ts';

export const STAGES = ['one', 'two', 'three'] as const;
export type Stage = (typeof STAGES)[number];

export const PILLARS = ['strategy', 'learning-design', 'learning-operations'] as const;
export type Pillar = (typeof PILLARS)[number];

export const USE_CASES = [
  'content-creation',
  'personalized-paths',
  'just-in-time-support',
  'research-and-curation',
  'planning',
  'research-and-synthesis',
  'content-refinement',
  'administration',
] as const;
export type UseCase = (typeof USE_CASES)[number];

/** The use cases that are the team's own work, not the learners' (gate S1.2). */
export const OWN_WORK_USE_CASES: readonly UseCase[] = [
  'planning',
  'research-and-synthesis',
  'content-refinement',
  'administration',
];

export const AI_ROLES = [
  'diagnostic-partner',
  'delivery-infrastructure',
  'measurement-engine',
] as const;
export type AiRole = (typeof AI_ROLES)[number];

export const CYCLE_STEPS = ['diagnose', 'design', 'develop', 'deliver', 'measure'] as const;
export type CycleStep = (typeof CYCLE_STEPS)[number];

/** What organizations say against AI in learning, as a pilot can answer it. */
export const BARRIERS = ['business-impact', 'bandwidth', 'quality', 'support'] as const;
export type Barrier = (typeof BARRIERS)[number];

export const SIGNER_ROLES = ['skeptic', 'compliance'] as const;
export type SignerRole = (typeof SIGNER_ROLES)[number];

export type Window = { readonly first: PlainDate; readonly last: PlainDate };

export type Signer = {
  readonly person: string;
  readonly role: SignerRole;
  readonly required: boolean;
  /** Outside the L&D team, as the workspace's teams stood when it was proposed (rule P3). */
  readonly outside: boolean;
};

/** A piece of work whose time is compared: what a contributor logs against (rule T1). */
export type Task = {
  /** `T1`, `T2`… */
  readonly id: string;
  readonly name: FreeText;
  /** Minutes for one piece without AI. */
  readonly baselineMinutes: Decimal;
  /** Timed before the start counts in full; an estimate only by its confidence. */
  readonly baselineFrom: 'timed' | 'estimated';
  /** Confidence in an estimate, 0 to 1. */
  readonly baselineConfidence?: Decimal;
};

export type Safeguards = {
  readonly touchesLearnerData: boolean;
  /** How a human checks AI output before it reaches a learner: generate → validate → refine → own. */
  readonly humanCheck: FreeText;
  /** Who owns the output, by person id. */
  readonly outputOwner: string;
};

/** What a pilot is, and what the signers sign (rule P1). */
export type Charter = {
  readonly name: FreeText;
  readonly hypothesis: FreeText;
  readonly stage: Stage;
  readonly pillar: Pillar;
  readonly useCase: UseCase;
  readonly aiRole: AiRole;
  readonly cycleStep: CycleStep;
  readonly tool: FreeText;
  readonly barrier: Barrier;
  readonly team: string;
  /** Person ids of those who log. */
  readonly contributors: readonly string[];
  readonly runWindow: Window;
  /** When results count; it may end after the run, since outcomes lag. */
  readonly outcomeWindow: Window;
  readonly costCap: Decimal;
  readonly criteria: readonly Criterion[];
  readonly tasks: readonly Task[];
  readonly signers: readonly Signer[];
  readonly safeguards: Safeguards;
  /** What it asks of the skeptic's people. */
  readonly asks: { readonly people: number; readonly minutesPerWeek: number };
  /** What reclaimed hours are for; hours count as reclaimed only with a destination (rule T5). */
  readonly hoursDestination?: FreeText;
};

/** A charter as far as it has been filled in. */
export type CharterDraft = Partial<Charter> & Pick<Charter, 'name' | 'team'>;

/** What a signature is bound to: hash of version and charter, words by their commitments (rule P1). */
export const charterHash = (version: number, charter: Charter): string =>
  hashValue('charter', withoutWords({ version, charter }));
