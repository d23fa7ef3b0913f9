import { words } from '#application/stream/sealing.ts';
import { setFinance, showFinance } from '#application/workspace/finance.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import { idFrom } from '../derived-id.ts';
import type { Routes } from '../route.ts';

/** Rates of role bands and the goals of a year. */
export const routes: Routes<EndpointsOf<'finance'>> = {
  getFinance: {
    permission: 'read-workspace',
    handle: async ({ deps, caller }) => ({ ok: true, body: await showFinance(deps.app, caller) }),
  },

  setRateBand: {
    permission: 'manage-finance',
    handle: async ({ deps, caller, body, commandId }) => {
      const id = body.band ?? idFrom(caller.person.id, commandId, 'rate-band');
      const { name, hourly } = body;
      const event = { type: 'RateBandSet', band: id, name: words(name), hourly } as const;
      const isNew = body.band === undefined;
      const result = await setFinance(deps.app, caller, commandId, event, isNew);
      return result.ok ? { ok: true, body: { id }, status: 201 } : result;
    },
  },

  planGoal: {
    permission: 'manage-finance',
    handle: async ({ deps, caller, body, commandId }) => {
      const event = { type: 'GoalPlanned', ...body } as const;
      const result = await setFinance(deps.app, caller, commandId, event, true);
      return result.ok ? { ok: true, body: { id: body.metric }, status: 201 } : result;
    },
  },
};
