import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PAGE_FAULTS } from './page-fault.ts';
import type { PagesDeps } from './pages-deps.ts';

const MOST_BYTES = 64 * 1024;

/** Refuses a form of more than 64 KB with a page. */
export const limitBody = ({ assets }: PagesDeps): MiddlewareHandler =>
  bodyLimit({
    maxSize: MOST_BYTES,
    async onError(context) {
      const { respondWithFault } = await import('./respond.tsx');
      return respondWithFault(context, assets, PAGE_FAULTS.body_too_large);
    },
  });
