import { hasHappened } from '../calendar/as-of.ts';
import { dateIn, daysBetween, type Instant } from '../calendar/calendar.ts';
import type { SignedConversion } from '../pilot/pilot-money.ts';
import type { CriterionSummary, PilotSummary } from '../pilot/summary.ts';
import { gainRange } from '../verdict/plain-effect.ts';
import type { WorkspaceFacts } from '../workspace/workspace-facts.ts';
import { type MeasuredEffect, type MoneyAnswer, moneyCase } from './money.ts';

type Seen = {
  readonly workspace: Pick<WorkspaceFacts, 'timeZone' | 'currency' | 'declarations'>;
  readonly until: Instant;
  /** Conservative minutes that another pilot counts already (rule T6). */
  readonly overlapMinutes?: number;
};

/** The return of a judged pilot as it is seen at a moment; `undefined` before its verdict, when nothing is known. */
export function returnOf(pilot: PilotSummary, seen: Seen): MoneyAnswer | undefined {
  const { dates, money, costs = {}, outcomeWindow } = pilot;
  const { started, judged } = dates;
  const { timeZone, currency } = seen.workspace;
  if (started === undefined || !hasHappened(judged, seen) || outcomeWindow === undefined)
    return undefined;
  const dayOf = (at: Instant) => dateIn(timeZone, at);
  const conversions = latestOf(
    (money?.conversions ?? []).filter(each => hasHappened(each.signedAt, seen)),
  );
  return moneyCase(
    {
      startedAt: started,
      days: daysBetween(dayOf(started), outcomeWindow.last) + 1,
      conservativeHours: (conservativeMinutes(pilot) - (seen.overlapMinutes ?? 0)) / 60,
      effects: effectsOf(pilot.criteria),
      costs,
      sustainedAt90Days: isSustained(pilot, seen),
      currency,
    },
    conversions.map(each => ({ ...each, signedOn: dayOf(each.signedAt) })),
    money?.isolation && { ...money.isolation, chosenOn: dayOf(money.isolation.chosenAt) },
  );
}

/** Of two prices for the same thing the one that was signed later counts, and never both. */
const latestOf = (conversions: readonly SignedConversion[]): SignedConversion[] => [
  ...new Map(
    [...conversions]
      .sort((a, b) => (a.signedAt < b.signedAt ? -1 : 1))
      .map(each => [each.kind === 'hours' ? 'hours' : `result ${each.criterion}`, each]),
  ).values(),
];

function conservativeMinutes({ minutesByDay }: PilotSummary): number {
  let sum = 0;
  for (const day in minutesByDay) sum += minutesByDay[day]?.[1] ?? 0;
  return sum;
}

const effectsOf = (criteria: readonly CriterionSummary[]): Record<string, MeasuredEffect> =>
  Object.fromEntries(
    criteria.flatMap(criterion => {
      const gain = criterion.interval && gainRange(criterion);
      return gain ? [[criterion.id, { ...gain, name: criterion.name }]] : [];
    }),
  );

/** Every criterion that was checked at 90 days or later still meets its target, and one was (rule M6). */
function isSustained({ id }: PilotSummary, { workspace, until }: Seen): boolean {
  const checks = (workspace.declarations?.sustained ?? []).filter(
    each => each.pilot === id && hasHappened(each.at, { until }),
  );
  const latest = new Map(checks.map(each => [each.criterion, each.stillMet]));
  return latest.size > 0 && [...latest.values()].every(Boolean);
}
