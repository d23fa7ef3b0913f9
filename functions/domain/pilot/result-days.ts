import type { PlainDate } from '../calendar/plain-date.ts';
import type { Days } from './events.ts';
import { type PilotRefusal, refuse } from './refusals.ts';
import { governingCharter, type Pilot } from './state.ts';

/**
 * Why figures cannot be of these days (rules F1, V10): results are of days from the start of the run to the end of the
 * outcome window, and of none that has not come. `undefined` where they can, or where nobody said of which days they are.
 */
export function resultDaysRefusal(
  pilot: Pilot,
  days: Days | undefined,
  today: PlainDate,
): PilotRefusal | undefined {
  const charter = governingCharter(pilot);
  if (!days || !charter || !pilot.started) return undefined;
  if (days.to < days.from) return refuse('window_reversed');
  const window = { first: pilot.started.on, last: charter.outcomeWindow.last };
  if (days.from < window.first || days.to > window.last) return refuse('outside_window', window);
  return days.to > today ? refuse('in_the_future') : undefined;
}
