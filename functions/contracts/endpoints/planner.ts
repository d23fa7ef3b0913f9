import type { EndpointsOf } from '../paths.ts';
import { planQuery, prospectsView } from '../planner.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  planTest: {
    summary: 'What a test of this size can show, before anybody signs',
    query: planQuery,
    response: prospectsView,
  },
} as const satisfies Record<EndpointsOf<'planner'>, EndpointContract>;
