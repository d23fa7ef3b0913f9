import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ENDPOINTS } from '#contracts/endpoints.ts';
import { type EndpointName, PATHS } from '#contracts/paths.ts';
import { LedgerUnavailable } from '#ledger/ledger-unavailable.ts';
import type { HttpDeps } from './deps.ts';
import { pageHeaders } from './pages/page-headers.ts';
import { httpFault, ledgerFault } from './problem-details.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes/routes.ts';
import { refuseCrossSite } from './same-site.ts';
import { serveRoute } from './serve-route.ts';

/** Largest body: 5,000 rows of an import, with room. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * The HTTP API under `/api/v1`: every endpoint of the contracts, each behind its permission.
 *
 * ```ts
 * const answer = await createApp(deps).request('/api/v1/pilots', { headers: { cookie } })
 * ```
 */
export function createApp(deps: HttpDeps): Hono {
  const app = new Hono();
  app.use('/api/*', pageHeaders);
  app.use('/api/*', refuseCrossSite(deps.app.baseUrl));
  app.use('/api/*', bodyLimit({ maxSize: MOST_BYTES, onError: () => httpFault('body_too_large') }));
  for (const name of Object.keys(PATHS) as EndpointName[]) {
    const [method = 'GET', path = '/'] = PATHS[name].split(' ');
    const route = ROUTES[name] as Route<EndpointName>;
    app.on(method, `/api/v1${path}`, context => serveRoute(deps, ENDPOINTS[name], route, context));
  }
  app.all('/api/*', () => httpFault('not_found'));
  app.onError(error => {
    deps.reportError(error);
    return error instanceof LedgerUnavailable ? ledgerFault(error.code) : httpFault('internal');
  });
  return app;
}
