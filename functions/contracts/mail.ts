import * as z from 'zod';
import { MAIL_SORTS } from '#domain/mail/mail-kinds.ts';
import { MAIL_STATES } from '#domain/mail/take-on.ts';
import { ASKS } from '#domain/pilot/open-asks.ts';
import { id, instant } from './primitives.ts';

/** What a person chose to be mailed in this workspace. */
export const mailChoices = z.strictObject({
  /** When the weekly nudge comes: a day, Monday 1 to Sunday 7, and an hour in the workspace's time zone. */
  nudge: z.strictObject({ day: z.int().min(1).max(7), hour: z.int().min(0).max(23) }),
  stopped: z.array(z.enum(MAIL_SORTS)).max(MAIL_SORTS.length),
});
export type MailChoicesView = z.infer<typeof mailChoices>;

/** Something that a person was asked by mail, with what became of the mail. */
const mailedAsk = z.object({
  pilot: z.object({ id, name: z.string() }),
  ask: z.enum(ASKS),
  since: instant,
  /** Of the first mail about it; absent where nothing is recorded. */
  state: z.enum(MAIL_STATES).exactOptional(),
  lastReminder: instant.exactOptional(),
  nextReminder: instant.exactOptional(),
});

/** How mail reaches a person. */
export const personMail = z.object({
  /** Mail to their address came back for good, or was reported as unwanted. */
  returned: z.enum(['bounced', 'complained']).exactOptional(),
  asks: z.array(mailedAsk),
});
export type PersonMail = z.infer<typeof personMail>;
