import type { CriterionInput } from '#contracts/charter.ts';
import type { BodyOf } from '#contracts/endpoints.ts';
import { addDays } from '../format/dates.ts';
import {
  emptyMeasurement,
  isUntouched,
  type Measured,
  type MeasurementForm,
  measurementsOf,
  ROWS_A_PART,
} from './measurement-form.ts';

/** A figure before the start; or by when it will be collected, said openly. */
export type BaselineForm = {
  readonly when: 'now' | 'later';
  readonly measurement: MeasurementForm;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly reason: string;
};

/** A figure is usually of the last four weeks. */
const USUAL_SPAN_DAYS = 28;

export const emptyBaseline = (today: string): BaselineForm => ({
  when: 'now',
  measurement: emptyMeasurement(),
  from: addDays(today, -USUAL_SPAN_DAYS),
  to: today,
  by: addDays(today, USUAL_SPAN_DAYS / 4),
  reason: '',
});

export type BaselineProblem = {
  readonly field: keyof MeasurementForm | 'from' | 'reason';
  readonly problem: string;
};

type Read =
  | { readonly record: BodyOf<'recordBaseline'> }
  | { readonly promise: BodyOf<'promiseBaseline'> }
  | BaselineProblem;

export const isBaselineUntouched = ({ when, measurement, reason }: BaselineForm): boolean =>
  when === 'now' ? isUntouched(measurement) : reason.trim() === '';

/** What a form comes to: a figure to record, a promise, or what is missing. */
export function readBaseline(
  form: BaselineForm,
  { id: criterion, ...measured }: Measured & Pick<CriterionInput, 'id'>,
): Read {
  const { when, by, reason, from, to } = form;
  if (when === 'later')
    return reason.trim() === ''
      ? { field: 'reason', problem: 'Say why it is not there yet; the signers read it.' }
      : { promise: { criterion, by, reason } };
  if (from > to)
    return { field: 'from', problem: 'This is after the last day. Change one of them.' };
  const read = measurementsOf(form.measurement, measured, { first: from, last: to });
  if ('problem' in read) return read;
  const [measurement, ...more] = read.measurements;
  if (measurement === undefined || more.length > 0)
    return {
      field: 'pasted',
      problem: `A baseline takes ${ROWS_A_PART.toLocaleString()} rows at the most. Take the latest.`,
    };
  return { record: { criterion, measurement, measuredFrom: from, measuredTo: to } };
}

/** The one figure that a form comes to, in the unit shown, to set a target from; for rows it is not known here. */
export function todaysFigure(
  { when, measurement }: BaselineForm,
  kind: CriterionInput['kind'],
): number | undefined {
  if (when === 'later') return undefined;
  const { way, total, had, average, figure } = measurement;
  if (way === 'figure') return figure;
  if (way === 'rows') return undefined;
  if (kind === 'proportion' || kind === 'rate')
    return total && had !== undefined
      ? Number(((had / total) * (kind === 'proportion' ? 100 : 1)).toFixed(2))
      : undefined;
  return average;
}
