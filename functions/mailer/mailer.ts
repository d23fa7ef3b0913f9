/** A message to one person, as HTML and as text. */
export type Mail = {
  /** Seen in the message: the same mail sent again carries the same one. */
  readonly reference: string;
  readonly workspace: string;
  readonly to: { readonly person: string; readonly name: string; readonly email: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Address that ends mail of this sort at one POST (RFC 8058); absent where the mail is essential. */
  readonly unsubscribe?: string;
};

/**
 * What became of a message. `refused` and `throttled`: it was not handed over, for good or for now. `unknown`: it may
 * have been, and the answer was lost.
 */
export type SendOutcome =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'throttled' | 'unknown'; readonly reason: string };

/** Sends mail: SES in AWS, the outbox on one machine. */
export interface Mailer {
  /** Whoever throws leaves the outcome unknown. */
  send(mail: Mail): Promise<SendOutcome>;
}
