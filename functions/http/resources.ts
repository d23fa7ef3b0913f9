import type { EndpointContract } from '#contracts/endpoints/contract.ts';
import type { EndpointsOf, Resource } from '#contracts/paths.ts';
import type { Routes } from './route.ts';

/** What serves a resource: the contract and the route of each of its endpoints. */
export type Served<Of extends Resource> = {
  readonly endpoints: { readonly [Name in EndpointsOf<Of>]: EndpointContract };
  readonly routes: Routes<EndpointsOf<Of>>;
};

/** Both halves of a resource, read at the same time. */
const both = async <Of extends Resource>(
  contracts: Promise<Pick<Served<Of>, 'endpoints'>>,
  handlers: Promise<Pick<Served<Of>, 'routes'>>,
): Promise<Served<Of>> => {
  const [{ endpoints }, { routes }] = await Promise.all([contracts, handlers]);
  return { endpoints, routes };
};

/**
 * What serves each resource. It is read with the resource's first request, so that a cold start pays for none of the
 * others (docs/performance.md). A resource that lacks an endpoint does not compile.
 */
export const SERVED: { readonly [Of in Resource]: () => Promise<Served<Of>> } = {
  account: () => both(import('#contracts/endpoints/account.ts'), import('./routes/account.ts')),
  mail: () => both(import('#contracts/endpoints/mail.ts'), import('./routes/mail.ts')),
  workspace: () =>
    both(import('#contracts/endpoints/workspace.ts'), import('./routes/workspace.ts')),
  administration: () =>
    both(import('#contracts/endpoints/administration.ts'), import('./routes/administration.ts')),
  tokens: () => both(import('#contracts/endpoints/tokens.ts'), import('./routes/tokens.ts')),
  declarations: () =>
    both(import('#contracts/endpoints/declarations.ts'), import('./routes/declarations.ts')),
  finance: () => both(import('#contracts/endpoints/finance.ts'), import('./routes/finance.ts')),
  planner: () => both(import('#contracts/endpoints/planner.ts'), import('./routes/planner.ts')),
  pilots: () => both(import('#contracts/endpoints/pilots.ts'), import('./routes/pilots.ts')),
  newPilot: () =>
    both(import('#contracts/endpoints/new-pilot.ts'), import('./routes/new-pilot.ts')),
  pilotCommands: () =>
    both(import('#contracts/endpoints/pilot-commands.ts'), import('./routes/pilot-commands.ts')),
  signing: () => both(import('#contracts/endpoints/signing.ts'), import('./routes/signing.ts')),
  reports: () => both(import('#contracts/endpoints/reports.ts'), import('./routes/reports.ts')),
  published: () =>
    both(import('#contracts/endpoints/published.ts'), import('./routes/published.ts')),
};
