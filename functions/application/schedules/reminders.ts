import type { AppDeps } from '#application/deps.ts';
import type { Outgoing } from '#application/mail/deliver.ts';
import { askEnds, dueReminder, REMINDER_DAYS } from '#domain/mail/reminders.ts';
import type { OpenAsk } from '#domain/pilot/open-asks.ts';
import type { PilotSummary } from '#domain/pilot/summary.ts';
import { reminderMessage } from '#mailer/messages/reminders.ts';
import type { Occasion } from './occasion.ts';

const LAST_DAY = REMINDER_DAYS.at(-1);

export type DueReminder = {
  readonly pilot: PilotSummary;
  readonly ask: OpenAsk;
  readonly day: number;
};

/** Every reminder that has come, of asks that are open (rule E4). */
export const dueReminders = ({
  workspace,
  pilots,
  now,
}: Pick<Occasion, 'workspace' | 'pilots' | 'now'>): DueReminder[] =>
  pilots.flatMap(pilot =>
    (pilot.asks ?? []).flatMap(ask => {
      const due = dueReminder(workspace.timeZone, ask.since, now);
      return due ? [{ pilot, ask, day: due.day }] : [];
    }),
  );

/** A reminder as a message. Its link ends when the invitation does that it reminds of. */
export const reminderOutgoing = (
  deps: AppDeps,
  workspace: string,
  { pilot, ask, day }: DueReminder,
): Outgoing => ({
  workspace,
  kind: 'reminder',
  person: ask.person,
  pilot: pilot.id,
  cause: `pilot/${pilot.id}/${ask.kind}/${ask.since}/day-${day}`,
  mentions: [],
  async write() {
    const secret = await deps.invitations.create({
      workspace,
      pilot: pilot.id,
      person: ask.person,
      expiresAt: askEnds(ask.since),
    });
    const link = `${deps.baseUrl}/r/${secret}`;
    return reminderMessage({ ask: ask.kind, pilot: pilot.name, isLast: day === LAST_DAY, link });
  },
});
