import type { Context } from 'hono';
import type { PagesDeps } from './pages-deps.ts';

/** The client's address, where the surroundings know it: how much one client can try is limited by it. */
export function clientOf(context: Context, deps: PagesDeps): { readonly client?: string } {
  const client = deps.clientAddress?.(context.req.raw, context.env);
  return client === undefined ? {} : { client };
}

/** Proxies of ours in AWS that append to `X-Forwarded-For`: CloudFront, then API Gateway. */
export const AWS_PROXIES = 2;

/**
 * The viewer behind so many proxies of our own. Each appends the address that it was called from, so the viewer's is
 * that many from the end; what stands before was sent by the client itself and counts for nothing. Undefined where
 * fewer have passed the request on: then no address in it is one that we can vouch for.
 */
export function viewerBehind(proxies: number): (request: Request) => string | undefined {
  return request => {
    const hops = request.headers.get('x-forwarded-for')?.split(',') ?? [];
    return proxies > 0 ? hops.at(-proxies)?.trim() || undefined : undefined;
  };
}
