import { quarterInPath } from '#contracts/pages.ts';
import { Scorecard } from '#web/reader/scorecard.tsx';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PageHandler } from './page-handler.ts';
import { refuseReport } from './refuse-report.ts';
import { FORMATS, formatsIn, respond, respondWithFault } from './respond.tsx';

/** `GET /scorecards/:quarter`: one page for executives. */
export const scorecard: PageHandler = async (context, { reports, assets }) => {
  const quarter = quarterInPath.safeParse(context.req.param('quarter'));
  if (!quarter.success) return respondWithFault(context, assets, PAGE_FAULTS.unknown_report);
  const view = await reports.scorecard(context.req.raw, quarter.data);
  if ('status' in view) return refuseReport(context, assets, view);
  return respond(context, assets, {
    title: `Scorecard ${FORMATS.quarter(view.quarter)}`,
    workspace: view.workspace,
    demo: view.demo,
    simulated: view.simulated === true,
    body: <Scorecard view={view} formats={formatsIn(view.timeZone)} />,
  });
};
