import type { AppDeps } from '../deps.ts';
import { resumeMail } from '../mail/resume-mail.ts';

/**
 * Does what has come due in every workspace as of the application's clock. Safe to run at any time, twice, and beside
 * itself: each message is taken on once (rule E3). A workspace that fails does not keep the others waiting.
 */
export async function runSchedules(deps: AppDeps): Promise<void> {
  for (const workspace of await deps.readModels.workspaces()) {
    await resumeMail(deps, workspace).catch(cause =>
      deps.report({ code: 'mail_not_sent', key: { workspace, stream: 'schedule' }, cause }),
    );
  }
}
