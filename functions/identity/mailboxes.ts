import type { MailSort } from '#domain/mail/mail-kinds.ts';
import type { NudgeTime } from '#domain/mail/nudge-time.ts';

/** What a person chose to be mailed in a workspace. */
export type MailChoices = {
  readonly stopped: readonly MailSort[];
  /** When the weekly nudge comes; the default where nothing was chosen. */
  readonly nudge?: NudgeTime;
};

/** Mail to an address came back for good, or its reader reported it as unwanted. */
export type Returned = {
  readonly as: 'bounced' | 'complained';
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Hash of the address that was marked: a new address of the same person starts unmarked. */
  readonly addressHash: string;
};

export type Mailbox = { readonly choices: MailChoices; readonly returned?: Returned };

/** Whose mail of which sort a link in a mail ends. */
export type Unsubscription = {
  readonly person: string;
  readonly workspace: string;
  readonly sort: MailSort;
};

/** Beside each person: what they chose to be mailed, and whether mail reaches them. */
export type Mailboxes = {
  get(person: string, workspace: string): Promise<Mailbox>;
  /** Up to 50 people by one request. */
  all(people: readonly string[], workspace: string): Promise<ReadonlyMap<string, Mailbox>>;
  choose(
    person: string,
    workspace: string,
    change: (before: MailChoices) => MailChoices,
  ): Promise<MailChoices>;
  /** Marks an address of a person; the mark of another address is replaced. */
  markReturned(person: string, returned: Returned): Promise<void>;
  /** Takes the mark away: somebody says that mail arrives there again. */
  unmark(person: string): Promise<void>;
  /** Answers the secret, which is mailed and kept hashed. It ends one sort of mail and opens nothing. */
  newUnsubscription(unsubscription: Unsubscription): Promise<string>;
  readUnsubscription(secret: string): Promise<Unsubscription | undefined>;
};
