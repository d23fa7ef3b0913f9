import type { TeamKind } from '#domain/workspace/events.ts';
import type { Role } from '#domain/workspace/roles.ts';
import type { Member } from '#domain/workspace/state.ts';
import type { Profile } from '#identity/people.ts';

/** The demo's workspace: made up, and said to be on every page. */
export const DEMO_WORKSPACE = {
  id: 'demo',
  name: 'Northwind Learning',
  timeZone: 'Europe/Berlin',
  fiscalYearStart: 1,
  currency: 'EUR',
  demo: true,
} as const;

export type DemoTeam = { readonly id: string; readonly name: string; readonly kind: TeamKind };

export const DEMO_TEAMS = {
  enablement: { id: 'enablement', name: 'Sales Enablement', kind: 'learning' },
  operations: { id: 'operations', name: 'Learning Operations', kind: 'learning' },
  sales: { id: 'sales', name: 'Sales', kind: 'business' },
  finance: { id: 'finance', name: 'Finance', kind: 'business' },
  support: { id: 'support', name: 'Customer Support', kind: 'business' },
  legal: { id: 'legal', name: 'Legal', kind: 'business' },
  people: { id: 'people', name: 'People and Culture', kind: 'business' },
} as const satisfies Record<string, DemoTeam>;

export type DemoPerson = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
};

/** Invented people. */
export const DEMO_PEOPLE = {
  lead: {
    name: 'Mara Lindqvist',
    email: 'mara@northwind.example',
    roles: ['admin', 'lead', 'contributor'],
    teams: ['enablement'],
  },
  operationsLead: {
    name: 'Jonas Weber',
    email: 'jonas@northwind.example',
    roles: ['lead', 'contributor'],
    teams: ['operations'],
  },
  contributor: {
    name: 'Priya Nair',
    email: 'priya@northwind.example',
    roles: ['contributor'],
    teams: ['operations'],
  },
  secondContributor: {
    name: 'Tom Okafor',
    email: 'tom@northwind.example',
    roles: ['contributor'],
    teams: ['enablement'],
  },
  vpSales: {
    name: 'Dana Whitfield',
    email: 'dana@northwind.example',
    roles: ['skeptic'],
    teams: ['sales'],
  },
  headOfSupport: {
    name: 'Ines Carvalho',
    email: 'ines@northwind.example',
    roles: ['skeptic'],
    teams: ['support'],
  },
  finance: {
    name: 'Victor Stahl',
    email: 'victor@northwind.example',
    roles: ['skeptic'],
    teams: ['finance'],
  },
  compliance: {
    name: 'Samir Haddad',
    email: 'samir@northwind.example',
    roles: ['compliance'],
    teams: ['legal'],
  },
  executive: {
    name: 'Elena Ruiz',
    email: 'elena@northwind.example',
    roles: ['executive'],
    teams: [],
  },
} as const satisfies Record<string, DemoPerson>;

export type CastName = keyof typeof DEMO_PEOPLE;

/** The demo's people as the workspace knows them. */
export type Cast = Readonly<
  Record<CastName, { readonly person: Profile; readonly standing: Member }>
>;
