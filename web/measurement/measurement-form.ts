import { v7 } from 'uuid';
import type { CriterionInput } from '#contracts/charter.ts';
import type { BodyOf } from '#contracts/endpoints.ts';
import type { DecimalMark } from '../format/read-amount.ts';
import { type Columns, type Pasted, readPaste, type Span } from './paste.ts';
import type { DateOrder } from './paste-dates.ts';

export type Measurement = BodyOf<'recordBaseline'>['measurement'];
type Days = NonNullable<BodyOf<'recordObservation'>['days']>;

/** The API takes so many rows at a time. */
export const ROWS_A_PART = 5000;

/** How a figure is given: counted out, as one figure, or row by row. */
export type Way = 'counted' | 'figure' | 'rows';

/** What stands in the form for one measurement. Names are those of the page, not of statistics. */
export type MeasurementForm = {
  readonly way: Way;
  /** How many there were. */
  readonly total: number | undefined;
  /** Of those, how many had it; or how often it happened. */
  readonly had: number | undefined;
  readonly average: number | undefined;
  /** How far single cases usually lie from the average. */
  readonly spread: number | undefined;
  readonly figure: number | undefined;
  readonly pasted: string;
  readonly decimalMark: DecimalMark | undefined;
  readonly dateOrder: DateOrder | undefined;
  /** Which of more than two pasted columns are read; undefined: the likely ones. */
  readonly columns: Columns | undefined;
  /** The reader has said that rows which cannot be read are left out. */
  readonly leaveOutBad: boolean;
  /** Tells figures that stand alone from those of every other form, where lines have the same numbers. */
  readonly sheet: string;
};

export const emptyMeasurement = (way: Way = 'counted'): MeasurementForm => ({
  way,
  total: undefined,
  had: undefined,
  average: undefined,
  spread: undefined,
  figure: undefined,
  pasted: '',
  decimalMark: undefined,
  dateOrder: undefined,
  columns: undefined,
  leaveOutBad: false,
  sheet: v7(),
});

type Read =
  | {
      readonly measurements: readonly Measurement[];
      /** The days that the rows are of, where a column says so. */
      readonly days?: Days;
    }
  | { readonly field: keyof MeasurementForm; readonly problem: string };

/** True when nothing has been entered. */
export const isUntouched = (form: MeasurementForm): boolean =>
  form.pasted === '' &&
  [form.total, form.had, form.average, form.figure].every(each => each === undefined);

/** @param within days that the rows have to be of, where a column says their days */
export const pasteOf = (
  { pasted, decimalMark, columns, dateOrder }: MeasurementForm,
  kind: CriterionInput['kind'],
  within?: Span,
): Pasted =>
  readPaste(pasted, {
    of: kind === 'proportion' ? 'yes-no' : 'amount',
    decimalMark,
    columns,
    dateOrder,
    within,
  });

/** What a form asks of its criterion. */
export type Measured = Pick<CriterionInput, 'kind' | 'comparison'>;

/** What a form comes to: the measurements to send, in parts where there are many rows; or what is missing. */
export function measurementsOf(form: MeasurementForm, criterion: Measured, within?: Span): Read {
  const { kind } = criterion;
  if (form.way === 'rows') return fromRows(form, criterion, within);
  if (form.way === 'figure') return fromFigure(form, kind);
  switch (kind) {
    case 'proportion':
      return fromShare(form);
    case 'rate':
      return fromRate(form);
    default:
      return fromAverage(form);
  }
}

function fromFigure({ figure }: MeasurementForm, kind: CriterionInput['kind']): Read {
  if (figure === undefined) return { field: 'figure', problem: 'Write the figure.' };
  const value = kind === 'proportion' ? figure / 100 : figure;
  return { measurements: [{ shape: 'figure', value: digits(value) }] };
}

function fromShare({ total, had }: MeasurementForm): Read {
  if (!total) return { field: 'total', problem: 'Say how many there were.' };
  if (had === undefined) return { field: 'had', problem: 'Say how many of them; none is 0.' };
  if (had > total) return { field: 'had', problem: 'These are more than there were in all.' };
  return { measurements: [{ shape: 'proportion', n: total, successes: had }] };
}

function fromRate({ total, had }: MeasurementForm): Read {
  if (had === undefined) return { field: 'had', problem: 'Say how often it happened; never is 0.' };
  if (!total) return { field: 'total', problem: 'Say over how many weeks, added up.' };
  return { measurements: [{ shape: 'rate', events: had, exposure: digits(total) }] };
}

function fromAverage({ total, average, spread }: MeasurementForm): Read {
  if (average === undefined) return { field: 'average', problem: 'Write the average.' };
  if (!total) return { field: 'total', problem: 'Say how many were measured.' };
  if (spread === undefined)
    return {
      field: 'spread',
      problem: 'Say how far single cases usually lie from the average, or give one figure only.',
    };
  return {
    measurements: [{ shape: 'mean', n: total, mean: digits(average), sd: digits(spread) }],
  };
}

function fromRows(form: MeasurementForm, criterion: Measured, within: Span | undefined): Read {
  const { kind, comparison } = criterion;
  const { rows, bad, alone, ambiguous, ambiguousDays, days } = pasteOf(form, kind, within);
  if (ambiguous && form.decimalMark === undefined)
    return { field: 'decimalMark', problem: 'Say how decimals are written in these rows.' };
  if (ambiguousDays && form.dateOrder === undefined)
    return { field: 'dateOrder', problem: 'Say how dates are written in these rows.' };
  if (rows.length === 0)
    return { field: 'pasted', problem: 'Paste the rows: whose it is, and the figure.' };
  if (bad.length > 0 && !form.leaveOutBad)
    return { field: 'leaveOutBad', problem: 'Mend these rows, or say that they are left out.' };
  if (alone && comparesUnits(comparison))
    return {
      field: 'pasted',
      problem: 'Each is compared with itself here: put whose it is before each figure.',
    };
  const named = alone ? rows.map(row => ({ ...row, unit: `${row.unit} of ${form.sheet}` })) : rows;
  return {
    measurements: inParts(named).map(part => ({ shape: 'rows', rows: part })),
    ...(days ? { days: { from: days.first, to: days.last } } : {}),
  };
}

/** True where a unit's figures from before are looked for among those with AI. */
const comparesUnits = (comparison: Measured['comparison']): boolean =>
  comparison === 'paired' || comparison === 'difference-in-differences';

/** Rows in parts that the API takes. */
function inParts<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_PART)
    parts.push(rows.slice(at, at + ROWS_A_PART));
  return parts;
}

/** A number in plain digits, at most nine decimals. */
const digits = (value: number): string => value.toFixed(9).replace(/\.?0+$/, '');
