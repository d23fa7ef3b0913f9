import type { AppDeps } from '#application/deps.ts';
import type { Letter } from '#mailer/messages/letter.ts';
import { deliver } from './deliver.ts';

/**
 * Mails what the ledger of a report makes necessary, when it does. Its outcome is recorded, and a lost answer tried
 * again at once; unlike `mailOfEntry` it is not taken up after a crash.
 */
export async function mailPerson(
  deps: AppDeps,
  workspace: string,
  person: string,
  letter: Letter,
): Promise<void> {
  const cause = deps.newId();
  await deliver(deps, {
    workspace,
    kind: 'report',
    person,
    cause,
    mentions: [],
    write: () => letter,
  });
}
