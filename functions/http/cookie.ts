import { parse } from 'hono/utils/cookie';
import { SESSION_COOKIE } from '#identity/sessions.ts';

/** The session cookie of a plain request. */
export const getCookieFrom = (request: Request): string | undefined =>
  parse(request.headers.get('cookie') ?? '', SESSION_COOKIE)[SESSION_COOKIE];
