import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { EndpointContract } from '#contracts/endpoints/contract.ts';
import { type EndpointName, RESOURCES, type Resource } from '#contracts/paths.ts';
import { LedgerUnavailable } from '#ledger/ledger-unavailable.ts';
import type { HttpDeps } from './deps.ts';
import { pageHeaders } from './pages/page-headers.ts';
import { httpFault, ledgerFault } from './problem-details.ts';
import { SERVED } from './resources.ts';
import type { Route } from './route.ts';
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
  for (const resource of Object.keys(RESOURCES) as Resource[]) serveResource(app, deps, resource);
  app.all('/api/*', () => httpFault('not_found'));
  app.onError(error => {
    deps.reportError(error);
    return error instanceof LedgerUnavailable ? ledgerFault(error.code) : httpFault('internal');
  });
  return app;
}

/** Each endpoint of a resource at its path, by what is read with the first request for any of them. */
function serveResource(app: Hono, deps: HttpDeps, resource: Resource): void {
  const paths: Partial<Record<EndpointName, string>> = RESOURCES[resource];
  for (const [name, address] of Object.entries(paths) as [EndpointName, string][]) {
    const [method = 'GET', path = '/'] = address.split(' ');
    app.on(method, `/api/v1${path}`, async context => {
      const { endpoints, routes }: AnyServed = await SERVED[resource]();
      const contract = endpoints[name] as EndpointContract;
      return serveRoute(deps, contract, routes[name] as Route<EndpointName>, context);
    });
  }
}

/** What was read for some resource, to be asked for one of its endpoints. */
type AnyServed = {
  readonly endpoints: Partial<Record<EndpointName, EndpointContract>>;
  readonly routes: { readonly [Name in EndpointName]?: Route<Name> };
};
