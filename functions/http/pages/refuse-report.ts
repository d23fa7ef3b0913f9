import type { Context } from 'hono';
import type { Assets } from '#web/reader/document.tsx';
import type { RefusedReport } from './pages-deps.ts';
import { respondWithFault } from './respond.tsx';

/** Sends whoever is not signed in to sign in, and tells everybody else why there is nothing to read. */
export function refuseReport(context: Context, assets: Assets, refused: RefusedReport): Response {
  if (refused.signIn !== undefined) return context.redirect(refused.signIn, 303);
  const { status, code, sentence } = refused;
  return respondWithFault(context, assets, {
    status,
    code,
    sentence,
    title: 'This report cannot be shown',
  });
}
