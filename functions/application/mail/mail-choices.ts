import type { Caller } from '#application/caller.ts';
import type { AppDeps } from '#application/deps.ts';
import type { MailChoicesView } from '#contracts/mail.ts';
import { DEFAULT_NUDGE } from '#domain/mail/nudge-time.ts';
import type { MailChoices } from '#identity/mailboxes.ts';

const viewOf = ({ nudge = DEFAULT_NUDGE, stopped }: MailChoices): MailChoicesView => ({
  nudge: { ...nudge },
  stopped: [...stopped],
});

/** What the caller chose to be mailed in this workspace, the defaults filled in. */
export async function showMailChoices(
  deps: Pick<AppDeps, 'mailboxes'>,
  { person, workspace }: Caller,
): Promise<MailChoicesView> {
  return viewOf((await deps.mailboxes.get(person.id, workspace)).choices);
}

/** Keeps what the caller chooses. A setting of theirs, no fact of the workspace: it is not in the ledger. */
export async function chooseMail(
  deps: Pick<AppDeps, 'mailboxes'>,
  { person, workspace }: Caller,
  chosen: MailChoicesView,
): Promise<MailChoicesView> {
  const stopped = [...new Set(chosen.stopped)];
  const kept = { nudge: chosen.nudge, stopped };
  return viewOf(await deps.mailboxes.choose(person.id, workspace, () => kept));
}
