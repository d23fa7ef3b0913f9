import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { queryClient, reading } from '../api/queries.ts';
import { signedIn } from './signed-in-route.ts';

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

/** Reports, their editions, and the pilots that they tell of. */
export const reportRoutes = [
  reports,
  readiness,
  scorecard,
  reportLife,
  edition,
  proof,
  caseStudy,
] as const;
