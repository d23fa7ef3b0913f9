import { hasHappened } from '../calendar/as-of.ts';
import { dateIn, quarterAfter, quarterOf, quarterSpan } from '../calendar/calendar.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import type { Outcome } from '../verdict/verdict.ts';
import type { QuarterView } from './quarter-view.ts';
import type { AskedDecision } from './scorecard.ts';

/** More than three decisions on a page are none. */
const MOST_DECISIONS = 3;

const URGENCY: readonly Outcome[] = ['met', 'not-met', 'inconclusive', 'not-assessable'];

const QUESTIONS: Readonly<Record<Outcome, (named: string) => string>> = {
  met: named => `${named} met what was agreed. Scale it, iterate, or retire it?`,
  'not-met': named => `${named} did not meet what was agreed. Retire it, or iterate?`,
  inconclusive: named => `${named} could not tell. Run it again at a larger size, or retire it?`,
  'not-assessable': named => `${named} could not be judged. Repeat it as agreed, or retire it?`,
};

/**
 * Judged pilots that nobody has concluded (rule R7): what was met first, then the longest wait. Each is to be decided
 * by the end of the quarter after its verdict.
 */
export function decisionsAsked(
  pilots: readonly PilotSummary[],
  view: QuarterView,
): AskedDecision[] {
  const { timeZone, fiscalYearStart } = view.workspace;
  return pilots
    .flatMap(pilot => openDecision(pilot, view))
    .sort(
      (a, b) =>
        URGENCY.indexOf(a.outcome) - URGENCY.indexOf(b.outcome) || (a.judged < b.judged ? -1 : 1),
    )
    .slice(0, MOST_DECISIONS)
    .map(({ pilot, outcome, judged }) => {
      const quarter = quarterOf(dateIn(timeZone, judged), fiscalYearStart);
      return {
        question: QUESTIONS[outcome](named(pilot)),
        pilot: pilot.id,
        ...(pilot.cost > 0 ? { amount: pilot.cost.toFixed(2) } : {}),
        by: quarterSpan(quarterAfter(quarter), fiscalYearStart).last,
      };
    });
}

/** That a test was changed after the start is said wherever its verdict is told (rule P14). */
const named = ({ name, dates }: PilotSummary): string =>
  `“${name}”${dates.amended === undefined ? '' : ', whose test was changed after the start,'}`;

function openDecision(pilot: PilotSummary, view: QuarterView) {
  const { judged, concluded } = pilot.dates;
  const { outcome } = pilot;
  return hasHappened(judged, view.span) && !hasHappened(concluded, view) && outcome !== undefined
    ? [{ pilot, outcome, judged }]
    : [];
}
