import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

/** The id that a browser makes for a request, that the log names it by, and that the answer carries back. */
const REQUEST_ID_HEADER = 'x-request-id';

/** What is said of a request: which route it met, never the path, which may hold a secret. */
export type AnsweredRequest = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
};

export type RequestLog = {
  /** What is logged from here on belongs to this request. */
  readonly begin: (id: string) => void;
  readonly answered: (request: AnsweredRequest, id: string) => void;
};

/** Gives every request its id, and says how it was answered. */
export const requestLog =
  (log: RequestLog): MiddlewareHandler =>
  async (context, next) => {
    const id = idOf(context.req.header(REQUEST_ID_HEADER)) ?? randomUUID();
    log.begin(id);
    const start = performance.now();
    await next();
    context.header(REQUEST_ID_HEADER, id);
    const request = {
      method: context.req.method,
      route: routePath(context),
      status: context.res.status,
      ms: Math.round(performance.now() - start),
    };
    log.answered(request, id);
  };

/** A UUID and nothing else: the log takes no words from outside. */
const idOf = (given: string | undefined): string | undefined =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given ?? '') ? given : undefined;
