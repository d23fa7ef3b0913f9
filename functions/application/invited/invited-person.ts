import type { EvidenceDownload } from '#application/pilot/evidence.ts';
import type { PilotView, VersionView } from '#contracts/pilots.ts';
import type { PersonRef } from '#contracts/primitives.ts';
import type { ResultSeriesView } from '#contracts/results.ts';
import type { NoEvidence } from './invited-evidence.ts';

/** What a refused step of an invited person answers: a literal code and a sentence for them. */
export type InvitedRefusal = { readonly code: string; readonly sentence: string };
export type InvitedResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: InvitedRefusal };

/** The steps that need a mailed six-digit code of their own. */
export const CODED_STEPS = [
  'sign',
  'condition',
  'decline',
  'delegate',
  'accept-verdict',
  'dispute-verdict',
  'sign-conclusion',
  'refuse-conclusion',
] as const;
export type CodedStep = (typeof CODED_STEPS)[number];

/** What an invitation opens: one person, one pilot. Opening it changes nothing. */
export type OpenedInvitation = {
  readonly person: PersonRef;
  /** `v…@example.com`: enough to know where the code went. */
  readonly maskedEmail: string;
  readonly expiresAt: string;
  readonly workspace: {
    readonly name: string;
    readonly demo: boolean;
    readonly currency: string;
    readonly timeZone: string;
  };
  readonly pilot: PilotView;
  /** Recordings by criterion once there is a verdict, where they say of which days they are. */
  readonly results?: ResultSeriesView['criteria'];
  /** The version to sign, or that the pilot is held to; absent while the charter is a draft. */
  readonly version?: VersionView;
  /** Whoever asks this person to sign in their place, until they have answered. */
  readonly offeredBy?: PersonRef;
  /** A question that waits for this person's words. */
  readonly questionOpen: boolean;
  readonly now: string;
};

/** A colleague by name and address, as a signer types them. */
export type Colleague = { readonly name: string; readonly email: string };

/** Everything that a person without an account can do, by the secret of their invitation. */
export type InvitedPerson = {
  open(secret: string): Promise<OpenedInvitation | 'unknown' | 'expired' | 'revoked'>;
  /** For whoever was asked to sign; it changes nothing. */
  evidenceFile(secret: string): Promise<EvidenceDownload | NoEvidence>;
  answerQuestion(request: {
    readonly secret: string;
    readonly commandId: string;
    readonly words: string;
  }): Promise<InvitedResult>;
  requestChange(request: {
    readonly secret: string;
    readonly commandId: string;
    readonly version: number;
    readonly criterion?: string;
    readonly words: string;
  }): Promise<InvitedResult>;
  /** Takes a signer's place over, or gives it back: the link alone is enough. */
  answerDelegation(request: {
    readonly secret: string;
    readonly commandId: string;
    readonly answer: 'accept' | 'decline';
    readonly words?: string;
  }): Promise<InvitedResult>;
  /** Mails a code for one step, bound to the charter's hash. `words` is kept with the step until the code comes. */
  sendCode(request: {
    readonly secret: string;
    readonly step: CodedStep;
    readonly charterHash: string;
    readonly words?: string;
    /** Whom a signature is passed on to. */
    readonly to?: Colleague;
    /** The client's address, which limits how much it can try; absent where it is not known. */
    readonly client?: string;
  }): Promise<InvitedResult>;
  /** Carries the step out once the code is right; `name` is typed by the signer. */
  confirm(request: {
    readonly secret: string;
    readonly commandId: string;
    readonly step: CodedStep;
    readonly version: number;
    readonly charterHash: string;
    readonly code: string;
    readonly name?: string;
    readonly words?: string;
    readonly client?: string;
  }): Promise<InvitedResult>;
};
