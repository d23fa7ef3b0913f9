import { showLibrary } from '#application/workspace/library-view.ts';
import {
  addPerson,
  addTeam,
  changePerson,
  foundWorkspace,
} from '#application/workspace/workspace-commands.ts';
import { showWorkspace } from '#application/workspace/workspace-view.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import type { Session } from '#identity/sessions.ts';
import type { HttpDeps } from '../deps.ts';
import { idFrom } from '../derived-id.ts';
import type { ProblemCode } from '../problem-details.ts';
import type { Routes } from '../route.ts';

export const routes: Routes<EndpointsOf<'workspace'>> = {
  foundWorkspace: {
    permission: 'found-workspace',
    open: true,
    handle: async ({ deps, session, body, commandId }) => {
      const seed = await seedOf(deps, session, commandId);
      if (typeof seed !== 'string') return { ok: false, refusal: seed };
      const workspace = idFrom('workspace', seed, 'workspace');
      const result = await foundWorkspace(
        deps.app,
        { person: session.person, assurance: 'sso' },
        commandId,
        { workspace, team: idFrom('workspace', seed, 'team'), demo: false, ...body },
      );
      if (!result.ok) return result;
      await deps.sessions.choose(session, workspace);
      return { ok: true, body: { id: workspace }, status: 201 };
    },
  },

  getWorkspace: {
    permission: 'read-workspace',
    handle: async ({ deps, caller }) => ({
      ok: true,
      body: await showWorkspace(deps.app, caller),
    }),
  },

  addTeam: {
    permission: 'manage-people',
    handle: async ({ deps, caller, body, commandId }) => {
      const id = idFrom(caller.person.id, commandId, 'team');
      const result = await addTeam(deps.app, caller, commandId, { id, ...body });
      return result.ok ? { ok: true, body: { id }, status: 201 } : result;
    },
  },

  addPerson: {
    permission: 'manage-people',
    handle: async ({ deps, caller, body, commandId }) => {
      const mayGive = caller.standing.roles.includes('admin');
      if (!mayGive && body.roles.includes('admin'))
        return {
          ok: false,
          refusal: {
            code: 'not_permitted',
            sentence: 'Only an admin can make somebody an admin.',
          },
        };
      const wanted = idFrom(caller.person.id, commandId, 'person');
      const { welcome, ...person } = body;
      const given = { ...person, wanted, ...(welcome ? { welcome } : {}) };
      const result = await addPerson(deps.app, caller, commandId, given);
      return result.ok ? { ok: true, body: { id: result.id }, status: 201 } : result;
    },
  },

  changePerson: {
    permission: 'change-roles',
    handle: async ({ deps, caller, params, body, commandId }) => {
      const person = { id: params.person, ...body };
      const result = await changePerson(deps.app, caller, commandId, person);
      return result.ok ? { ok: true, body: { id: params.person } } : result;
    },
  },

  getLibrary: {
    permission: 'read-workspace',
    handle: async () => ({ ok: true, body: showLibrary() }),
  },
};

/**
 * What the new workspace's id follows from: the set-up link, so that one link makes one workspace, or else founder and
 * command.
 */
async function seedOf(
  { oneMachine, setUpLinks }: HttpDeps,
  { setUp, workspaces, person }: Session,
  commandId: string,
): Promise<string | Refusal> {
  if (setUp !== undefined) return (await setUpLinks.isGood(setUp)) ? setUp : LINK_EXPIRED;
  return oneMachine && workspaces.length === 0 ? `${person.id} ${commandId}` : NO_FOUNDER;
}

type Refusal = { readonly code: ProblemCode; readonly sentence: string };

const LINK_EXPIRED: Refusal = {
  code: 'set_up_link_expired',
  sentence: 'This set-up link has expired. Ask the operator to print a new one and open it.',
};
const NO_FOUNDER: Refusal = {
  code: 'not_permitted',
  sentence: 'A new workspace needs a set-up link. Ask whoever runs Countersign for one.',
};
