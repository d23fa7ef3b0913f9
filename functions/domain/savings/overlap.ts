import type { PlainDate } from '../calendar/calendar.ts';

/** Conservative minutes that a pilot claims for one person's work on one day. `work` names what was done. */
export type Claim = {
  readonly pilot: string;
  readonly contributor: string;
  readonly work: string;
  readonly day: PlainDate;
  readonly minutes: number;
};

/** What counts of several pilots' claims, and what does not because another pilot claims the same work. */
export type Counted = {
  readonly minutes: number;
  readonly counted: readonly Claim[];
  readonly overlapping: readonly Claim[];
};

/**
 * Counts hours that two pilots claim for the same work once (rule T6): of each person's same work on the same day the
 * pilot with the larger claim counts, and all its claims on that work; losses are never dropped, whoever logs them.
 */
export function countOnce(claims: readonly Claim[]): Counted {
  const byWork = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.contributor, claim.work, claim.day]);
    byWork.set(key, [...(byWork.get(key) ?? []), claim]);
  }
  const overlapping = new Set(
    [...byWork.values()].flatMap(same => {
      const holder = largestClaimant(same);
      return same.filter(({ pilot, minutes }) => pilot !== holder && minutes > 0);
    }),
  );
  const counted = claims.filter(claim => !overlapping.has(claim));
  return {
    minutes: counted.reduce((sum, { minutes }) => sum + minutes, 0),
    counted,
    overlapping: [...overlapping],
  };
}

/** The pilot whose claims add up to most; of equals the first by id, so that the order of claims does not matter. */
function largestClaimant(claims: readonly Claim[]): string | undefined {
  const totals = new Map<string, number>();
  for (const { pilot, minutes } of claims) totals.set(pilot, (totals.get(pilot) ?? 0) + minutes);
  return [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
