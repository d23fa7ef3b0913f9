import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { pilotPages, queryClient, reading } from '../api/queries.ts';
import { Fault, Waiting } from './between-pages.tsx';
import { reportRoutes } from './report-routes.ts';
import { root, signedIn } from './signed-in-route.ts';

const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => import('../features/demo/doors-page.tsx'), 'DoorsPage'),
});

const firstWorkspace = createRoute({
  getParentRoute: () => signedIn,
  path: '/name-your-workspace',
  component: lazyRouteComponent(
    () => import('../features/first-workspace/first-workspace-page.tsx'),
    'FirstWorkspacePage',
  ),
});

const chooseWorkspace = createRoute({
  getParentRoute: () => signedIn,
  path: '/choose-workspace',
  component: lazyRouteComponent(
    () => import('../features/account/choose-workspace-page.tsx'),
    'ChooseWorkspacePage',
  ),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  loader: () => queryClient.ensureQueryData(reading('listSessions', {})),
  component: lazyRouteComponent(
    () => import('../features/account/account-page.tsx'),
    'AccountPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  loader: () => queryClient.ensureQueryData(reading('getWorkspace', {})),
  component: lazyRouteComponent(
    () => import('../features/settings/settings-page.tsx'),
    'SettingsPage',
  ),
});

const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  loader: () => queryClient.ensureInfiniteQueryData(pilotPages),
  component: lazyRouteComponent(() => import('../features/board/board-page.tsx'), 'BoardPage'),
});

const newPilot = createRoute({
  getParentRoute: () => signedIn,
  path: '/pilots/new',
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(reading('getLibrary', {})),
      queryClient.ensureQueryData(reading('getWorkspace', {})),
    ]),
  component: lazyRouteComponent(
    () => import('../features/new-pilot/template-page.tsx'),
    'TemplatePage',
  ),
});

const setUp = createRoute({
  getParentRoute: () => signedIn,
  path: '/pilots/$pilot/set-up/$step',
  loader: ({ params: { pilot } }) =>
    Promise.all([
      queryClient.ensureQueryData(reading('getPilot', { pilot })),
      queryClient.ensureQueryData(reading('getLibrary', {})),
      queryClient.ensureQueryData(reading('getWorkspace', {})),
    ]),
  component: lazyRouteComponent(() => import('../features/new-pilot/set-up-page.tsx'), 'SetUpPage'),
});

const pilot = createRoute({
  getParentRoute: () => signedIn,
  path: '/pilots/$pilot',
  loader: ({ params }) => queryClient.ensureQueryData(reading('getPilot', { pilot: params.pilot })),
  component: lazyRouteComponent(() => import('../features/pilot/pilot-page.tsx'), 'PilotPage'),
});

/** The parts of a pilot's page, each at an address of its own. */
const pilotParts = [
  createRoute({
    getParentRoute: () => pilot,
    path: '/',
    component: lazyRouteComponent(
      () => import('../features/pilot/overview/overview.tsx'),
      'Overview',
    ),
  }),
  createRoute({
    getParentRoute: () => pilot,
    path: '/charter',
    component: lazyRouteComponent(
      () => import('../features/pilot/charter/charter-part.tsx'),
      'CharterPart',
    ),
  }),
  createRoute({
    getParentRoute: () => pilot,
    path: '/signers',
    loader: ({ params }) =>
      queryClient.ensureQueryData(reading('listInvitations', { pilot: params.pilot })),
    component: lazyRouteComponent(
      () => import('../features/pilot/signers/signers-part.tsx'),
      'SignersPart',
    ),
  }),
  createRoute({
    getParentRoute: () => pilot,
    path: '/amend',
    component: lazyRouteComponent(
      () => import('../features/pilot/amend/amend-page.tsx'),
      'AmendPage',
    ),
  }),
  createRoute({
    getParentRoute: () => pilot,
    path: '/results',
    loader: ({ params }) =>
      queryClient.ensureQueryData(reading('listResults', { pilot: params.pilot })),
    component: lazyRouteComponent(
      () => import('../features/pilot/results/results-part.tsx'),
      'ResultsPart',
    ),
  }),
  createRoute({
    getParentRoute: () => pilot,
    path: '/time',
    component: lazyRouteComponent(() => import('../features/pilot/time/time-part.tsx'), 'TimePart'),
  }),
  createRoute({
    getParentRoute: () => pilot,
    path: '/costs',
    component: lazyRouteComponent(
      () => import('../features/pilot/costs/costs-part.tsx'),
      'CostsPart',
    ),
  }),
  createRoute({
    getParentRoute: () => pilot,
    path: '/ledger',
    loader: ({ params }) =>
      queryClient.ensureQueryData(reading('listEntries', { pilot: params.pilot })),
    component: lazyRouteComponent(
      () => import('../features/pilot/ledger/ledger-part.tsx'),
      'LedgerPart',
    ),
  }),
] as const;

const week = createRoute({
  getParentRoute: () => signedIn,
  path: '/week',
  loader: () => queryClient.ensureQueryData(reading('getWeek', {})),
  component: lazyRouteComponent(
    () => import('../features/this-week/this-week-page.tsx'),
    'ThisWeekPage',
  ),
});

const mail = createRoute({
  getParentRoute: () => signedIn,
  path: '/mail',
  loader: () => queryClient.ensureQueryData(reading('getMailChoices', {})),
  component: lazyRouteComponent(() => import('../features/mail/mail-page.tsx'), 'MailPage'),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  loader: () => queryClient.ensureQueryData(reading('getWorkspace', {})),
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
});

const money = createRoute({
  getParentRoute: () => signedIn,
  path: '/money',
  loader: () => queryClient.ensureQueryData(reading('getFinance', {})),
  component: lazyRouteComponent(() => import('../features/money/money-page.tsx'), 'MoneyPage'),
});

const declarations = createRoute({
  getParentRoute: () => signedIn,
  path: '/declarations',
  /** The gate that led here, such as `S2.1`. */
  validateSearch: (search): { readonly for?: string } =>
    typeof search['for'] === 'string' ? { for: search['for'] } : {},
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(reading('listDeclarations', {})),
      queryClient.ensureQueryData(reading('getWorkspace', {})),
      queryClient.ensureQueryData(reading('getLibrary', {})),
    ]),
  component: lazyRouteComponent(
    () => import('../features/declarations/declarations-page.tsx'),
    'DeclarationsPage',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    signedIn.addChildren([
      firstWorkspace,
      chooseWorkspace,
      account,
      settings,
      board,
      newPilot,
      setUp,
      pilot.addChildren(pilotParts),
      week,
      ...reportRoutes,
      people,
      mail,
      declarations,
      money,
    ]),
  ]),
  basepath: '/app',
  defaultPreload: 'intent',
  // Query keeps what was loaded; the router only asks for it.
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Fault,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
