import type { Instant, PlainDate } from '../calendar/calendar.ts';
import type { Assurance } from '../chain/entry.ts';
import type { FreeText } from '../chain/free-text.ts';
import type { Decimal } from '../numbers/decimal.ts';
import type { RowsByDigest } from '../verdict/sample.ts';
import type { Directory } from '../workspace/directory.ts';
import type { RateBand } from '../workspace/finance.ts';
import type { Charter, CharterDraft } from './charter.ts';
import type { DrawnPerson, Piece, PieceAsked, PieceRows } from './draw.ts';
import type { Batch, Days, Decision, DraftStep, TimeLog, VerdictAnswer } from './events.ts';
import type { Group, Measurement, Row } from './measurement.ts';
import type { Isolation, ProposedTerms } from './money-events.ts';
import type { Correction, Cost, CostAsked, CostKind, Reinvestment } from './spent-events.ts';

/** What people ask of a pilot. Texts are sealed and numbers canonical before they come here. */
export type PilotCommand =
  | {
      readonly type: 'draft';
      readonly pilot: string;
      readonly draft: CharterDraft;
      readonly template?: string;
      readonly copyOf?: string;
    }
  | {
      readonly type: 'save-draft';
      readonly step: DraftStep;
      readonly values: Partial<Charter>;
      readonly expectedRevision: number;
    }
  | { readonly type: 'ask'; readonly stakeholder: string }
  | { readonly type: 'answer'; readonly stakeholder: string; readonly words: FreeText }
  | {
      readonly type: 'propose';
      readonly expectedRevision: number;
      /** Who is on which team at this moment: decides who is outside the L&D team. */
      readonly directory: Directory;
      /** Rows of the baselines by their digest: how far results lie apart is planned with (rule P10). */
      readonly baselineRows?: RowsByDigest;
    }
  | { readonly type: 'sign'; readonly version: number; readonly charterHash: string }
  | {
      readonly type: 'request-change';
      readonly version: number;
      readonly criterion?: string;
      readonly words: FreeText;
    }
  | { readonly type: 'decline'; readonly version: number; readonly reason: FreeText }
  | {
      readonly type: 'agree-on-condition';
      readonly version: number;
      readonly charterHash: string;
      readonly condition: FreeText;
    }
  | { readonly type: 'resolve-condition'; readonly signer: string; readonly how: FreeText }
  | {
      readonly type: 'delegate';
      readonly version: number;
      readonly charterHash: string;
      readonly to: string;
      readonly directory: Directory;
    }
  | { readonly type: 'accept-delegation' }
  | { readonly type: 'decline-delegation'; readonly reason?: FreeText }
  | {
      readonly type: 'replace-signer';
      readonly person: string;
      readonly by: string;
      readonly reason: FreeText;
      readonly directory: Directory;
    }
  | { readonly type: 'resend-invitation'; readonly person: string }
  | {
      readonly type: 'amend';
      readonly expectedRevision: number;
      readonly changes: Partial<Charter>;
      readonly reason: FreeText;
      readonly directory: Directory;
      readonly baselineRows?: RowsByDigest;
    }
  | {
      readonly type: 'record-baseline';
      readonly criterion: string;
      readonly measurement: Measurement;
      readonly measuredFrom: PlainDate;
      readonly measuredTo: PlainDate;
    }
  | {
      readonly type: 'promise-baseline';
      readonly criterion: string;
      readonly by: PlainDate;
      readonly reason: FreeText;
    }
  | {
      readonly type: 'draw-groups';
      /** Who is drawn, where it is people; nobody where each piece of work is. */
      readonly units: readonly DrawnPerson[];
      /** From the product's own randomness, so that nobody can try for a draw that suits them. */
      readonly seed: string;
    }
  | { readonly type: 'start' }
  | ({ readonly type: 'log-piece' } & PieceAsked)
  | {
      readonly type: 'correct-piece';
      readonly supersedes: number;
      /** The piece as its entry holds it, and whose it is. */
      readonly was: Piece;
      readonly contributor: string;
      readonly now: Pick<Piece, 'used' | 'minutes' | 'reworkMinutes'>;
      readonly reason: FreeText;
    }
  | ({ readonly type: 'log-time' } & TimeLog)
  | {
      readonly type: 'correct-time-log';
      readonly supersedes: number;
      /** The log as its entry holds it, and whose it is. */
      readonly was: TimeLog;
      readonly contributor: string;
      readonly now: TimeLog;
      readonly reason: FreeText;
    }
  | {
      readonly type: 'answer-week';
      readonly weekOf: PlainDate;
      readonly answer: 'nothing' | 'away';
    }
  | {
      readonly type: 'record-observation';
      readonly criterion: string;
      readonly group: Group;
      readonly measurement: Measurement;
      readonly days?: Days;
    }
  | {
      readonly type: 'correct-observation';
      /** Sequence number of the entry that recorded the figures. */
      readonly supersedes: number;
      /** Absent where the figures are withdrawn. */
      readonly measurement?: Measurement;
      readonly days?: Days;
      readonly reason: FreeText;
    }
  | ({ readonly type: 'record-cost' } & Omit<Cost, 'effort'>)
  | {
      readonly type: 'correct-cost';
      /** Sequence number of the entry that recorded it, or corrected it before. */
      readonly supersedes: number;
      /** Absent where it is withdrawn. */
      readonly now?: CostAsked;
      readonly reason: FreeText;
    }
  | ({ readonly type: 'reinvest-hours' } & Reinvestment)
  | ({ readonly type: 'correct-reinvestment' } & Correction<Reinvestment>)
  | { readonly type: 'own-output'; readonly statement: FreeText }
  | { readonly type: 'lock'; readonly pieces?: PieceRows }
  | {
      readonly type: 'judge';
      readonly rows: Readonly<Record<string, readonly Row[]>>;
      readonly pieces?: PieceRows;
      /** The workspace's, by which a figure came in on its day; UTC where it is left out. */
      readonly timeZone?: string;
    }
  | { readonly type: 'answer-verdict'; readonly answer: VerdictAnswer; readonly words?: FreeText }
  | { readonly type: 'conclude'; readonly decision: Decision; readonly reason?: FreeText }
  | { readonly type: 'sign-conclusion' }
  | { readonly type: 'refuse-conclusion'; readonly reason: FreeText }
  | { readonly type: 'stop'; readonly reason: FreeText }
  | {
      readonly type: 'receive-batch';
      readonly criterion: string;
      readonly group: Group;
      readonly measurement: Measurement;
      readonly batch: Batch;
    }
  | {
      readonly type: 'erase-words';
      readonly person: string;
      readonly commitments: readonly string[];
    }
  | { readonly type: 'expire-rows'; readonly digests: readonly string[] }
  | ({ readonly type: 'choose-isolation' } & Omit<Isolation, 'at'>)
  | {
      readonly type: 'propose-conversion';
      readonly terms: ProposedTerms;
      readonly basis: FreeText;
      readonly signer: string;
      /** Who is on which team at this moment: a price is signed outside the team that earns by it. */
      readonly directory: Directory;
      readonly bands: readonly RateBand[];
    }
  | {
      /** People's time as a cost, at the upper end of a band's rate. */
      readonly type: 'record-effort';
      readonly kind: CostKind;
      readonly hours: Decimal;
      readonly band: string;
      readonly on: PlainDate;
      readonly bands: readonly RateBand[];
    }
  | { readonly type: 'sign-conversion'; readonly conversion: string };

export type CommandOf<Type extends PilotCommand['type']> = Extract<PilotCommand, { type: Type }>;

/** Who asks, how sure we are of them, and when: passed in, since the domain has no clock. */
export type CommandContext = {
  readonly at: Instant;
  /** The date in the workspace's time zone. */
  readonly today: PlainDate;
  readonly actor: string;
  readonly assurance: Assurance;
};
