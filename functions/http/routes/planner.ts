import { planTest } from '#application/pilot/plan-test.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import type { Routes } from '../route.ts';

/** What a test can show, before anybody signs it. */
export const routes: Routes<EndpointsOf<'planner'>> = {
  planTest: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, query }) => {
      const answer = await planTest(deps.app, caller.workspace, query);
      return 'kind' in answer ? { ok: false, refusal: answer } : { ok: true, body: answer };
    },
  },
};
