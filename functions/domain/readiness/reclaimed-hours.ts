import type { PilotSummary } from '../pilot/summary.ts';
import {
  type Finding,
  met,
  notEvidenced,
  notMet,
  pilotDeclaration,
  pilotFact,
  type ReportContext,
} from './gate.ts';

/**
 * Reclaimed hours have a destination (rule S1.9): a pilot that saved time says what the hours are for. Hours
 * without one are named beside it; they do not count as reclaimed (rule T5).
 */
export function hoursHaveDestination(
  pilots: readonly PilotSummary[],
  context: ReportContext,
): Finding {
  const saving = pilots.filter(pilot => conservativeHours(pilot, context) > 0);
  const without = saving.filter(pilot => !hasDestination(pilot, context));
  const homeless = without.map(pilot =>
    pilotFact(pilot, `${hoursOf(pilot, context)} saved in "${pilot.name}" have no destination.`),
  );
  const destined = saving.filter(pilot => hasDestination(pilot, context));
  if (destined.length > 0)
    return met(...destined.map(pilot => destination(pilot, context)), ...homeless);
  const next = 'Say what the hours are for, or record what they went into.';
  return homeless.length > 0 ? notMet(next, ...homeless) : notEvidenced(next);
}

const reinvestedBy = (pilot: PilotSummary, { day }: ReportContext) =>
  pilot.reinvested.filter(each => each.on <= day);

const hasDestination = (pilot: PilotSummary, context: ReportContext): boolean =>
  pilot.hoursDestination !== undefined || reinvestedBy(pilot, context).length > 0;

function destination(pilot: PilotSummary, context: ReportContext) {
  const hours = hoursOf(pilot, context);
  const used = reinvestedBy(pilot, context)[0];
  return used
    ? pilotFact(pilot, `${hours} saved in "${pilot.name}"; some went into: ${used.into}.`)
    : pilotDeclaration(
        pilot,
        `${hours} saved in "${pilot.name}" are meant for: ${pilot.hoursDestination}.`,
      );
}

const hoursOf = (pilot: PilotSummary, context: ReportContext): string =>
  `${conservativeHours(pilot, context).toFixed(1)} hours`;

/** Conservative hours of the work done up to the day of the report. */
function conservativeHours(pilot: PilotSummary, { day }: ReportContext): number {
  let minutes = 0;
  for (const [worked, [, conservative]] of Object.entries(pilot.minutesByDay))
    if (worked <= day) minutes += conservative;
  return minutes / 60;
}
