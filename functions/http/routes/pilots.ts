import { loadPilot, showPilot } from '#application/load-pilot.ts';
import { listEntries, listPilots, showWeek } from '#application/queries.ts';
import { readWorkspace } from '#application/workspace-facts.ts';
import { refuse } from '#domain/pilot/refusals.ts';
import { ACTIONS, mayOnTeam } from '#identity/policy.ts';
import type { Routes } from '../route.ts';

const DEFAULT_LIMIT = 200;

/** Reading pilots. */
export const pilotRoutes: Routes<'listPilots' | 'getPilot' | 'listEntries' | 'getWeek'> = {
  listPilots: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, query }) => {
      const all = await listPilots(deps.app, caller);
      const from =
        query.cursor === undefined ? 0 : all.findIndex(each => each.id === query.cursor) + 1;
      const limit = query.limit ?? DEFAULT_LIMIT;
      const page = all.slice(from, from + limit);
      const last = page.at(-1);
      return {
        ok: true,
        body: {
          pilots: page,
          ...(last && from + limit < all.length ? { cursor: last.id } : {}),
        },
      };
    },
  },

  getPilot: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, params }) => {
      const [workspace, pilot] = await Promise.all([
        readWorkspace(deps.app, caller.workspace),
        loadPilot(deps.app, caller.workspace, params.pilot),
      ]);
      if (!pilot) return { ok: false, refusal: refuse('pilot_not_found') };
      const can = ACTIONS.filter(action => mayOnTeam(action, caller.standing, pilot.draft.team));
      const body = await showPilot(deps.app, workspace, pilot, can);
      return { ok: true, body, etag: `"${pilot.revision}"` };
    },
  },

  listEntries: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, params }) => {
      const body = await listEntries(deps.app, caller, params.pilot);
      return body ? { ok: true, body } : { ok: false, refusal: refuse('pilot_not_found') };
    },
  },

  getWeek: {
    permission: 'log-time',
    handle: async ({ deps, caller }) => ({ ok: true, body: await showWeek(deps.app, caller) }),
  },
};
