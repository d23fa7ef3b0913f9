import { addDays, type PlainDate } from '../calendar/calendar.ts';
import type { PilotSummary } from '../pilot/summary.ts';

/** Minutes that a pilot claims to have saved on one person's work of one kind on one day. */
export type Claim = {
  readonly pilot: string;
  readonly day: PlainDate;
  readonly minutes: number;
  /** The part of the minutes that counts conservatively, 0 to 1. */
  readonly share: number;
};

/** Minutes of a pilot that do not count, since another pilot counts the same work. */
export type Overlap = {
  readonly day: PlainDate;
  readonly raw: number;
  readonly conservative: number;
  /** The pilot in which they count. */
  readonly countedIn: string;
};

export type Overlaps = ReadonlyMap<string, readonly Overlap[]>;

/** Conservative minutes of a pilot that count in other pilots. */
export const overlapMinutes = (overlaps: Overlaps, pilot: string): number =>
  (overlaps.get(pilot) ?? []).reduce((sum, { conservative }) => sum + conservative, 0);

/**
 * Hours that two pilots claim for the same work count once (rule T6): of a person's same work on the same day the
 * pilot with the larger claim counts. Losses are no claims, so none is ever dropped. By pilot, those that lose any.
 */
export function overlapsOf(
  pilots: readonly Pick<PilotSummary, 'id' | 'claims' | 'runWindow'>[],
): Overlaps {
  const overlaps = new Map<string, Overlap[]>();
  for (const sharing of sharedWork(pilots).values()) {
    const byDay = new Map<PlainDate, Claim[]>();
    for (const claim of sharing.flatMap(({ pilot, key }) => claimsOf(pilot, key)))
      byDay.set(claim.day, [...(byDay.get(claim.day) ?? []), claim]);
    for (const same of byDay.values())
      for (const { pilot, overlap } of countOnce(same))
        overlaps.set(pilot, [...(overlaps.get(pilot) ?? []), overlap]);
  }
  return overlaps;
}

type Pilot = Parameters<typeof overlapsOf>[0][number];
type Sharing = { readonly pilot: Pilot; readonly key: string };

/** Kinds of one person's work that more than one pilot claims. */
function sharedWork(pilots: readonly Pilot[]): Map<string, Sharing[]> {
  const byKey = new Map<string, Sharing[]>();
  for (const pilot of pilots) {
    if (pilot.claims === undefined || pilot.claims === 'too-many') continue;
    for (const key in pilot.claims) {
      const sharing = byKey.get(key);
      if (sharing) sharing.push({ pilot, key });
      else byKey.set(key, [{ pilot, key }]);
    }
  }
  for (const [key, sharing] of byKey) if (sharing.length === 1) byKey.delete(key);
  return byKey;
}

function claimsOf({ id, claims, runWindow }: Pilot, key: string): Claim[] {
  if (claims === undefined || claims === 'too-many' || runWindow === undefined) return [];
  const [share = 0, ...turns] = claims[key] ?? [];
  const found: Claim[] = [];
  for (let at = 0; at + 1 < turns.length; at += 2)
    found.push({
      pilot: id,
      day: addDays(runWindow.first, turns[at] ?? 0),
      minutes: turns[at + 1] ?? 0,
      share,
    });
  return found;
}

/** All claims on one piece of work but the largest; of equals the first by pilot, so that their order is no matter. */
export function countOnce(
  claims: readonly Claim[],
): { readonly pilot: string; readonly overlap: Overlap }[] {
  const [counted, ...rest] = [...claims].sort(
    (a, b) => b.minutes * b.share - a.minutes * a.share || (a.pilot < b.pilot ? -1 : 1),
  );
  if (!counted) return [];
  return rest
    .filter(({ minutes }) => minutes > 0)
    .map(({ pilot, day, minutes, share }) => ({
      pilot,
      overlap: { day, raw: minutes, conservative: minutes * share, countedIn: counted.pilot },
    }));
}
