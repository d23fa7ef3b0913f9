import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { meQuery, pilotPages, queryClient, reading } from '../api/queries.ts';
import { Fault, Missing, Waiting } from './between-pages.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ notFoundComponent: Missing });

const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => import('../features/demo/doors-page.tsx'), 'DoorsPage'),
});

/** Everything behind a sign-in. Without a session the first call leads to the sign-in page and back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (!me.workspace && location.pathname !== '/name-your-workspace')
      throw redirect({ to: '/name-your-workspace' });
  },
});

const firstWorkspace = createRoute({
  getParentRoute: () => signedIn,
  path: '/name-your-workspace',
  component: lazyRouteComponent(
    () => import('../features/first-workspace/first-workspace-page.tsx'),
    'FirstWorkspacePage',
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
    path: '/results',
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

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports',
  component: lazyRouteComponent(
    () => import('../features/reports/reports-page.tsx'),
    'ReportsPage',
  ),
});

const readiness = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/readiness/$stage',
  validateSearch: (search): { readonly team?: string } =>
    typeof search['team'] === 'string' ? { team: search['team'] } : {},
  loaderDeps: ({ search: { team } }) => ({ team }),
  loader: ({ params: { stage }, deps: { team } }) =>
    Promise.all([
      queryClient.ensureQueryData(reading('getReadiness', { stage }, team ? { team } : {})),
      queryClient.ensureQueryData(reading('getWorkspace', {})),
    ]),
  component: lazyRouteComponent(
    () => import('../features/reports/readiness-page.tsx'),
    'ReadinessPage',
  ),
});

const scorecard = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/scorecards/$quarter',
  loader: ({ params: { quarter } }) =>
    queryClient.ensureQueryData(reading('getScorecard', { quarter })),
  component: lazyRouteComponent(
    () => import('../features/reports/scorecard-page.tsx'),
    'ScorecardPage',
  ),
});

const reportLife = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$report',
  loader: ({ params: { report } }) => queryClient.ensureQueryData(reading('getReport', { report })),
  component: lazyRouteComponent(() => import('../features/reports/life/life-page.tsx'), 'LifePage'),
});

const edition = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$report/editions/$edition',
  loader: ({ params: { report, edition } }) =>
    Promise.all([
      queryClient.ensureQueryData(reading('getEdition', { report, edition })),
      queryClient.ensureQueryData(reading('getReport', { report })),
    ]),
  component: lazyRouteComponent(
    () => import('../features/reports/life/edition-page.tsx'),
    'EditionPage',
  ),
});

const proof = createRoute({
  getParentRoute: () => signedIn,
  path: '/proof',
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(reading('getProofLibrary', {})),
      queryClient.ensureQueryData(reading('getWorkspace', {})),
    ]),
  component: lazyRouteComponent(() => import('../features/proof/proof-page.tsx'), 'ProofPage'),
});

const caseStudy = createRoute({
  getParentRoute: () => signedIn,
  path: '/proof/$pilot',
  loader: ({ params: { pilot } }) =>
    Promise.all([
      queryClient.ensureQueryData(reading('getCaseStudy', { pilot })),
      queryClient.ensureQueryData(reading('getWorkspace', {})),
    ]),
  component: lazyRouteComponent(
    () => import('../features/proof/case-study-page.tsx'),
    'CaseStudyPage',
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
      board,
      newPilot,
      setUp,
      pilot.addChildren(pilotParts),
      week,
      reports,
      readiness,
      scorecard,
      reportLife,
      edition,
      proof,
      caseStudy,
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
