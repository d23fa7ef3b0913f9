import type { Days } from './events.ts';
import type { ApplyEvents } from './evolving.ts';
import type { Observation, Pilot } from './state.ts';

/** True for what a verdict is computed from: recorded before the lock, and not corrected before it (rule V8). */
export const isCounted = ({ counted, correction }: Observation): boolean =>
  counted && correction?.counted !== true;

/** The days that figures are of: as a feed or whoever recorded them said; `undefined` where nobody did. */
export const daysOf = ({ batch, days }: Observation): Days | undefined =>
  days ?? (batch && { from: batch.from, to: batch.to });

/** Whether a verdict's figures say of which days they are: then they can be told over time. */
export const isToldByDay = ({ verdicts, observations }: Pilot): boolean =>
  verdicts.length > 0 && observations.some(each => daysOf(each) !== undefined);

/** How recorded figures and their corrections change a pilot. */
export const APPLY_OBSERVATIONS: ApplyEvents<'ObservationRecorded' | 'ObservationCorrected'> = {
  ObservationRecorded: (pilot, { type: _type, ...observed }, { at, seq }) => ({
    ...pilot,
    observations: [...pilot.observations, { ...observed, at, seq }],
  }),
  // The correction stands right behind what it corrects, since of single figures the last one counts.
  ObservationCorrected: (
    pilot,
    { supersedes, measurement, days, reason, counted },
    { at, seq },
  ) => ({
    ...pilot,
    observations: pilot.observations.flatMap(each => {
      if (each.seq !== supersedes) return [each];
      const corrected: Observation = { ...each, correction: { seq, at, reason, counted } };
      if (measurement === undefined) return [corrected];
      const { criterion, group } = each;
      const known = days ?? daysOf(each);
      const taken = { criterion, group, measurement, counted, at, seq, supersedes };
      return [corrected, known ? { ...taken, days: known } : taken];
    }),
  }),
};
