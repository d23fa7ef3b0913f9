import { Hono } from 'hono';
import { mountAnswer } from './answer.ts';
import { mountChangeRequest } from './change-request.ts';
import { mountCode } from './code.ts';
import { mountConfirm } from './confirm.ts';
import { mountDelegation } from './delegation.ts';
import { mountEvidence } from './evidence.ts';
import { mountFigure } from './figure.tsx';
import { mountInvitation } from './invitation.ts';
import { PAGE_FAULTS } from './page-fault.ts';
import { pageHeaders } from './page-headers.ts';
import type { PagesDeps } from './pages-deps.ts';
import { mountPublicKeys } from './public-keys.tsx';
import { mountReadiness } from './readiness.tsx';
import { respondWithFault } from './respond.tsx';
import { mountScorecard } from './scorecard.tsx';
import { mountShared } from './shared.tsx';
import { mountSharedFigures } from './shared-figures.tsx';
import { mountUnsubscribe } from './unsubscribe.tsx';

/**
 * The reader pages: documents on the server, native forms, no session for an invited person (design §7).
 *
 * ```ts
 * app.route('/', createPages(deps))
 * ```
 */
export function createPages(deps: PagesDeps): Hono {
  const app = new Hono();
  for (const path of ['/r/*', '/scorecards/*', '/readiness/*', '/mail/*', '/keys'])
    app.use(path, pageHeaders);
  mountAnswer(app, deps);
  mountChangeRequest(app, deps);
  mountCode(app, deps);
  mountConfirm(app, deps);
  mountDelegation(app, deps);
  mountEvidence(app, deps);
  mountInvitation(app, deps);
  mountSharedFigures(app, deps);
  mountShared(app, deps);
  mountScorecard(app, deps);
  mountFigure(app, deps);
  mountReadiness(app, deps);
  mountUnsubscribe(app, deps);
  mountPublicKeys(app, deps);
  app.onError((error, context) => {
    deps.reportError(error);
    return respondWithFault(context, deps.assets, PAGE_FAULTS.internal_error);
  });
  return app;
}
