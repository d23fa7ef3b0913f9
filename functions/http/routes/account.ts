import type { EndpointsOf } from '#contracts/paths.ts';
import { exportAll } from '../export-all.ts';
import type { Routes } from '../route.ts';
import { showMe } from '../show-me.ts';

const NO_WORKSPACE = {
  code: 'workspace_not_found',
  sentence: 'You are not in this workspace. Choose one from the list.',
} as const;
const NO_SESSION = {
  code: 'not_found',
  sentence: 'This session has ended already. Load the page again.',
} as const;

const asInstant = (at: number): string => new Date(at).toISOString();

/** What a person does about their own account. */
export const routes: Routes<EndpointsOf<'account'>> = {
  getMe: {
    permission: 'see-oneself',
    open: true,
    handle: async ({ deps, session }) => ({ ok: true, body: await showMe(deps, session) }),
  },

  chooseWorkspace: {
    permission: 'use-account',
    open: true,
    handle: async ({ deps, session, body: { workspace } }) => {
      if (!session.workspaces.includes(workspace)) return { ok: false, refusal: NO_WORKSPACE };
      await deps.sessions.choose(session, workspace);
      return { ok: true, body: { id: workspace } };
    },
  },

  listSessions: {
    permission: 'use-account',
    open: true,
    handle: async ({ deps, session: { id, person } }) => {
      const sessions = await deps.sessions.list(person.id);
      return {
        ok: true,
        body: {
          sessions: sessions.map(each => ({
            id: each.id,
            device: each.device,
            startedAt: asInstant(each.startedAt),
            seenAt: asInstant(each.seenAt),
            current: each.id === id,
          })),
        },
      };
    },
  },

  revokeSession: {
    permission: 'use-account',
    open: true,
    handle: async ({ deps, session, params }) =>
      (await deps.sessions.revoke(session.person.id, params.session))
        ? { ok: true, body: {} }
        : { ok: false, refusal: NO_SESSION },
  },

  exportMe: {
    permission: 'export-oneself',
    handle: ({ deps, caller }) => exportAll(deps, caller.workspace, caller.person.id),
  },
};
