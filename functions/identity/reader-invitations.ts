/** A person without an account, invited to read one published report. */
export type ReaderInvitation = {
  readonly workspace: string;
  /** The report's stream. */
  readonly report: string;
  readonly person: string;
  /** Milliseconds since the epoch, by the application's clock. */
  readonly expiresAt: number;
};

export type ReaderInvitations = {
  /** Answers the secret, which is mailed and kept hashed. */
  create(invitation: Omit<ReaderInvitation, 'expiresAt'>): Promise<string>;
  read(secret: string): Promise<ReaderInvitation | 'expired' | undefined>;
};

/** A quarter's questions and decisions take a month to come in. */
export const READER_DAYS = 30;
