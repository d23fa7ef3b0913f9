import * as z from 'zod';
import { entryList } from '../entries.ts';
import * as money from '../money.ts';
import type { EndpointsOf } from '../paths.ts';
import * as pilots from '../pilots.ts';
import { resultSeriesView } from '../results.ts';
import { weekView } from '../week.ts';
import type { EndpointContract } from './contract.ts';

/** What each endpoint of this resource takes and gives. */
export const endpoints = {
  listPilots: {
    summary: 'The pilots of the workspace, newest first',
    query: z.strictObject({
      cursor: z.string().max(200).exactOptional(),
      limit: z.coerce.number().int().min(1).max(1000).exactOptional(),
    }),
    response: pilots.pilotList,
  },
  getPilot: { summary: 'A pilot, whole', response: pilots.pilotView },
  listEntries: {
    summary: "A pilot's ledger entries and the check of its chain",
    response: entryList,
  },
  listHours: {
    summary: "The logs that a pilot's hours are made of",
    response: money.hourList,
  },
  listResults: {
    summary: 'Baseline and results over time; until the figures are locked, how much was recorded',
    response: resultSeriesView,
  },
  getEvidenceFile: {
    summary: 'The evidence file of a pilot: one page that checks itself without a network',
    response: z.string(),
    produces: 'text/html',
  },
  getWeek: { summary: 'What the reader logs this week', response: weekView },
} as const satisfies Record<EndpointsOf<'pilots'>, EndpointContract>;
