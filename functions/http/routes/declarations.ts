import { showDeclarations } from '#application/workspace/declarations-view.ts';
import { declare } from '#application/workspace/declare.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import { mayDeclare } from '#identity/policy.ts';
import { idFrom } from '../derived-id.ts';
import type { Routes } from '../route.ts';

const NOT_YOURS = {
  code: 'not_permitted',
  sentence: 'This declaration is for somebody in another role. Ask them to make it.',
} as const;

export const routes: Routes<EndpointsOf<'declarations'>> = {
  declare: {
    permission: 'declare',
    handle: async ({ deps, caller, body, commandId }) => {
      if (!mayDeclare(body.type, caller.standing)) return { ok: false, refusal: NOT_YOURS };
      const id = idFrom(caller.person.id, commandId, 'declaration');
      const result = await declare(deps.app, caller, commandId, body, id);
      return result.ok ? { ok: true, body: { id }, status: 201 } : result;
    },
  },

  listDeclarations: {
    permission: 'read-workspace',
    handle: async ({ deps, caller }) => ({
      ok: true,
      body: await showDeclarations(deps.app, caller),
    }),
  },
};
