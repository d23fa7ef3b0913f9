import { todayIn } from '#application/load-pilot.ts';
import { showLibrary, showWorkspace } from '#application/queries.ts';
import {
  addPerson,
  addTeam,
  changePerson,
  foundWorkspace,
} from '#application/workspace-commands.ts';
import { readWorkspace } from '#application/workspace-facts.ts';
import type { MeView } from '#contracts/workspace.ts';
import { quarterName, quarterOf } from '#domain/calendar/calendar.ts';
import { ACTIONS, mayInRole } from '#identity/policy.ts';
import type { Session } from '#identity/sessions.ts';
import type { HttpDeps } from '../deps.ts';
import { idFrom } from '../derived-id.ts';
import type { Routes } from '../route.ts';

export const workspaceRoutes: Routes<
  | 'getMe'
  | 'foundWorkspace'
  | 'getWorkspace'
  | 'addTeam'
  | 'addPerson'
  | 'changePerson'
  | 'getLibrary'
> = {
  getMe: {
    permission: 'see-oneself',
    open: true,
    handle: async ({ deps, session }) => ({ ok: true, body: await showMe(deps, session) }),
  },

  foundWorkspace: {
    permission: 'found-workspace',
    open: true,
    handle: async ({ deps, session, body, commandId }) => {
      if (!deps.oneMachine || session.workspace !== undefined)
        return {
          ok: false,
          refusal: {
            code: 'not_permitted',
            sentence: 'You are in a workspace already. Ask its admin for what you need.',
          },
        };
      const workspace = idFrom(session.person.id, commandId, 'workspace');
      const team = idFrom(session.person.id, commandId, 'team');
      const result = await foundWorkspace(
        deps.app,
        { person: session.person, assurance: 'sso' },
        commandId,
        { workspace, team, demo: false, ...body },
      );
      return result.ok ? { ok: true, body: { id: workspace }, status: 201 } : result;
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
      const result = await addPerson(deps.app, caller, commandId, { ...body, wanted });
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

async function showMe(deps: HttpDeps, session: Session): Promise<MeView> {
  const { person, workspace: id, standing } = session;
  const workspace = id === undefined ? undefined : await readWorkspace(deps.app, id);
  const today = workspace && todayIn(deps.app, workspace);
  return {
    person,
    ...(workspace && today
      ? {
          workspace: {
            id: workspace.id,
            name: workspace.name,
            timeZone: workspace.timeZone,
            currency: workspace.currency,
            demo: workspace.demo,
            quarter: quarterName(quarterOf(today, workspace.fiscalYearStart)),
            today,
          },
        }
      : {}),
    roles: [...(standing?.roles ?? [])],
    teams: [...(standing?.teams ?? [])],
    clock: {
      now: new Date(deps.app.clock.now()).toISOString(),
      settable: deps.app.clock.simulated === true,
    },
    can: ACTIONS.filter(action => mayInRole(action, standing)),
  };
}
