import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ProspectsView } from '#contracts/planner.ts';
import { call } from '../api/client.ts';

/** Long enough to type another digit. */
const SETTLED_MS = 350;

type Query = Readonly<Record<string, string | undefined>> | undefined;

/** What a test can show, asked again once the numbers have stood still; the last answer stays until then. */
export function useProspects(query: Query) {
  const settled = useSettled(query === undefined ? undefined : JSON.stringify(query));
  return useQuery({
    queryKey: ['planTest', settled],
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    throwOnError: false,
    queryFn: ({ signal }): Promise<ProspectsView> =>
      call('planTest', {}, undefined, {
        signal,
        query: JSON.parse(settled ?? '{}') as NonNullable<Query>,
      }),
  });
}

function useSettled(value: string | undefined): string | undefined {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return value === undefined ? undefined : settled;
}
