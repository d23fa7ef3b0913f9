import { readinessReport, scorecardReport, teamReadinessReport } from '#application/reports.ts';
import { isPlainDate, parseQuarter } from '#domain/calendar/calendar.ts';
import { STAGES } from '#domain/pilot/charter.ts';
import type { Routes } from '../route.ts';

const NOT_FOUND = {
  code: 'not_found',
  sentence: 'There is no such report. Choose one from the list of reports.',
} as const;

export const reportRoutes: Routes<'getReadiness' | 'getScorecard'> = {
  getReadiness: {
    permission: 'read-workspace',
    scope: 'read-reports',
    handle: async ({ deps, workspace, params, query }) => {
      const { asOf } = query;
      const stage = STAGES.find(each => each === params.stage);
      if (!stage || (asOf !== undefined && !isPlainDate(asOf)))
        return { ok: false, refusal: NOT_FOUND };
      const { team } = query;
      const body =
        team === undefined
          ? await readinessReport(deps.app, workspace, stage, asOf)
          : await teamReadinessReport(deps.app, workspace, stage, asOf, team);
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
