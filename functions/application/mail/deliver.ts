import type { AppDeps } from '#application/deps.ts';
import { MAIL_KINDS, type MailKind, sortOf } from '#domain/mail/mail-kinds.ts';
import { mailReference } from '#domain/mail/reference.ts';
import type { MailState } from '#domain/mail/take-on.ts';
import type { Mailbox, Unsubscription } from '#identity/mailboxes.ts';
import type { Profile } from '#identity/people.ts';
import { hashAddress } from '#identity/secrets.ts';
import type { Mail, SendOutcome } from '#mailer/mailer.ts';
import { type Letter, layOut } from '#mailer/messages/letter.ts';

/** A message that is necessary, before it is written. */
export type Outgoing = {
  readonly workspace: string;
  readonly kind: MailKind;
  readonly person: string;
  readonly pilot?: string;
  /** What makes it necessary. The same cause is the same message, whoever finds it. */
  readonly cause: string;
  /** Whose names the letter says, beside the reader's. */
  readonly mentions: readonly string[];
  /** Writes it, once it is clear that it goes out. */
  readonly write: (nameOf: (person: string) => string) => Promise<Letter> | Letter;
};

/** `settled` and `busy`: there was nothing to do. `stopped`: its reader wants no more of them. */
export type Delivered = MailState | 'settled' | 'busy' | 'stopped' | 'nobody';

/** The same for every attempt at the same message. */
export const referenceOf = ({ workspace, cause, kind, person }: Outgoing): string =>
  mailReference(`${workspace}/${cause}/${kind}/${person}`);

/** Enough for one lost answer or one throttle; after that it is for the schedule to try. */
const TRIES_AT_ONCE = 2;

/**
 * Takes a message on, sends it and records what became of it (rules E2 and E3). Never throws for want of a mail: what
 * is known not to have gone out is recorded as such, and tried again by `resumeMail`.
 */
export async function deliver(deps: AppDeps, message: Outgoing): Promise<Delivered> {
  const { workspace, kind, person, pilot } = message;
  const reference = referenceOf(message);
  const report = (fault: unknown) => {
    const key = { workspace, stream: `mail/${reference}` };
    deps.report({ code: 'mail_not_sent', key, cause: fault });
  };
  try {
    const [names, mailbox] = await Promise.all([
      deps.people.names(workspace, [person, ...message.mentions]),
      deps.mailboxes.get(person, workspace),
    ]);
    const reader = names.get(person);
    if (!reader) return 'nobody';
    if (hasStopped(kind, mailbox)) return 'stopped';
    const about = pilot === undefined ? {} : { pilot };
    const taken = await deps.mailLog.takeOn(workspace, { reference, kind, person, ...about });
    if (typeof taken === 'string') return taken;
    const { state, reason }: Outcome = comesBack(kind, reader, mailbox)
      ? { state: 'undeliverable' }
      : await writeAndSend(deps, message, { reference, reader, names }, report);
    await taken.settle(state, reason).catch(report);
    return state;
  } catch (fault) {
    report(fault);
    return 'failed';
  }
}

type Outcome = { readonly state: MailState; readonly reason?: string };

function hasStopped(kind: MailKind, { choices }: Mailbox): boolean {
  const sort = sortOf(kind);
  return sort !== undefined && choices.stopped.includes(sort);
}

/** A bounce stops all mail to that address; a complaint, what is not essential. */
function comesBack(kind: MailKind, { email }: Profile, { returned }: Mailbox): boolean {
  if (returned?.addressHash !== hashAddress(email)) return false;
  return returned.as === 'bounced' || !MAIL_KINDS[kind].essential;
}

type Addressed = {
  readonly reference: string;
  readonly reader: Profile;
  readonly names: ReadonlyMap<string, Profile>;
};

async function writeAndSend(
  deps: AppDeps,
  message: Outgoing,
  addressed: Addressed,
  report: (fault: unknown) => void,
): Promise<Outcome> {
  const mail = await compose(deps, message, addressed).catch(report);
  if (!mail) return { state: 'failed', reason: 'not written' };
  const sent = await send(deps, mail, MAIL_KINDS[message.kind].essential);
  if (sent.outcome === 'sent') return { state: 'sent' };
  return { state: sent.outcome === 'unknown' ? 'unknown' : 'failed', reason: sent.reason };
}

async function compose(
  deps: AppDeps,
  { workspace, kind, person, write }: Outgoing,
  { reference, reader, names }: Addressed,
): Promise<Mail> {
  const sort = sortOf(kind);
  const foot = sort
    ? { unsubscribe: await unsubscribeLink(deps, { person, workspace, sort }) }
    : {};
  const letter = await write(id => names.get(id)?.name ?? 'Somebody who has left');
  return {
    reference,
    workspace,
    to: { person, name: reader.name, email: reader.email },
    ...layOut(letter, { reference, ...foot }),
    ...foot,
  };
}

async function unsubscribeLink(deps: AppDeps, unsubscription: Unsubscription): Promise<string> {
  return `${deps.baseUrl}/mail/${await deps.mailboxes.newUnsubscription(unsubscription)}`;
}

/** Sends; again at once where it is known not to have gone out for now, or is essential and nobody knows. */
async function send(deps: AppDeps, mail: Mail, essential: boolean): Promise<SendOutcome> {
  let last: SendOutcome = { outcome: 'unknown', reason: 'not tried' };
  for (let attempt = 1; attempt <= TRIES_AT_ONCE; attempt += 1) {
    last = await deps.mailer.send(mail).catch(lostAnswer);
    if (last.outcome === 'sent' || last.outcome === 'refused') return last;
    if (last.outcome === 'unknown' && !essential) return last;
  }
  return last;
}

const lostAnswer = (fault: unknown): SendOutcome => ({
  outcome: 'unknown',
  reason: fault instanceof Error ? fault.name : 'unknown',
});
