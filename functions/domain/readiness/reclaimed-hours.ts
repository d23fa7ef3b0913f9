import type { PilotSummary } from '../pilot/summary.ts';
import {
  type CitedFact,
  type Finding,
  met,
  notEvidenced,
  notMet,
  pilotDeclaration,
  pilotFact,
  type ReportContext,
} from './gate.ts';

/** A report names so many pilots on either side; the rest it counts. */
const MOST_NAMED = 3;

/** A pilot that saved time, with its conservative hours of the work done up to the day of the report. */
type Saving = { readonly pilot: PilotSummary; readonly hours: number };

/**
 * Reclaimed hours have a destination (rule S1.9): a pilot that saved time says what the hours are for. Hours
 * without one are named beside it; they do not count as reclaimed (rule T5).
 */
export function hoursHaveDestination(
  pilots: readonly PilotSummary[],
  context: ReportContext,
): Finding {
  const savings = pilots
    .map(pilot => ({ pilot, hours: conservativeHours(pilot, context.day) }))
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => b.hours - a.hours);
  const destined = savings.filter(({ pilot }) => hasDestination(pilot, context.day));
  const homeless = savings.filter(({ pilot }) => !hasDestination(pilot, context.day));
  const named = () => homeless.slice(0, MOST_NAMED).map(homelessFact);
  if (destined.length > 0)
    return met(() => [
      ...destined.slice(0, MOST_NAMED).map(each => destinationFact(each, context.day)),
      ...named(),
    ]);
  const next = 'Say what the hours are for, or record what they went into.';
  return homeless.length > 0 ? notMet(next, named) : notEvidenced(next);
}

const reinvestedBy = (pilot: PilotSummary, day: string) =>
  pilot.reinvested.filter(({ on }) => on <= day);

const hasDestination = (pilot: PilotSummary, day: string): boolean =>
  pilot.hoursDestination !== undefined || reinvestedBy(pilot, day).length > 0;

const homelessFact = ({ pilot, hours }: Saving): CitedFact =>
  pilotFact(pilot, `${hours.toFixed(1)} hours saved in “${pilot.name}” have no destination.`);

function destinationFact({ pilot, hours }: Saving, day: string): CitedFact {
  const saved = `${hours.toFixed(1)} hours saved in “${pilot.name}”`;
  const used = reinvestedBy(pilot, day)[0];
  return used
    ? pilotFact(pilot, `${saved}; some went into: ${used.into}.`)
    : pilotDeclaration(pilot, `${saved} are meant for: ${pilot.hoursDestination}.`);
}

function conservativeHours({ minutesByDay }: PilotSummary, day: string): number {
  let minutes = 0;
  for (const worked in minutesByDay) if (worked <= day) minutes += minutesByDay[worked]?.[1] ?? 0;
  return minutes / 60;
}
