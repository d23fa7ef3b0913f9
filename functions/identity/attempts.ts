/** What is counted against a limit: mails to one mailbox, or what one client's address has tried. */
export type AttemptKind = 'mailbox' | 'address';

/** Limits on what can be tried within an hour, across every invitation. */
export type Attempts = {
  /** Counts one more; false once the hour's limit is reached. */
  take(kind: AttemptKind, key: string): Promise<boolean>;
};

/** A mailbox gets twenty codes an hour at the most; an office behind one address may sign at the same time. */
export const ATTEMPTS_PER_HOUR: Readonly<Record<AttemptKind, number>> = {
  mailbox: 20,
  address: 100,
};
