import { isPlainDate, parseQuarter } from '#domain/calendar/calendar.ts';
import { mayInRole, type Standing } from '#identity/policy.ts';
import { getCookieFrom } from '../cookie.ts';
import type { HttpDeps } from '../deps.ts';
import type { RefusedReport, Reports } from './pages-deps.ts';

const NO_REPORT: RefusedReport = {
  status: 404,
  code: 'not_found',
  sentence: 'There is no such report. Choose one from the list of reports.',
};

type Reader = { readonly workspace: string; readonly standing: Standing };

/**
 * Reports for whoever the request's session belongs to, behind the same permission as in the API. Each is read when it is
 * asked for: a scorecard does not wait for what unfolds its figures.
 */
export function reportsForSession(deps: HttpDeps): Reports {
  const readerOf = async (request: Request): Promise<Reader | RefusedReport> => {
    const cookie = getCookieFrom(request);
    const session = cookie === undefined ? undefined : await deps.sessions.read(cookie);
    const { workspace, standing } = session ?? {};
    if (workspace === undefined) return signInFirst(request);
    return standing && mayInRole('read-workspace', standing)
      ? { workspace, standing }
      : {
          status: 403,
          code: 'not_permitted',
          sentence: 'Your role does not allow this. Ask an admin of the workspace.',
        };
  };
  const workspaceOf = async (request: Request): Promise<string | RefusedReport> => {
    const reader = await readerOf(request);
    return 'status' in reader ? reader : reader.workspace;
  };

  return {
    async scorecard(request, name) {
      const quarter = parseQuarter(name);
      const workspace = await workspaceOf(request);
      if (typeof workspace !== 'string') return workspace;
      if (!quarter) return NO_REPORT;
      const { scorecardReport } = await import('#application/report/reports.ts');
      return scorecardReport(deps.app, workspace, quarter);
    },

    async figure(request, { quarter: name, figure, year }) {
      const quarter = parseQuarter(name);
      const workspace = await workspaceOf(request);
      if (typeof workspace !== 'string') return workspace;
      if (!quarter) return NO_REPORT;
      const { unfoldFigure } = await import('#application/report/unfold-figure.ts');
      return unfoldFigure(deps.app, workspace, { quarter, figure, year });
    },

    async figureEntries(request, { quarter: name, figure, year }, pilot) {
      const quarter = parseQuarter(name);
      const reader = await readerOf(request);
      if ('status' in reader) return reader;
      if (!quarter) return NO_REPORT;
      const asked = { quarter, figure, year };
      const { unfoldEntries } = await import('#application/report/figure-entries.ts');
      return (await unfoldEntries(deps.app, reader, pilot, asked)) ?? NO_REPORT;
    },

    async readiness(request, stage, asOf) {
      const workspace = await workspaceOf(request);
      if (typeof workspace !== 'string') return workspace;
      if (asOf !== undefined && !isPlainDate(asOf)) return NO_REPORT;
      const subject = { kind: 'readiness', stage } as const;
      const { showReadiness } = await import('#application/report/readiness-today.ts');
      return (await showReadiness(deps.app, workspace, subject, asOf)) ?? NO_REPORT;
    },
  };
}

function signInFirst(request: Request): RefusedReport {
  const { pathname, search } = new URL(request.url);
  return {
    status: 401,
    code: 'not_signed_in',
    sentence: 'Sign in to read this report.',
    signIn: `/auth/sign-in?return=${encodeURIComponent(pathname + search)}`,
  };
}
