import { hasHappened } from '../calendar/as-of.ts';
import type { MetricFamily } from '../criteria/criterion.ts';
import type { CriterionSummary, PilotSummary } from '../pilot/summary.ts';
import type { ReportContext } from './gate.ts';

/** A criterion that was met in a pilot judged by the day of a report. */
export type MetResult = { readonly pilot: PilotSummary; readonly criterion: CriterionSummary };

/** Met results of the families named, in pilots that were met as a whole: a number bought with harm is none. */
export const metResults = (
  pilots: readonly PilotSummary[],
  context: ReportContext,
  isWanted: (family: MetricFamily) => boolean,
): MetResult[] =>
  pilots
    .filter(pilot => isJudged(pilot, context) && pilot.outcome === 'met')
    .flatMap(pilot =>
      pilot.criteria
        .filter(
          ({ role, outcome, family }) =>
            (role === 'primary' || role === 'secondary') && outcome === 'met' && isWanted(family),
        )
        .map(criterion => ({ pilot, criterion })),
    );

export const isJudged = ({ dates }: PilotSummary, context: ReportContext): boolean =>
  hasHappened(dates.judged, context);

/** Started by then, and neither judged nor stopped. */
export const isRunning = ({ dates }: PilotSummary, context: ReportContext): boolean =>
  hasHappened(dates.started, context) &&
  !hasHappened(dates.judged, context) &&
  !hasHappened(dates.stopped, context);
