import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { httpFault } from './problem-details.ts';

/** What CloudFront adds to each request that it forwards; it replaces one that a viewer sent. */
export const ORIGIN_SECRET_HEADER = 'x-origin-verify';

/** Characters; what Secrets Manager makes has 43. */
const SHORTEST = 32;

/**
 * Refuses what did not come by CloudFront, and so met neither its web ACL nor its headers: whoever calls API Gateway by
 * its own address knows no secret.
 *
 * @param secrets any of these is accepted: the one that is sent, and the one that will be
 * @throws RangeError where there is none, or one so short that it could be guessed
 */
export function requireOriginSecret(secrets: readonly string[]): MiddlewareHandler {
  if (secrets.length === 0 || secrets.some(secret => secret.length < SHORTEST))
    throw new RangeError(`An origin secret has at least ${SHORTEST} characters.`);
  const accepted = secrets.map(digest);
  return async (context, next) => {
    const given = digest(context.req.header(ORIGIN_SECRET_HEADER) ?? '');
    // Every one is compared, whole: how long it takes tells nothing of a secret.
    const matches = accepted.map(each => timingSafeEqual(each, given));
    if (!matches.includes(true)) return httpFault('not_forwarded');
    await next();
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
