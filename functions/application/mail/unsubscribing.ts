import type { AppDeps } from '#application/deps.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { MailSort } from '#domain/mail/mail-kinds.ts';

/** One sort of mail to one person, and whether they have stopped it. */
export type MailOfSort = {
  readonly sort: MailSort;
  readonly stopped: boolean;
  readonly workspace: string;
  readonly demo: boolean;
};

/** Ending a sort of mail by the secret of a link in one: it opens nothing else. `undefined`: no such link. */
export type Unsubscribing = {
  /** Changes nothing: mail scanners follow links. */
  show(secret: string): Promise<MailOfSort | undefined>;
  choose(secret: string, stopped: boolean): Promise<MailOfSort | undefined>;
};

export function unsubscribing(deps: AppDeps): Unsubscribing {
  return {
    async show(secret) {
      const link = await deps.mailboxes.readUnsubscription(secret);
      if (!link) return undefined;
      const { person, workspace, sort } = link;
      const { choices } = await deps.mailboxes.get(person, workspace);
      return describe(deps, workspace, sort, choices.stopped.includes(sort));
    },

    async choose(secret, stopped) {
      const link = await deps.mailboxes.readUnsubscription(secret);
      if (!link) return undefined;
      const { person, workspace, sort } = link;
      await deps.mailboxes.choose(person, workspace, before => {
        const others = before.stopped.filter(each => each !== sort);
        return { ...before, stopped: stopped ? [...others, sort] : others };
      });
      return describe(deps, workspace, sort, stopped);
    },
  };
}

async function describe(
  deps: AppDeps,
  id: string,
  sort: MailSort,
  stopped: boolean,
): Promise<MailOfSort> {
  const { name, demo } = await readWorkspace(deps, id);
  return { sort, stopped, workspace: name, demo };
}
