import type { EndpointsOf } from '../paths.ts';
import * as tokens from '../tokens.ts';
import * as workspace from '../workspace.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  listTokens: { summary: 'API tokens, without their secrets', response: tokens.tokensView },
  createToken: {
    summary: 'Make an API token; it is shown this once',
    body: tokens.newTokenInput,
    response: tokens.createdToken,
  },
  revokeToken: { summary: 'Revoke an API token', response: workspace.nothing },
  deliverFigures: {
    summary: 'Deliver a batch of figures to a criterion, with an API token',
    body: tokens.batchInput,
    response: tokens.batchResult,
    keyless: true,
  },
} as const satisfies Record<EndpointsOf<'tokens'>, EndpointContract>;
