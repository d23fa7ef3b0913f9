import type { MeasurementView } from '#contracts/pilots.ts';
import type { Measurement } from '#domain/pilot/measurement.ts';

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
