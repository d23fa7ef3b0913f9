import type { AppDeps } from '#application/deps.ts';
import { resumeMail } from '#application/mail/resume-mail.ts';
import { readSummaries } from '#application/workspace/summaries.ts';
import { dueDigests } from './digests.ts';
import { dueNudges } from './nudges.ts';
import { deliverDue } from './occasion.ts';
import { dueReminders, reminderOutgoing } from './reminders.ts';

/**
 * Does what has come due in every workspace as of the application's clock. Safe to run at any time, twice, and beside
 * itself: each message is taken on once (rule E3). A workspace that fails does not keep the others waiting.
 */
export async function runSchedules(deps: AppDeps): Promise<void> {
  for (const workspace of await deps.readModels.workspaces()) {
    await runWorkspace(deps, workspace).catch(cause =>
      deps.report({ code: 'mail_not_sent', key: { workspace, stream: 'schedule' }, cause }),
    );
  }
}

async function runWorkspace(deps: AppDeps, id: string): Promise<void> {
  await resumeMail(deps, id);
  const [{ workspace, pilots }, log] = await Promise.all([
    readSummaries(deps, id),
    deps.mailLog.list(id),
  ]);
  const occasion = { workspace, pilots, log, now: new Date(deps.clock.now()).toISOString() };
  const due = [
    ...dueReminders(occasion).map(each => reminderOutgoing(deps, id, each)),
    ...(await dueNudges(deps, occasion)),
    ...dueDigests(deps, occasion),
  ];
  await deliverDue(deps, occasion, due);
}
