import {
  infiniteQueryOptions,
  QueryClient,
  queryOptions,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import type { ResponseOf } from '#contracts/endpoints.ts';
import type { EndpointName } from '#contracts/paths.ts';
import { call, type ParamsOf } from './client.ts';
import { ApiProblem } from './problem.ts';
import { followServerClock } from './server-clock.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    // Not held back while the browser believes itself offline: an answer may be kept, and silence has to be told.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      // The client has tried three times already, and a refusal stays one.
      retry: false,
      throwOnError: error => !(error instanceof ApiProblem && error.status === 404),
    },
  },
});

/** Endpoints that only read. */
type ReadName = Extract<
  EndpointName,
  | 'getMe'
  | 'getMailChoices'
  | 'getWorkspace'
  | 'listSessions'
  | 'listActivity'
  | 'listTokens'
  | 'getLibrary'
  | 'getPilot'
  | 'getFinance'
  | 'getWeek'
  | 'listEntries'
  | 'listInvitations'
  | 'listHours'
  | 'listResults'
  | 'getReadiness'
  | 'getScorecard'
  | 'listDeclarations'
  | 'listReports'
  | 'getProofLibrary'
  | 'getCaseStudy'
  | 'getReport'
  | 'getEdition'
>;

/** How a reading endpoint is fetched and cached. */
export const reading = <Name extends ReadName>(
  name: Name,
  params: ParamsOf<Name>,
  query: Readonly<Record<string, string>> = {},
) =>
  queryOptions({
    queryKey: [name, params, query] as const,
    queryFn: ({ signal }): Promise<ResponseOf<Name>> =>
      call<Name>(name, params, undefined as never, { signal, query }),
  });

/** What an endpoint says; the page waits until it is there. */
export const useReading = <Name extends ReadName>(
  name: Name,
  params: ParamsOf<Name>,
  query: Readonly<Record<string, string>> = {},
): ResponseOf<Name> => useSuspenseQuery(reading(name, params, query)).data as ResponseOf<Name>;

/** Who is signed in; also takes over the server's clock. */
export const meQuery = queryOptions({
  queryKey: ['getMe', {}] as const,
  queryFn: async ({ signal }) => {
    const me = await call('getMe', {}, undefined, { signal });
    followServerClock(me.clock.wall);
    return me;
  },
});

export const useMe = () => useSuspenseQuery(meQuery).data;

/** The pilots of the workspace, a page at a time. */
export const pilotPages = infiniteQueryOptions({
  queryKey: ['listPilots', {}] as const,
  queryFn: ({ pageParam, signal }) =>
    call('listPilots', {}, undefined, { signal, query: { limit: '100', cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.cursor,
});

type Door = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
};
export type Doors = {
  readonly doors: readonly Door[];
  readonly clock: { readonly now: string; readonly timeZone?: string };
};

/** The demo's ways in; `null` where this is no demo (the address exists on one machine only). */
export const useDoors = () =>
  useQuery({
    queryKey: ['doors'],
    queryFn: async ({ signal }): Promise<Doors | null> => {
      const response = await fetch('/local/doors', { signal });
      return response.ok ? ((await response.json()) as Doors) : null;
    },
  });
