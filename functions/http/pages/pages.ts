import { Hono } from 'hono';
import { limitBody } from './limit-body.ts';
import { limitRequests } from './limit-requests.ts';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PageHandler } from './page-handler.ts';
import { pageHeaders } from './page-headers.ts';
import type { PagesDeps } from './pages-deps.ts';

type Lazy = () => Promise<PageHandler>;

/**
 * Every page by its path. Each is read with its first request, and React with the first page: whoever opens an
 * invitation does not wait for the scorecard's code (docs/performance.md). Of two that fit, the first answers.
 */
const PAGES: Readonly<Record<string, Lazy>> = {
  '/r/:secret': async () => (await import('./invitation.ts')).invitation,
  '/r/:secret/evidence-file': async () => (await import('./evidence.ts')).evidence,
  '/r/:secret/:form': async () => (await import('./invitation.ts')).backToInvitation,
  '/scorecards/shared/:secret': async () => (await import('./shared.tsx')).shared,
  '/scorecards/shared/:secret/figures/:figure': async () =>
    (await import('./shared-figures.tsx')).sharedFigureParts,
  '/scorecards/shared/:secret/figures/:figure/:pilot': async () =>
    (await import('./shared-figures.tsx')).sharedFigureEntries,
  '/scorecards/shared/:secret/stages/:stage': async () =>
    (await import('./shared-figures.tsx')).sharedStage,
  '/scorecards/shared/:secret/:form': async () => (await import('./shared.tsx')).backToShared,
  '/scorecards/:quarter': async () => (await import('./scorecard.tsx')).scorecard,
  '/scorecards/:quarter/figures/:figure': async () => (await import('./figure.tsx')).figureParts,
  '/scorecards/:quarter/figures/:figure/:pilot': async () =>
    (await import('./figure.tsx')).figureEntries,
  '/readiness/:stage': async () => (await import('./readiness.tsx')).readiness,
  '/mail/:secret': async () => (await import('./unsubscribe.tsx')).unsubscription,
  '/keys': async () => (await import('./public-keys.tsx')).keys,
};

/** Every form by the path that it is posted to. */
const FORMS: Readonly<Record<string, Lazy>> = {
  '/r/:secret/answer': async () => (await import('./answer.ts')).answer,
  '/r/:secret/change-request': async () => (await import('./change-request.ts')).changeRequest,
  '/r/:secret/code': async () => (await import('./code.ts')).code,
  '/r/:secret/confirm': async () => (await import('./confirm.ts')).confirm,
  '/r/:secret/delegation': async () => (await import('./delegation.ts')).delegation,
  '/scorecards/shared/:secret/questions': async () => (await import('./shared.tsx')).readerQuestion,
  '/scorecards/shared/:secret/decisions': async () => (await import('./shared.tsx')).readerDecision,
  '/scorecards/shared/:secret/acknowledgments': async () =>
    (await import('./shared.tsx')).readerAcknowledgment,
  '/mail/:secret': async () => (await import('./unsubscribe.tsx')).unsubscribe,
  '/mail/:secret/again': async () => (await import('./unsubscribe.tsx')).subscribeAgain,
};

/**
 * The reader pages: documents on the server, native forms, no session for an invited person.
 *
 * ```ts
 * app.route('/', createPages(deps))
 * ```
 */
export function createPages(deps: PagesDeps): Hono {
  const app = new Hono();
  for (const path of ['/r/*', '/scorecards/*', '/readiness/*', '/mail/*', '/keys'])
    app.use(path, pageHeaders, limitRequests(deps));
  for (const [path, page] of Object.entries(PAGES))
    app.get(path, async context => (await page())(context, deps));
  for (const [path, form] of Object.entries(FORMS))
    app.post(path, limitBody(deps), async context => (await form())(context, deps));
  app.onError(async (error, context) => {
    deps.reportError(error);
    const { respondWithFault } = await import('./respond.tsx');
    return respondWithFault(context, deps.assets, PAGE_FAULTS.internal_error);
  });
  return app;
}
