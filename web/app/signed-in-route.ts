import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { meQuery, queryClient } from '../api/queries.ts';
import { Missing } from './between-pages.tsx';
import { Shell } from './shell.tsx';

/** Where every page hangs. */
export const root = createRootRoute({ notFoundComponent: Missing });

/** What needs no workspace. */
const OPEN_PAGES: ReadonlySet<string> = new Set([
  '/name-your-workspace',
  '/choose-workspace',
  '/account',
]);

/** Everything behind a sign-in. Without a session the first call leads to the sign-in page and back. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me.workspace || OPEN_PAGES.has(location.pathname)) return;
    throw redirect({ to: me.workspaces.length > 1 ? '/choose-workspace' : '/name-your-workspace' });
  },
});
