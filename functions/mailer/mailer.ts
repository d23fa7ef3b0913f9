/** A message to one person, as HTML and as text. */
export type Mail = {
  /** Seen in the message: the same mail sent again carries the same one. */
  readonly reference: string;
  readonly workspace: string;
  readonly to: { readonly person: string; readonly name: string; readonly email: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Sends mail: SES in AWS, the outbox on one machine. */
export interface Mailer {
  /** Throws when it is not known to have been handed over. */
  send(mail: Mail): Promise<void>;
}
