import type { BodyOf } from '#contracts/endpoints.ts';
import type { Problem } from '../../../measurement/measurement-fields.tsx';
import {
  type Measured,
  type MeasurementForm,
  measurementsOf,
  ROWS_A_PART,
} from '../../../measurement/measurement-form.ts';
import type { Span } from '../../../measurement/paste.ts';

type CorrectionForm = {
  readonly withdrawn: boolean;
  readonly measurement: MeasurementForm;
  readonly reason: string;
};

type Read =
  | { readonly body: BodyOf<'correctObservation'> }
  | Problem
  | { readonly field: 'reason'; readonly problem: string };

/**
 * What a form comes to: a correction to send, or what is missing.
 *
 * @param within days that the rows have to be of, where a column says their days: those of results, as of new ones
 */
export function readCorrection(
  { withdrawn, measurement, reason }: CorrectionForm,
  criterion: Measured,
  within?: Span,
): Read {
  const missing = {
    field: 'reason',
    problem: 'Say what was wrong; whoever reads the result reads it too.',
  } as const;
  if (withdrawn) return reason.trim() === '' ? missing : { body: { reason } };
  const read = measurementsOf(measurement, criterion, within);
  if ('problem' in read) return read;
  const { measurements, ...days } = read;
  const [only, ...more] = measurements;
  if (only === undefined || more.length > 0)
    return {
      field: 'pasted',
      problem: `One correction takes ${ROWS_A_PART.toLocaleString('en-US')} rows. Withdraw these figures, then record all rows anew.`,
    };
  return reason.trim() === '' ? missing : { body: { measurement: only, ...days, reason } };
}
