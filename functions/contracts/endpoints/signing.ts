import type { EndpointsOf } from '../paths.ts';
import * as signing from '../signing.ts';
import type { EndpointContract } from './contract.ts';
import { command } from './pilot-command.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  amendPilot: {
    ...command('Change a signed charter while the pilot runs', signing.amendmentInput),
    ifMatch: true,
  },
  listInvitations: {
    summary: 'Links that were mailed, and until when they hold',
    response: signing.invitationList,
  },
  resendInvitation: command('Mail a new link; the old one is void', signing.resendInput),
  replaceSigner: command('Name somebody in the place of a signer', signing.replacementInput),
  resolveCondition: command("Say how a signer's condition was met", signing.resolutionInput),
} as const satisfies Record<EndpointsOf<'signing'>, EndpointContract>;
