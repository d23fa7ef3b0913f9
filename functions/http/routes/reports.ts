import { showReadiness } from '#application/report/readiness-today.ts';
import { scorecardReport } from '#application/report/reports.ts';
import type { EndpointsOf } from '#contracts/paths.ts';
import { isPlainDate, parseQuarter } from '#domain/calendar/calendar.ts';
import { STAGES } from '#domain/pilot/charter.ts';
import type { Routes } from '../route.ts';

const NOT_FOUND = {
  code: 'not_found',
  sentence: 'There is no such report. Choose one from the list of reports.',
} as const;

export const routes: Routes<EndpointsOf<'reports'>> = {
  getReadiness: {
    permission: 'read-workspace',
    scope: 'read-reports',
    handle: async ({ deps, workspace, params, query }) => {
      const { asOf } = query;
      const stage = STAGES.find(each => each === params.stage);
      if (!stage || (asOf !== undefined && !isPlainDate(asOf)))
        return { ok: false, refusal: NOT_FOUND };
      const { team } = query;
      const subject = {
        kind: 'readiness',
        stage,
        ...(team === undefined ? {} : { team }),
      } as const;
      const body = await showReadiness(deps.app, workspace, subject, asOf);
      return body ? { ok: true, body } : { ok: false, refusal: NOT_FOUND };
    },
  },

  getScorecard: {
    permission: 'read-workspace',
    scope: 'read-reports',
    handle: async ({ deps, workspace, params }) => {
      const quarter = parseQuarter(params.quarter);
      if (!quarter) return { ok: false, refusal: NOT_FOUND };
      return { ok: true, body: await scorecardReport(deps.app, workspace, quarter) };
    },
  },
};
