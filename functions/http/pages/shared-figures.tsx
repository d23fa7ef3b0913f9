import type { Context } from 'hono';
import type { SharedFigure } from '#application/report/shared-figures.ts';
import { editionInQuery, figureInPath, stageInPath } from '#contracts/pages.ts';
import { FigureEntries, FigureParts, type Unfolding, withEdition } from '#web/reader/figure.tsx';
import { Readiness } from '#web/reader/readiness.tsx';
import { secretOf } from './invitation.ts';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PageHandler } from './page-handler.ts';
import type { PagesDeps } from './pages-deps.ts';
import { FORMATS, formatsIn, respond, respondWithFault } from './respond.tsx';
import { addressOf, sharedUnfolding } from './shared.tsx';

/**
 * `GET /scorecards/shared/:secret/figures/:figure`: the pilots behind a figure of a shared scorecard, as it was when its
 * edition was published, for a reader without an account.
 */
export const sharedFigureParts: PageHandler = async (context, { shared, assets }) => {
  const asked = askedOf(context);
  const view = asked ? await shared.figure(asked.secret, asked.of) : 'unknown';
  if (!asked || typeof view === 'string') return closed(context, assets, view);
  const { workspace, demo, simulated, quarter } = view;
  return respond(context, assets, {
    title: `Behind a figure of ${FORMATS.quarter(quarter)}`,
    workspace,
    demo,
    simulated,
    body: (
      <FigureParts view={view} unfolding={asked.unfolding} formats={formatsIn(view.timeZone)} />
    ),
  });
};

/** `…/:pilot`: the entries of one of them. */
export const sharedFigureEntries: PageHandler = async (context, { shared, assets }) => {
  const asked = askedOf(context);
  const view = asked
    ? await shared.entries(asked.secret, asked.of, context.req.param('pilot') ?? '')
    : 'unknown';
  if (!asked || typeof view === 'string') return closed(context, assets, view);
  const { workspace, demo, simulated, pilot } = view;
  return respond(context, assets, {
    title: `Behind a figure of ${pilot.name}`,
    workspace,
    demo,
    simulated,
    body: (
      <FigureEntries view={view} unfolding={asked.unfolding} formats={formatsIn(view.timeZone)} />
    ),
  });
};

/** `GET /scorecards/shared/:secret/stages/:stage`: a stage's readiness, likewise. */
export const sharedStage: PageHandler = async (context, { shared, assets }) => {
  const link = linkOf(context);
  const stage = stageInPath.safeParse(context.req.param('stage'));
  const view =
    link && stage.success
      ? await shared.stage(link.secret, stage.data, link.unfolding.edition)
      : 'unknown';
  if (!link || typeof view === 'string') return closed(context, assets, view);
  return respond(context, assets, {
    title: `Readiness, stage ${view.stage}`,
    workspace: view.workspace,
    demo: view.demo,
    body: (
      <>
        <nav className="kicker" aria-label="Where this belongs">
          <a href={withEdition(link.unfolding)}>The scorecard</a>
        </nav>
        <Readiness view={view} formats={formatsIn(view.timeZone)} withoutLinks />
      </>
    ),
  });
};

const closed = (context: Context, assets: PagesDeps['assets'], why: unknown): Response =>
  respondWithFault(
    context,
    assets,
    why === 'expired' ? PAGE_FAULTS.expired_reader_link : PAGE_FAULTS.unknown_link,
  );

type Link = { readonly secret: string; readonly unfolding: Unfolding };

function linkOf(context: Context): Link | undefined {
  const secret = secretOf(context);
  const edition = editionInQuery.safeParse(context.req.query('edition'));
  if (secret === undefined || !edition.success) return undefined;
  return { secret, unfolding: sharedUnfolding(addressOf(context), edition.data) };
}

function askedOf(context: Context): (Link & { readonly of: SharedFigure }) | undefined {
  const link = linkOf(context);
  const figure = figureInPath.safeParse(context.req.param('figure'));
  if (!link || !figure.success) return undefined;
  const year = context.req.query('period') === 'year';
  return { ...link, of: { figure: figure.data, year, edition: link.unfolding.edition } };
}
