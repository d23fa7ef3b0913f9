import { useMemo } from 'react';
import { type Times, timesIn } from '../format/times.ts';
import { useMe } from './queries.ts';

/** How moments are told in the workspace of whoever is signed in. */
export function useTimes(): Times {
  const zone = useMe().workspace?.timeZone;
  return useMemo(() => timesIn(zone), [zone]);
}
