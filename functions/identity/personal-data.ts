/** A mail as it is kept, for whoever asks what is held of them. */
export type KeptMail = {
  readonly at: string;
  readonly subject: string;
  readonly text: string;
};

/** An invitation that is held for a person. */
export type KeptInvitation = {
  /** Id of the pilot, or stream of the report, that it opens. */
  readonly to: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
};

/** What is held of a person outside the ledger: to be shown to them, and to be erased. */
export interface PersonalData {
  mailsTo(workspace: string, person: string): Promise<KeptMail[]>;
  invitationsOf(workspace: string, person: string): Promise<KeptInvitation[]>;
  /**
   * Erases copies in a workspace: the person's invitations with what waits in them, every mail and other copy in which
   * one of `traces` occurs, and what the person called API tokens. Safe to repeat.
   */
  eraseCopies(workspace: string, person: string, traces: readonly string[]): Promise<void>;
  /**
   * Erases the membership in a workspace and, where the person is in no other, name, address and sessions.
   * Answers whether anything of the person is left.
   */
  erasePerson(workspace: string, person: string): Promise<'erased' | 'member elsewhere'>;
}
