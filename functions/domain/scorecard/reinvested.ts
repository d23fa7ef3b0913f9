import type { Instant, Quarter } from '../calendar/calendar.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';
import { isDayIn, viewQuarter } from './quarter-view.ts';
import { lastQuarters } from './quarters.ts';
import type { ReinvestedHours } from './scorecard.ts';

/** Destinations that are told by name; the smaller ones are told together. */
const MOST_DESTINATIONS = 6;

/**
 * What reclaimed hours were put into, by destination and quarter up to a scorecard's own, in tenths of an hour (rule T5):
 * one quarter's hours are the next one's courses. The largest destination first; `undefined` where no hour was put into
 * anything. A destination is the same where it is called the same, however it is spaced and capitalized.
 */
export function reinvestedUpTo(
  pilots: readonly PilotSummary[],
  workspace: WorkspaceFacts,
  quarter: Quarter,
  asOf: Instant,
): ReinvestedHours | undefined {
  const views = lastQuarters(quarter).map(each => viewQuarter(workspace, each, asOf));
  const used = pilots.flatMap(({ reinvested }) => reinvested);
  const inTime = used
    .filter(({ on }) => views.some(view => isDayIn(on, view)))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const first = views.findIndex(view => inTime.some(({ on }) => isDayIn(on, view)));
  if (first === -1) return undefined;
  const told = views.slice(first);
  const hoursOf = (uses: readonly Use[]): number[] =>
    told.map(view =>
      tenths(uses.filter(({ on }) => isDayIn(on, view)).reduce((sum, { hours }) => sum + hours, 0)),
    );
  const destinations = byDestination(inTime)
    .map(uses => ({ into: uses[0]?.into ?? '', uses, total: totalOf(uses) }))
    .sort((a, b) => b.total - a.total);
  const others = destinations.slice(MOST_DESTINATIONS);
  return {
    quarters: told.map(each => each.quarter),
    destinations: destinations
      .slice(0, MOST_DESTINATIONS)
      .map(({ into, uses }) => ({ into, hours: hoursOf(uses) })),
    ...(others.length > 0
      ? { others: { count: others.length, hours: hoursOf(others.flatMap(({ uses }) => uses)) } }
      : {}),
  };
}

type Use = PilotSummary['reinvested'][number];

function byDestination(uses: readonly Use[]): (readonly Use[])[] {
  const found = new Map<string, Use[]>();
  for (const use of uses) {
    const same = found.get(keyOf(use.into));
    if (same) same.push(use);
    else found.set(keyOf(use.into), [use]);
  }
  return [...found.values()];
}

const keyOf = (into: string): string => into.trim().toLowerCase().replace(/\s+/g, ' ');

const totalOf = (uses: readonly { readonly hours: number }[]): number =>
  uses.reduce((sum, { hours }) => sum + hours, 0);

const tenths = (value: number): number => Math.round(value * 10) / 10;
