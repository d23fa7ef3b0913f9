import type { MeasurementView, PilotView } from '#contracts/pilots.ts';
import { readText } from '#domain/chain/free-text.ts';
import { isBrokenOut, SMALLEST_GROUP } from '#domain/criteria/small-groups.ts';
import { counted } from '#domain/numbers/counted.ts';
import type { Measurement } from '#domain/pilot/measurement.ts';
import { daysOf, isCounted } from '#domain/pilot/observations.ts';
import type { Observation } from '#domain/pilot/state.ts';

type Given = {
  readonly open: boolean;
  readonly ofPeople: boolean;
  /** Of the metric, where it is known. */
  readonly unit?: string | undefined;
};

/**
 * A measurement in a few words. While the pilot runs, only how much was recorded, never what it says (rule V6); of
 * fewer than five people, never what it says by itself (rule A4).
 */
export function viewMeasurement(measurement: Measurement, given: Given): MeasurementView {
  const { shape } = measurement;
  if (given.ofPeople && 'n' in measurement && !isBrokenOut(measurement.n))
    return { shape, n: measurement.n, text: `fewer than ${SMALLEST_GROUP} people: not shown` };
  const { open, unit } = given;
  switch (shape) {
    case 'rows':
      return { shape, n: measurement.count, text: counted(measurement.count, 'row') };
    case 'proportion':
      return {
        shape,
        n: measurement.n,
        text: open
          ? `${measurement.successes} of ${measurement.n} (${share(measurement)}%)`
          : counted(measurement.n, 'case'),
      };
    case 'mean':
      return {
        shape,
        n: measurement.n,
        text: open
          ? `${withUnit(measurement.mean, unit)} on average over ${measurement.n}, give or take ${measurement.sd}`
          : counted(measurement.n, 'case'),
      };
    case 'rate':
      return {
        shape,
        text: open ? `${measurement.events} in ${measurement.exposure}` : 'counts recorded',
      };
    case 'figure':
      return { shape, text: open ? withUnit(measurement.value, unit) : 'a figure recorded' };
  }
}

function withUnit(figure: string, unit = ''): string {
  if (unit === '%') return `${figure}%`;
  return unit === '' ? figure : `${figure} ${unit}`;
}

const share = ({ successes, n }: Extract<Measurement, { shape: 'proportion' }>): number =>
  Math.round((successes / n) * 100);

/** Recorded figures with what was said against them later (rule V8). What people forecast is never locked. */
export function viewObservation(
  observation: Observation,
  { open, ofPeople, unit }: Given,
): PilotView['observations'][number] {
  const { criterion, group, measurement, at, seq, supersedes, correction } = observation;
  const days = daysOf(observation);
  return {
    criterion,
    group,
    measurement: viewMeasurement(measurement, {
      open: open || group === 'forecast',
      ofPeople,
      unit,
    }),
    counted: isCounted(observation),
    at,
    ...(days ? { days } : {}),
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
