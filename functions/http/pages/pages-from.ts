import type { Hono } from 'hono';
import type { HttpDeps } from '../deps.ts';
import { statusOf } from '../problem-details.ts';
import { createPages } from './pages.ts';
import type { PagesDeps } from './pages-deps.ts';

/** The reader pages, from what the API is built from. What does their work is read with the first page that needs it. */
export const pagesFrom = (
  deps: HttpDeps,
  surroundings: Pick<PagesDeps, 'assets' | 'clientAddress'>,
): Hono =>
  createPages({
    invited: whenCalled(async () => {
      const { invitedPeople } = await import('#application/invited/invited-people.ts');
      return invitedPeople(deps.app);
    }),
    unsubscribing: whenCalled(async () => {
      const { unsubscribing } = await import('#application/mail/unsubscribing.ts');
      return unsubscribing(deps.app);
    }),
    reports: whenCalled(async () => {
      const { reportsForSession } = await import('./reports-for-session.ts');
      return reportsForSession(deps);
    }),
    shared: whenCalled(async () => {
      const { sharedReport } = await import('#application/report/shared-report.ts');
      return sharedReport(deps.app);
    }),
    publicKeys: () => deps.app.signing.publicKeys(),
    newCommandId: deps.app.newId,
    statusOf,
    reportError: deps.reportError,
    ...(deps.requestLimit ? { requestLimit: deps.requestLimit } : {}),
    ...surroundings,
  });

/** Methods that are all asynchronous, of something that is made when one is called. */
type Methods<Of> = { readonly [Name in keyof Of]: (...given: never[]) => Promise<unknown> };

function whenCalled<Of extends Methods<Of>>(make: () => Promise<Of>): Of {
  const call = async (name: keyof Of, given: readonly unknown[]): Promise<unknown> =>
    Reflect.apply((await make())[name], undefined, given);
  return new Proxy({} as Of, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        call(name as keyof Of, given),
  });
}
