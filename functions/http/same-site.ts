import type { MiddlewareHandler } from 'hono';
import { httpFault } from './problem-details.ts';

/**
 * Refuses writes that another site sent. Browsers name the origin of every write; a program without a browser sends
 * none, and has no cookie that somebody else could use (OWASP ASVS 5.0, V3.5).
 */
export function refuseCrossSite(baseUrl: string): MiddlewareHandler {
  const own = new URL(baseUrl).origin;
  return async (context, next) => {
    const { method } = context.req;
    const origin = context.req.header('origin');
    const reads = method === 'GET' || method === 'HEAD';
    if (!reads && origin !== undefined && origin !== own) return httpFault('cross_site');
    await next();
  };
}
