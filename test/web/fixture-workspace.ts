import { viewTemplate } from '#application/workspace/library-view.ts';
import type { ResponseOf } from '#contracts/endpoints.ts';
import { METRIC_LIBRARY } from '#domain/criteria/metric-library.ts';
import { TEMPLATES } from '#domain/criteria/templates.ts';

type Me = ResponseOf<'getMe'>;
type Workspace = ResponseOf<'getWorkspace'>;

export const TODAY = '2026-03-16';
export const AT = '2026-03-16T09:30:00.000Z';

export const LEAD = { id: 'lead', name: 'Maren Oduya' };
export const PEOPLE: Workspace['people'] = [
  { ...LEAD, email: 'maren@demo.example', roles: ['lead', 'contributor', 'admin'], teams: ['ld'] },
  { id: 'tomas', name: 'Tomás Rehn', roles: ['contributor'], teams: ['ld'] },
  { id: 'vp', name: 'Priya Nair', roles: ['skeptic'], teams: ['sales'] },
  { id: 'legal', name: 'Jon Abara', roles: ['compliance'], teams: ['legal'] },
];

/** What the fixture's person may do: all that the pages ask for. */
export const ALL_ACTIONS = [
  'found-workspace',
  'change-settings',
  'manage-tokens',
  'read-activity',
  'read-workspace',
  'manage-people',
  'change-roles',
  'set-up-pilot',
  'change-pilot',
  'record-results',
  'log-time',
  'judge-pilot',
];

export const meOf = (hasWorkspace: boolean): Me => ({
  person: { ...LEAD, email: 'maren@demo.example' },
  ...(hasWorkspace
    ? {
        workspace: {
          id: 'w1',
          name: 'Northwind Learning',
          timeZone: 'Europe/Stockholm',
          currency: 'EUR',
          demo: true,
          quarter: '2026-Q1',
          today: TODAY,
        },
      }
    : {}),
  roles: ['lead', 'contributor', 'admin'],
  teams: ['ld'],
  clock: { now: AT, wall: AT, settable: true },
  workspaces: hasWorkspace ? [{ id: 'w1', name: 'Northwind Learning' }] : [],
  can: ALL_ACTIONS,
});

export const newWorkspace = (): Workspace => ({
  id: 'w1',
  name: 'Northwind Learning',
  timeZone: 'Europe/Stockholm',
  fiscalYearStart: 1,
  currency: 'EUR',
  demo: true,
  teams: [
    { id: 'ld', name: 'Learning and development', kind: 'learning' },
    { id: 'sales', name: 'Sales', kind: 'business' },
    { id: 'legal', name: 'Legal', kind: 'business' },
  ],
  people: structuredClone(PEOPLE),
  former: [{ id: 'p-gone', name: 'Jonas Berg' }],
  erasures: [],
  keepRowsMonths: 0,
});

export const LIBRARY: ResponseOf<'getLibrary'> = {
  metrics: METRIC_LIBRARY.map(metric => ({ ...metric, skewed: metric.skewed === true })),
  templates: TEMPLATES.map(viewTemplate),
};
