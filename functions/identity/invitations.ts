/** A person without an account, invited to one pilot. */
export type Invitation = {
  readonly workspace: string;
  readonly pilot: string;
  readonly person: string;
  /** Milliseconds since the epoch, by the application's clock. */
  readonly expiresAt: number;
};

/** What a code was asked for: it confirms this step on this charter and nothing else. */
export type PendingStep = {
  readonly step: string;
  readonly charterHash: string;
  readonly words?: string;
  /** Whom a signature is passed on to. */
  readonly to?: { readonly name: string; readonly email: string };
};

/** A link that was mailed; the secret itself is kept nowhere. */
export type MailedLink = {
  readonly person: string;
  readonly sentAt: number;
  readonly expiresAt: number;
  readonly revoked: boolean;
};

export type CodeRefusal =
  | 'code_wrong'
  | 'code_used_up'
  | 'code_expired'
  | 'code_missing'
  | 'code_too_soon';

export type Invitations = {
  /** Answers the secret, which is mailed and kept hashed. Holds for `INVITATION_DAYS` unless it says until when. */
  create(
    invitation: Omit<Invitation, 'expiresAt'> & Partial<Pick<Invitation, 'expiresAt'>>,
  ): Promise<string>;
  read(secret: string): Promise<Invitation | 'expired' | 'revoked' | undefined>;
  /** Every link of a pilot that was mailed in the last months, oldest first. */
  list(workspace: string, pilot: string): Promise<MailedLink[]>;
  /** Makes every link of a person to a pilot void. */
  revoke(workspace: string, pilot: string, person: string): Promise<void>;
  /** A six-digit code for one step; the last one asked for is the one that counts. */
  newCode(secret: string, step: PendingStep): Promise<string | CodeRefusal>;
  /** The step that the last code was asked for, used or not: its words are sent once. */
  lastStep(secret: string): Promise<PendingStep | undefined>;
  /** Uses the code: right once, wrong five times. */
  redeemCode(secret: string, code: string, step: PendingStep): Promise<'ok' | CodeRefusal>;
};

export const INVITATION_DAYS = 14;
/** How long a link is listed after it has expired; then the table drops it. */
export const KEPT_DAYS = 30;
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
/** Codes for one invitation within an hour. */
export const CODES_PER_HOUR = 10;
