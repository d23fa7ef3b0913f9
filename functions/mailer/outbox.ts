import * as z from 'zod';
import { putIf, queryPartition, type Store } from '#ledger/store.ts';
import { EXPIRY_ATTRIBUTE, tableKeys, tablePartitions } from '#ledger/table.ts';
import type { Mail, Mailer } from './mailer.ts';

/** A mail that would have been sent. */
export type OutboxMail = Omit<Mail, 'workspace' | 'unsubscribe'> & {
  readonly id: string;
  readonly at: string;
};

const storedMail = z.object({
  sk: z.string(),
  at: z.string(),
  reference: z.string(),
  to: z.object({ person: z.string(), name: z.string(), email: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});

export const OUTBOX_DAYS = 90;
const KEPT_SECONDS = OUTBOX_DAYS * 86_400;

/** On one machine mail goes to a page instead. `now`: milliseconds; `newId`: sorts by time. */
export const outboxMailer = (store: Store, now: () => number, newId: () => string): Mailer => ({
  async send({ workspace, unsubscribe: _header, ...mail }) {
    const item = {
      ...tableKeys.mail(workspace, newId()),
      ...mail,
      at: new Date(now()).toISOString(),
      [EXPIRY_ATTRIBUTE]: Math.floor(Date.now() / 1000) + KEPT_SECONDS,
    };
    await putIf(store, item, { expression: 'attribute_not_exists(pk)' });
    return { outcome: 'sent' };
  },
});

/** The workspace's outbox, newest first. */
export async function readOutbox(store: Store, workspace: string): Promise<OutboxMail[]> {
  const items = await queryPartition(store, tablePartitions.mails(workspace));
  return items
    .map(item => {
      const { sk, ...mail } = storedMail.parse(item);
      return { id: sk, ...mail };
    })
    .reverse();
}
