import * as z from 'zod';
import type { EndpointsOf } from '../paths.ts';
import { readinessView, scorecardView } from '../reports.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  getReadiness: {
    summary: 'A readiness report',
    query: z.strictObject({
      asOf: z.string().max(10).exactOptional(),
      team: z.string().max(64).exactOptional(),
    }),
    response: readinessView,
  },
  getScorecard: { summary: 'The scorecard of a quarter', response: scorecardView },
} as const satisfies Record<EndpointsOf<'reports'>, EndpointContract>;
