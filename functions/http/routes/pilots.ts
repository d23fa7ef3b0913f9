import { listPilots } from '#application/pilot/board.ts';
import { listEntries } from '#application/pilot/entry-list.ts';
import { listHours } from '#application/pilot/list-hours.ts';
import { loadPilot, namesOn, showPilot } from '#application/pilot/load-pilot.ts';
import { showWeek } from '#application/pilot/week-view.ts';
import { readWorkspace } from '#application/workspace/workspace-facts.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import { refuse } from '#domain/pilot/refusals.ts';
import { ACTIONS, mayOnTeam } from '#identity/policy.ts';
import type { Routes } from '../route.ts';

const DEFAULT_LIMIT = 200;

const NO_PAGE = {
  code: 'bad_request',
  sentence: 'There is no such page. Load the list from its beginning.',
} as const;

/** Reading pilots. */
export const routes: Routes<EndpointsOf<'pilots'>> = {
  listPilots: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, query }) => {
      const all = await listPilots(deps.app, caller);
      const before = all.findIndex(each => each.id === query.cursor);
      if (query.cursor !== undefined && before === -1) return { ok: false, refusal: NO_PAGE };
      const from = before + 1;
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
      const names = await namesOn(deps.app, caller.workspace, pilot);
      const body = showPilot(deps.app, workspace, pilot, names, can);
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

  listHours: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, params }) => {
      const body = await listHours(deps.app, caller, params.pilot);
      return body ? { ok: true, body } : { ok: false, refusal: refuse('pilot_not_found') };
    },
  },

  listResults: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, params }) => {
      // Only one page asks for it: no cold start pays for it.
      const { listResults } = await import('#application/pilot/result-series.ts');
      const body = await listResults(deps.app, caller, params.pilot);
      return body ? { ok: true, body } : { ok: false, refusal: refuse('pilot_not_found') };
    },
  },

  getEvidenceFile: {
    permission: 'download-evidence',
    handle: async ({ deps, caller, params }) => {
      // Seldom asked for: no cold start pays for it.
      const { evidenceFile } = await import('#application/pilot/evidence.ts');
      const download = await evidenceFile(deps.app, caller.workspace, params.pilot);
      return 'code' in download ? { ok: false, refusal: download } : { ok: true, download };
    },
  },

  getWeek: {
    permission: 'log-time',
    handle: async ({ deps, caller }) => ({ ok: true, body: await showWeek(deps.app, caller) }),
  },
};
