import { daysBetween } from '../calendar/calendar.ts';
import { hashValue } from '../chain/canonical.ts';
import { readText } from '../chain/free-text.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { CharterDraft, Task } from './charter.ts';
import type { TimeTotals } from './state.ts';

/**
 * A pilot's claims in a few bytes each, so that overlap is found from summaries alone (rules T6, L7). The key stands
 * for a person and a kind of work, the same in every pilot; after the share of its minutes that counts conservatively
 * come a day of the run (0 is its first) and the minutes saved on it, in turns.
 */
export type PackedClaims = Readonly<Record<string, readonly number[]>>;

/** So many claims fit into a summary: two weeks of five people on three tasks every day. */
const MOST_CLAIMS = 150;

export function packClaims(
  claims: TimeTotals['claims'],
  { tasks = [], runWindow }: CharterDraft,
): PackedClaims | 'too-many' | undefined {
  if (runWindow === undefined) return undefined;
  const packed: Record<string, readonly number[]> = {};
  let count = 0;
  for (const [contributor, byTask] of Object.entries(claims))
    for (const task of tasks) {
      const days = Object.entries(byTask[task.id] ?? {}).filter(([, minutes]) => minutes > 0);
      if (days.length === 0) continue;
      count += days.length;
      packed[workKey(contributor, task)] = [
        countedShare(task),
        ...days.flatMap(([day, minutes]) => [
          daysBetween(runWindow.first, day),
          Math.round(minutes),
        ]),
      ];
    }
  if (count === 0) return undefined;
  return count > MOST_CLAIMS ? 'too-many' : packed;
}

const countedShare = ({ baselineFrom, baselineConfidence = '0' }: Task): number =>
  baselineFrom === 'timed' ? 1 : toNumber(baselineConfidence);

/** Work is the same where it is called the same, however it is spaced and capitalized. */
const workKey = (contributor: string, { name }: Task): string =>
  hashValue('work', [contributor, readText(name).trim().toLowerCase().replace(/\s+/g, ' ')]).slice(
    0,
    9,
  );
