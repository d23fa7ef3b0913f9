import { hasHappened } from '../calendar/as-of.ts';
import { quarterSpan } from '../calendar/calendar.ts';
import { toNumber } from '../numbers/decimal.ts';
import type { PilotSummary } from '../pilot/summary.ts';
import { goalView } from '../savings/goal.ts';
import type { Overlaps } from '../savings/overlap.ts';
import type { GoalMetric, GoalPlan } from '../workspace/finance.ts';
import { costOf, hoursOf } from './hours.ts';
import { judgedIn, type PeriodView, type QuarterView, viewYear } from './quarter-view.ts';
import type { Goal } from './scorecard.ts';
import { isBeyondEfficiency } from './trajectory.ts';

type Actual = {
  readonly name: string;
  readonly unit: (view: PeriodView) => string;
  /** Comes one by one: pilots, results. */
  readonly isCount?: true;
  readonly of: (pilots: readonly PilotSummary[], view: PeriodView, overlaps: Overlaps) => number;
};

const ACTUALS: Readonly<Record<GoalMetric, Actual>> = {
  'hours-reclaimed': {
    name: 'Hours reclaimed',
    unit: () => 'hours',
    of: (pilots, view, overlaps) => hoursOf(pilots, view, overlaps).reclaimed,
  },
  'pilots-judged': {
    name: 'Pilots judged',
    unit: () => 'pilots',
    isCount: true,
    of: (pilots, view) => pilots.filter(pilot => judgedIn(pilot, view)).length,
  },
  'business-results': {
    name: 'Business results met',
    unit: () => 'results',
    isCount: true,
    of: (pilots, view) => pilots.filter(pilot => judgedIn(pilot, view)).flatMap(resultsMet).length,
  },
  spent: { name: 'Spent on pilots', unit: view => view.workspace.currency, of: costOf },
};

/** Met results beyond the team's own efficiency, of pilots that were met as a whole. */
const resultsMet = ({ outcome, criteria }: PilotSummary) =>
  outcome === 'met'
    ? criteria.filter(
        each =>
          each.outcome === 'met' &&
          (each.role === 'primary' || each.role === 'secondary') &&
          isBeyondEfficiency(each.family),
      )
    : [];

/** The year's goals up to the end of a quarter, or to the moment of looking; those that were planned by then. */
export function goalsOf(
  pilots: readonly PilotSummary[],
  view: QuarterView,
  overlaps: Overlaps,
): Goal[] {
  const { fiscalYear } = view.quarter;
  const { finance, fiscalYearStart } = view.workspace;
  const planned = (finance?.goals ?? []).filter(
    each => each.fiscalYear === fiscalYear && hasHappened(each.at, view),
  );
  const latest = [...new Map(planned.map(each => [each.metric, each])).values()];
  if (latest.length === 0) return [];
  const year = viewYear(view, fiscalYear);
  const before = viewYear(view, fiscalYear - 1);
  return latest.map(plan => {
    const { name, unit, isCount = false, of } = ACTUALS[plan.metric];
    return {
      metric: plan.metric,
      name,
      unit: unit(view),
      ...goalView({
        ...lastYearOf(plan, () => of(pilots, before, overlaps)),
        plan: toNumber(plan.plan),
        yearToDate: of(pilots, year, overlaps),
        yearFirst: year.first,
        yearLast: quarterSpan({ fiscalYear, number: 4 }, fiscalYearStart).last,
        today: view.lastSeen,
        isCount,
      }),
    };
  });
}

/** As it was typed, where the product was not there to count; as it was counted, where it was. */
function lastYearOf({ lastYear }: GoalPlan, counted: () => number): { lastYear?: number } {
  if (lastYear !== undefined) return { lastYear: toNumber(lastYear) };
  const figure = counted();
  return figure === 0 ? {} : { lastYear: figure };
}
