import type { Mail } from '#mailer/mailer.ts';
import type { AppDeps } from './deps.ts';

export type MailContent = Pick<Mail, 'subject' | 'text' | 'html'>;

/** Mails a person of a workspace; somebody who has been erased gets nothing. */
export async function mailPerson(
  deps: AppDeps,
  workspace: string,
  person: string,
  content: MailContent,
): Promise<void> {
  const profile = await deps.people.get(person);
  if (!profile) return;
  const { id, name, email } = profile;
  await deps.mailer.send({
    reference: deps.newId(),
    workspace,
    to: { person: id, name, email },
    ...content,
  });
}
