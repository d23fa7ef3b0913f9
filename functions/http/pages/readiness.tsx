import { asOfInQuery, stageInPath } from '#contracts/pages.ts';
import { Readiness } from '#web/reader/readiness.tsx';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PageHandler } from './page-handler.ts';
import { refuseReport } from './refuse-report.ts';
import { formatsIn, respond, respondWithFault } from './respond.tsx';

/** `GET /readiness/:stage?asOf=2026-09-30`: is this stage done, on evidence? */
export const readiness: PageHandler = async (context, { reports, assets }) => {
  const stage = stageInPath.safeParse(context.req.param('stage'));
  const asOf = asOfInQuery.safeParse(context.req.query('asOf'));
  if (!stage.success || !asOf.success)
    return respondWithFault(context, assets, PAGE_FAULTS.unknown_report);
  const view = await reports.readiness(context.req.raw, stage.data, asOf.data);
  if ('status' in view) return refuseReport(context, assets, view);
  return respond(context, assets, {
    title: `Readiness, stage ${view.stage}`,
    workspace: view.workspace,
    demo: view.demo,
    body: <Readiness view={view} formats={formatsIn(view.timeZone)} />,
  });
};
