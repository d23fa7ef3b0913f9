import { dateIn, type Instant } from '../calendar/calendar.ts';
import type { Charter } from '../pilot/charter.ts';
import type { Pilot } from '../pilot/state.ts';

/**
 * A pilot as far as a charter's own windows reach: figures that came in until results closed, and time worked until
 * the run ended. So the version first signed is judged by what it had asked for, however long an amended one went on.
 */
export function heldTo(pilot: Pilot, charter: Charter, timeZone: string): Pilot {
  const { runWindow, outcomeWindow } = charter;
  const isInTime = ({ at }: { readonly at: Instant }): boolean =>
    dateIn(timeZone, at) <= outcomeWindow.last;
  return {
    ...pilot,
    observations: pilot.observations
      .filter(isInTime)
      .map(({ correction, ...recorded }) =>
        correction && isInTime(correction) ? { ...recorded, correction } : recorded,
      ),
    time: {
      ...pilot.time,
      byDay: Object.fromEntries(
        Object.entries(pilot.time.byDay).filter(([day]) => day <= runWindow.last),
      ),
    },
  };
}
