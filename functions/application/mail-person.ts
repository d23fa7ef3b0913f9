import { type Letter, layOut } from '#mailer/messages/letter.ts';
import type { AppDeps } from './deps.ts';

/** Mails a person of a workspace; somebody who has been erased gets nothing. */
export async function mailPerson(
  deps: AppDeps,
  workspace: string,
  person: string,
  letter: Letter,
): Promise<void> {
  const profile = await deps.people.get(person);
  if (!profile) return;
  const { id, name, email } = profile;
  const reference = deps.newId();
  await deps.mailer.send({
    reference,
    workspace,
    to: { person: id, name, email },
    ...layOut(letter, { reference }),
  });
}
