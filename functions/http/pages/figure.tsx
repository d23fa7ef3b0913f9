import type { Context } from 'hono';
import { figureInPath, quarterInPath } from '#contracts/pages.ts';
import { FigureEntries, FigureParts, unfoldingOf } from '#web/reader/figure.tsx';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PageHandler } from './page-handler.ts';
import { refuseReport } from './refuse-report.ts';
import { FORMATS, formatsIn, respond, respondWithFault } from './respond.tsx';

/**
 * `GET /scorecards/:quarter/figures/:figure`: the pilots that a figure of the scorecard is made of; with `?period=year`
 * over the fiscal year so far.
 */
export const figureParts: PageHandler = async (context, { reports, assets }) => {
  const asked = askedOf(context);
  if (!asked) return respondWithFault(context, assets, PAGE_FAULTS.unknown_report);
  const view = await reports.figure(context.req.raw, asked);
  if ('status' in view) return refuseReport(context, assets, view);
  const { workspace, demo, simulated } = view;
  return respond(context, assets, {
    title: `Behind a figure of ${FORMATS.quarter(asked.quarter)}`,
    workspace,
    demo,
    simulated,
    body: (
      <FigureParts
        view={view}
        unfolding={unfoldingOf(view.quarter)}
        formats={formatsIn(view.timeZone)}
      />
    ),
  });
};

/** `…/:pilot`: the entries of one of those pilots that it is made of. */
export const figureEntries: PageHandler = async (context, { reports, assets }) => {
  const asked = askedOf(context);
  if (!asked) return respondWithFault(context, assets, PAGE_FAULTS.unknown_report);
  const view = await reports.figureEntries(
    context.req.raw,
    asked,
    context.req.param('pilot') ?? '',
  );
  if ('status' in view) return refuseReport(context, assets, view);
  const { workspace, demo, simulated, pilot } = view;
  return respond(context, assets, {
    title: `Behind a figure of ${pilot.name}`,
    workspace,
    demo,
    simulated,
    body: (
      <FigureEntries
        view={view}
        unfolding={unfoldingOf(view.quarter)}
        ledgerHref={`/app/pilots/${pilot.id}/ledger`}
        formats={formatsIn(view.timeZone)}
      />
    ),
  });
};

function askedOf({ req }: Context) {
  const quarter = quarterInPath.safeParse(req.param('quarter'));
  const figure = figureInPath.safeParse(req.param('figure'));
  if (!quarter.success || !figure.success) return undefined;
  return { quarter: quarter.data, figure: figure.data, year: req.query('period') === 'year' };
}
