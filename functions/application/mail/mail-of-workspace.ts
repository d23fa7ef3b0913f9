import type { AppDeps } from '#application/deps.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { Entry } from '#domain/chain/entry.ts';
import type { WorkspaceEvent } from '#domain/workspace/events.ts';
import { welcomeMessage } from '#mailer/messages/welcome.ts';
import { type Delivered, deliver } from './deliver.ts';

/**
 * Sends what an entry of the workspace makes necessary: a welcome to whoever was added and is to be told. The entry is
 * the intent (rule E2): called again, by a repeat of the command or by `resumeMail`, it sends only what has no outcome yet.
 */
export function mailOfWorkspace(deps: AppDeps, { header, payload }: Entry): Promise<Delivered[]> {
  const { workspace, stream, seq, actor } = header;
  // Parsed by its stream's type when it was read or written.
  const events = payload.events as readonly WorkspaceEvent[];
  return Promise.all(
    events.flatMap(event =>
      event.type === 'PersonAdded' && event.welcome
        ? deliver(deps, {
            workspace,
            kind: 'welcome',
            person: event.person,
            cause: `${stream}/${seq}`,
            mentions: [actor],
            write: async nameOf =>
              welcomeMessage({
                workspace: (await readWorkspace(deps, workspace)).name,
                who: nameOf(actor),
                roles: event.roles,
                link: `${deps.baseUrl}/app`,
              }),
          })
        : [],
    ),
  );
}
