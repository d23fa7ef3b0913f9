import type { Context } from 'hono';
import type { PagesDeps } from './pages-deps.ts';

/** The client's address, where the surroundings know it: how much one client can try is limited by it. */
export function clientOf(context: Context, deps: PagesDeps): { readonly client?: string } {
  const client = deps.clientAddress?.(context.req.raw, context.env);
  return client === undefined ? {} : { client };
}

/**
 * The viewer behind CloudFront and API Gateway: each appends the address that it was called from to
 * `X-Forwarded-For`, so the last but one is the viewer's, and what stands before was sent by the client itself.
 */
export function viewerAddress(request: Request): string | undefined {
  const hops = request.headers.get('x-forwarded-for')?.split(',') ?? [];
  return (hops.at(-2) ?? hops.at(-1))?.trim();
}
