import type { AppDeps } from '#application/deps.ts';
import { pilotKey } from '#application/stream/reading-pilots.ts';
import type { InvitationList } from '#contracts/signing.ts';
import type { MailedLink } from '#identity/invitations.ts';

/** The links that were mailed for a pilot of the workspace, oldest first; three requests and the names. */
export async function listInvitations(
  deps: AppDeps,
  workspace: string,
  pilot: string,
): Promise<InvitationList | undefined> {
  if (!(await deps.readModels.get(pilotKey(workspace, pilot)))) return undefined;
  const links = await deps.invitations.list(workspace, pilot);
  const profiles = await deps.people.names(
    workspace,
    links.map(each => each.person),
  );
  return {
    invitations: links.map(link => ({
      person: {
        id: link.person,
        name: profiles.get(link.person)?.name ?? 'somebody who has left',
      },
      sentAt: new Date(link.sentAt).toISOString(),
      expiresAt: new Date(link.expiresAt).toISOString(),
      state: stateOf(link, deps.clock.now()),
    })),
  };
}

const stateOf = ({ revoked, expiresAt }: MailedLink, now: number) => {
  if (revoked) return 'void';
  return expiresAt < now ? 'expired' : 'holds';
};
