import type { MeasurementView, PilotView } from '#contracts/pilots.ts';
import { readText } from '#domain/chain/free-text.ts';
import type { Measurement } from '#domain/pilot/measurement.ts';
import { isCounted } from '#domain/pilot/observations.ts';
import type { Observation } from '#domain/pilot/state.ts';

/** A measurement in a few words. While the pilot runs, only how much was recorded, never what it says (rule V6). */
export function viewMeasurement(measurement: Measurement, open: boolean): MeasurementView {
  const { shape } = measurement;
  switch (shape) {
    case 'rows':
      return { shape, n: measurement.count, text: `${measurement.count} rows` };
    case 'proportion':
      return {
        shape,
        n: measurement.n,
        text: open ? `${measurement.successes} of ${measurement.n}` : `${measurement.n} cases`,
      };
    case 'mean':
      return {
        shape,
        n: measurement.n,
        text: open
          ? `${measurement.mean} on average over ${measurement.n} (spread ${measurement.sd})`
          : `${measurement.n} cases`,
      };
    case 'rate':
      return {
        shape,
        text: open ? `${measurement.events} in ${measurement.exposure}` : 'counts recorded',
      };
    case 'figure':
      return { shape, text: open ? measurement.value : 'a figure recorded' };
  }
}

/** Recorded figures with what was said against them later (rule V8). What people forecast is never locked. */
export function viewObservation(
  observation: Observation,
  open: boolean,
): PilotView['observations'][number] {
  const { criterion, group, measurement, at, seq, supersedes, correction } = observation;
  return {
    criterion,
    group,
    measurement: viewMeasurement(measurement, open || group === 'forecast'),
    counted: isCounted(observation),
    at,
    seq,
    ...(supersedes === undefined ? {} : { supersedes }),
    ...(correction
      ? {
          correction: {
            at: correction.at,
            reason: readText(correction.reason),
            counted: correction.counted,
          },
        }
      : {}),
  };
}
