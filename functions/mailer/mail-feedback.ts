/** What came back of a message that had been sent. */
export type MailFeedback = {
  readonly workspace: string;
  readonly person: string;
  readonly reference: string;
  readonly email: string;
  readonly as: 'bounced' | 'complained';
  /** False: the mailbox was full or away, and may be reached another time. */
  readonly forGood: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
};
