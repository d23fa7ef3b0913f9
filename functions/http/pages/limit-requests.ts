import type { MiddlewareHandler } from 'hono';
import { clientOf } from './client.ts';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PagesDeps } from './pages-deps.ts';

/** Refuses what one address asks beyond the limit (ASVS 5.0, V2.4.1), with a page. An unknown address is not counted. */
export const limitRequests =
  (deps: PagesDeps): MiddlewareHandler =>
  async (context, next) => {
    const { client } = clientOf(context, deps);
    const seconds = client === undefined ? undefined : deps.requestLimit?.(client);
    if (seconds === undefined) return next();
    const { respondWithFault } = await import('./respond.tsx');
    context.header('retry-after', String(seconds));
    return respondWithFault(context, deps.assets, PAGE_FAULTS.too_many_requests);
  };
