import type { AppDeps } from '#application/deps.ts';
import { hashAddress } from '#identity/secrets.ts';
import type { MailFeedback } from '#mailer/mail-feedback.ts';

/**
 * Records what came back: at the message, so that whoever sent it sees it, and at the address where it is for good, so
 * that nothing more is sent there (a complaint stops only what is not essential).
 */
export async function takeFeedback(
  deps: Pick<AppDeps, 'mailLog' | 'mailboxes'>,
  { workspace, person, reference, email, as, forGood, at }: MailFeedback,
): Promise<void> {
  await deps.mailLog.markReturned(workspace, reference, as);
  if (forGood)
    await deps.mailboxes.markReturned(person, { as, at, addressHash: hashAddress(email) });
}
