import {
  changeSettings,
  orderErasure,
  removePerson,
  renameTeam,
} from '#application/workspace/administration.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import { exportAll } from '../export-all.ts';
import type { Routes } from '../route.ts';

/** What an admin does to the workspace itself. */
export const routes: Routes<EndpointsOf<'administration'>> = {
  listActivity: {
    permission: 'read-activity',
    handle: async ({ deps, caller }) => {
      // Seldom asked for: no cold start pays for it.
      const { listActivity } = await import('#application/workspace/activity.ts');
      return { ok: true, body: await listActivity(deps.app, caller) };
    },
  },

  removePerson: {
    permission: 'change-roles',
    handle: async ({ deps, caller, params: { person }, commandId }) => {
      const result = await removePerson(deps.app, caller, commandId, person);
      if (!result.ok) return result;
      await deps.identities.release(person);
      return { ok: true, body: { id: person } };
    },
  },

  renameTeam: {
    permission: 'change-settings',
    handle: async ({ deps, caller, params: { team: id }, body, commandId }) => {
      const result = await renameTeam(deps.app, caller, commandId, { id, ...body });
      return result.ok ? { ok: true, body: { id } } : result;
    },
  },

  changeSettings: {
    permission: 'change-settings',
    handle: async ({ deps, caller, body, commandId }) => {
      const result = await changeSettings(deps.app, caller, commandId, body);
      return result.ok ? { ok: true, body: { id: caller.workspace } } : result;
    },
  },

  exportPerson: {
    permission: 'answer-for-privacy',
    handle: ({ deps, caller, params }) => exportAll(deps, caller.workspace, params.person),
  },

  erasePerson: {
    permission: 'answer-for-privacy',
    handle: async ({ deps, caller, params: { person }, commandId }) => {
      const result = await orderErasure(deps.app, caller, commandId, person);
      if (!result.ok) return result;
      await deps.carryOutErasures?.(caller.workspace);
      return { ok: true, body: { id: person } };
    },
  },
};
