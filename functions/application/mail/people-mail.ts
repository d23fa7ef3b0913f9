import type { AppDeps } from '#application/deps.ts';
import type { WorkspaceSummary } from '#application/stream/workspace-stream.ts';
import type { PersonMail } from '#contracts/mail.ts';
import type { MailKind } from '#domain/mail/mail-kinds.ts';
import { nextReminder, type Reminder } from '#domain/mail/reminders.ts';
import type { OpenAsk } from '#domain/pilot/open-asks.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import type { Mailbox } from '#identity/mailboxes.ts';
import type { Profile } from '#identity/people.ts';
import { hashAddress } from '#identity/secrets.ts';
import type { MailRecord } from '#mailer/mail-log.ts';

/** The kinds of mail by which an ask first reaches its reader. */
const FIRST_MAILS: Readonly<Record<OpenAsk['kind'], readonly MailKind[]>> = {
  question: ['question'],
  signature: ['signature', 'criteria-changed'],
  delegation: ['signature'],
  verdict: ['verdict'],
  conclusion: ['signature'],
};

type MailKnown = {
  readonly pilots: readonly PilotSummary[];
  readonly log: readonly MailRecord[];
  readonly timeZone: string;
  /** ISO 8601. */
  readonly now: string;
};

/** How mail reaches a person: whether it comes back, and what became of each ask that is open. */
function personMail(
  { id, email }: Profile,
  mailbox: Mailbox | undefined,
  { pilots, log, timeZone, now }: MailKnown,
): PersonMail {
  const returned = mailbox?.returned;
  const mails = log.filter(each => each.person === id);
  const wantsNone = mailbox?.choices.stopped.includes('reminders') ?? false;
  const upcoming = ({ since }: OpenAsk) =>
    wantsNone ? undefined : nextReminder(timeZone, since, now);
  return {
    ...(returned?.addressHash === hashAddress(email) ? { returned: returned.as } : {}),
    asks: pilots.flatMap(pilot =>
      (pilot.asks ?? [])
        .filter(ask => ask.person === id)
        .map(ask => mailedAsk(pilot, ask, mails, upcoming(ask))),
    ),
  };
}

function mailedAsk(
  pilot: PilotSummary,
  { kind, since }: OpenAsk,
  mails: readonly MailRecord[],
  next: Reminder | undefined,
): PersonMail['asks'][number] {
  const about = mails.filter(each => each.pilot === pilot.id && each.at >= Date.parse(since));
  const first = about.find(each => FIRST_MAILS[kind].includes(each.kind));
  const reminded = about.filter(each => each.kind === 'reminder').map(each => each.at);
  return {
    pilot: { id: pilot.id, name: pilot.name },
    ask: kind,
    since,
    ...(first ? { state: first.state } : {}),
    ...(reminded.length > 0 ? { lastReminder: new Date(Math.max(...reminded)).toISOString() } : {}),
    ...(next ? { nextReminder: next.at } : {}),
  };
}

/** Reads how mail reaches everybody of a workspace, by two requests. */
export async function readPeopleMail(
  deps: AppDeps,
  workspace: WorkspaceSummary,
  pilots: readonly PilotSummary[],
): Promise<(person: Profile) => PersonMail> {
  const { id, people, timeZone } = workspace;
  const [mailboxes, log] = await Promise.all([
    deps.mailboxes.all(Object.keys(people), id),
    deps.mailLog.list(id),
  ]);
  const known = { pilots, log, timeZone, now: new Date(deps.clock.now()).toISOString() };
  return person => personMail(person, mailboxes.get(person.id), known);
}
