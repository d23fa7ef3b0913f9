import * as z from 'zod';
import type { MailFeedback } from './mail-feedback.ts';

const tag = z.tuple([z.string()], z.string());
const recipients = z.tuple([z.object({ emailAddress: z.string() })], z.unknown());

/** The parts that are read of an event that SES publishes ("Examples of event data that Amazon SES sends"). */
const sesEvent = z.object({
  detail: z.object({
    mail: z.object({ tags: z.object({ workspace: tag, person: tag, reference: tag }) }),
    bounce: z
      .object({
        bounceType: z.string(),
        bouncedRecipients: recipients,
        timestamp: z.iso.datetime(),
      })
      .optional(),
    complaint: z
      .object({ complainedRecipients: recipients, timestamp: z.iso.datetime() })
      .optional(),
  }),
});

/** A bounce or complaint of one of our messages; undefined for anything else that SES may publish. */
export function readSesFeedback(event: unknown): MailFeedback | undefined {
  const read = sesEvent.safeParse(event);
  if (!read.success) return undefined;
  const { mail, bounce, complaint } = read.data.detail;
  const [[workspace], [person], [reference]] = [
    mail.tags.workspace,
    mail.tags.person,
    mail.tags.reference,
  ];
  const whose = { workspace, person, reference };
  if (bounce)
    return {
      ...whose,
      as: 'bounced',
      email: bounce.bouncedRecipients[0].emailAddress,
      forGood: bounce.bounceType === 'Permanent',
      at: Date.parse(bounce.timestamp),
    };
  if (complaint)
    return {
      ...whose,
      as: 'complained',
      email: complaint.complainedRecipients[0].emailAddress,
      forGood: true,
      at: Date.parse(complaint.timestamp),
    };
  return undefined;
}
