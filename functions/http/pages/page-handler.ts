import type { Context } from 'hono';
import type { PagesDeps } from './pages-deps.ts';

/** Answers one request for a page, or one form of it. */
export type PageHandler = (context: Context, deps: PagesDeps) => Response | Promise<Response>;
