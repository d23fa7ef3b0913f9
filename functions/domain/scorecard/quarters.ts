import { type Instant, type Quarter, quarterBefore } from '../calendar/calendar.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import type { Overlaps } from '../savings/overlap.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';
import { countsOf } from './counts.ts';
import { hoursOf } from './hours.ts';
import { viewQuarter } from './quarter-view.ts';
import type { QuarterInBrief } from './scorecard.ts';

/** Quarters that are told of, the scorecard's own included: as many as stand side by side on half a page of paper. */
const MOST_QUARTERS = 6;

/**
 * The quarters up to a scorecard's own, oldest first, each as it is seen at one moment (rule R4). It begins with the
 * first in which something happened; a single quarter is no history, and the list is then empty.
 */
export function quartersUpTo(
  pilots: readonly PilotSummary[],
  workspace: WorkspaceFacts,
  quarter: Quarter,
  asOf: Instant,
  overlaps: Overlaps,
): QuarterInBrief[] {
  const brief = (each: Quarter): QuarterInBrief => {
    const view = viewQuarter(workspace, each, asOf);
    const { started, judged, met } = countsOf(pilots, view);
    const { raw, conservative } = hoursOf(pilots, view, overlaps);
    return { quarter: each, started, judged, met, rawHours: raw, conservativeHours: conservative };
  };
  const all = lastQuarters(quarter).map(brief);
  const first = all.findIndex(somethingHappened);
  const told = first === -1 ? [] : all.slice(first);
  return told.length > 1 ? told : [];
}

/** The quarters that a scorecard looks back on, oldest first, its own included. */
export function lastQuarters(quarter: Quarter): Quarter[] {
  const found = [quarter];
  for (let each = quarter; found.length < MOST_QUARTERS; found.unshift(each))
    each = quarterBefore(each);
  return found;
}

const somethingHappened = ({ started, judged, rawHours }: QuarterInBrief): boolean =>
  started > 0 || judged > 0 || rawHours !== 0;
