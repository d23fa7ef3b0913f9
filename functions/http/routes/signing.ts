import { listInvitations } from '#application/invited/list-invitations.ts';
import { askedStep } from '#application/pilot/charter-input.ts';
import { words } from '#application/stream/sealing.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import { refuse } from '#domain/pilot/refusals.ts';
import type { Routes } from '../route.ts';
import { run } from './run-command.ts';

/** What a lead does about signers, and about a charter that is signed already. */
export const routes: Routes<EndpointsOf<'signing'>> = {
  amendPilot: {
    permission: 'change-pilot',
    handle: call =>
      run(call, 'change-pilot', {
        type: 'amend',
        expectedRevision: call.revision,
        changes: Object.assign({}, ...call.body.changes.map(askedStep)),
        reason: words(call.body.reason),
      }),
  },

  listInvitations: {
    permission: 'read-workspace',
    handle: async ({ deps, caller, params }) => {
      const body = await listInvitations(deps.app, caller.workspace, params.pilot);
      return body ? { ok: true, body } : { ok: false, refusal: refuse('pilot_not_found') };
    },
  },

  resendInvitation: {
    permission: 'change-pilot',
    handle: call => run(call, 'change-pilot', { type: 'resend-invitation', ...call.body }),
  },

  replaceSigner: {
    permission: 'change-pilot',
    handle: call => {
      const { reason, ...rest } = call.body;
      return run(call, 'change-pilot', { type: 'replace-signer', ...rest, reason: words(reason) });
    },
  },

  resolveCondition: {
    permission: 'change-pilot',
    handle: call =>
      run(call, 'change-pilot', {
        type: 'resolve-condition',
        signer: call.body.signer,
        how: words(call.body.how),
      }),
  },
};
