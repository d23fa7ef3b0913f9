import * as money from '../money.ts';
import type { EndpointsOf } from '../paths.ts';
import * as workspace from '../workspace.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  getFinance: { summary: 'Rate bands and the goals of the year', response: money.financeView },
  setRateBand: {
    summary: 'Set the loaded rate of a role band',
    body: money.rateBandInput,
    response: workspace.created,
  },
  planGoal: {
    summary: 'Plan a goal of a fiscal year',
    body: money.goalInput,
    response: workspace.created,
  },
} as const satisfies Record<EndpointsOf<'finance'>, EndpointContract>;
