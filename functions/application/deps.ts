import type { Attempts } from '#identity/attempts.ts';
import type { Invitations } from '#identity/invitations.ts';
import type { Mailboxes } from '#identity/mailboxes.ts';
import type { People } from '#identity/people.ts';
import type { PersonalData } from '#identity/personal-data.ts';
import type { Pseudonyms } from '#identity/pseudonyms.ts';
import type { ReaderInvitations } from '#identity/reader-invitations.ts';
import type { Editions } from '#ledger/editions.ts';
import type { RowStore } from '#ledger/row-store.ts';
import type { MailLog } from '#mailer/mail-log.ts';
import type { Mailer } from '#mailer/mailer.ts';
import type { Narrator } from '#narrator/narrator.ts';
import type { Jobs } from './report/jobs.ts';
import type { AppendDeps } from './stream/append.ts';

/** Everything outside that the application works with. */
export type AppDeps = AppendDeps & {
  readonly rows: RowStore;
  readonly people: People;
  readonly invitations: Invitations;
  readonly attempts: Attempts;
  readonly pseudonyms: Pseudonyms;
  readonly personalData: PersonalData;
  readonly readerInvitations: ReaderInvitations;
  readonly editions: Editions;
  readonly jobs: Jobs;
  readonly mailer: Mailer;
  readonly mailLog: MailLog;
  readonly mailboxes: Mailboxes;
  /** The page of evidence files as it was built: the verifier, before a pilot is put in. */
  readonly evidencePage: () => Promise<string>;
  /** Words reports; by rule where none is given. */
  readonly narrator?: Narrator;
  /** US dollars that a workspace may spend on texts in a day (UTC); absent where texts cost nothing. */
  readonly dailyCap?: number;
  /** UUIDv7. */
  readonly newId: () => string;
  /** Where this deployment is reached, without a slash at its end. */
  readonly baseUrl: string;
};
