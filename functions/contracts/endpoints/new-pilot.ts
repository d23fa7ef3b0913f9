import type { EndpointsOf } from '../paths.ts';
import * as inputs from '../pilot-inputs.ts';
import type { EndpointContract } from './contract.ts';
import { command } from './pilot-command.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  draftPilot: command('Set up a pilot from a template, a copy, or blank', inputs.newPilotInput),
} as const satisfies Record<EndpointsOf<'newPilot'>, EndpointContract>;
