import type { Hono } from 'hono';
import { invitedPeople } from '#application/invited/invited-people.ts';
import { unsubscribing } from '#application/mail/unsubscribing.ts';
import { sharedReport } from '#application/report/shared-report.ts';
import type { HttpDeps } from '../deps.ts';
import { statusOf } from '../problem-details.ts';
import { createPages } from './pages.tsx';
import type { PagesDeps } from './pages-deps.ts';
import { reportsForSession } from './reports-for-session.ts';

/** The reader pages, from what the API is built from. */
export const pagesFrom = (
  deps: HttpDeps,
  surroundings: Pick<PagesDeps, 'assets' | 'clientAddress'>,
): Hono =>
  createPages({
    invited: invitedPeople(deps.app),
    unsubscribing: unsubscribing(deps.app),
    reports: reportsForSession(deps),
    shared: sharedReport(deps.app),
    publicKeys: () => deps.app.signing.publicKeys(),
    newCommandId: deps.app.newId,
    statusOf,
    reportError: deps.reportError,
    ...surroundings,
  });
