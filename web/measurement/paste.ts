import { parse } from 'csv-parse/browser/esm/sync';
import { longDate } from '../format/dates.ts';
import { type DecimalMark, readAmount } from '../format/read-amount.ts';
import { type DateOrder, isEitherWay, looksLikeDate, orderOf, readDate } from './paste-dates.ts';

/** One unit's result, as the API takes it. */
export type PastedRow = { readonly unit: string; readonly value: string };
type BadRow = { readonly line: number; readonly text: string; readonly problem: string };

/** Which column says whose a figure is, which holds the figure, and which its day, if any does; from 0. */
export type Columns = {
  readonly unit: number;
  readonly value: number;
  readonly day?: number | undefined;
};

export type Pasted = {
  readonly rows: readonly PastedRow[];
  readonly bad: readonly BadRow[];
  /** The first line named the columns and was left out. */
  readonly header: boolean;
  /** Figures stand alone: a unit is but the number of its line. */
  readonly alone: boolean;
  /** Where there are more than two columns: their names, and which are read. */
  readonly choice?: { readonly names: readonly string[]; readonly columns: Columns };
  /** `1,234` can be read two ways, and nothing else in the text settles which: the reader has to say. */
  readonly ambiguous: boolean;
  /** `3/4/2026` can be read two ways, and no other date settles which: the reader has to say. */
  readonly ambiguousDays: boolean;
  /** First and last day of the rows that were read, where a column says their days. */
  readonly days?: Span;
};

/** Calendar dates, the last one included. */
export type Span = { readonly first: string; readonly last: string };

type Reading = {
  /** `yes-no`: a value is a one or a zero; `amount`: a number. */
  readonly of: 'yes-no' | 'amount';
  /** How decimals are written, where the reader has said so. */
  readonly decimalMark?: DecimalMark | undefined;
  /** What the reader chose among more than two columns. */
  readonly columns?: Columns | undefined;
  /** How dates are written, where the reader has said so. */
  readonly dateOrder?: DateOrder | undefined;
  /** Rows of another day do not belong to what is recorded. */
  readonly within?: Span | undefined;
};

type Line = { readonly line: number; readonly cells: readonly string[] };

const YES = new Set(['1', 'yes', 'y', 'true', 'won', 'x']);
const NO = new Set(['0', 'no', 'n', 'false', 'lost']);
/** Rows that a guess at the columns looks at. */
const SAMPLE = 50;

/**
 * Reads rows copied from a spreadsheet or a file: a unit and a value, parted by tab, semicolon or comma; or a value
 * alone, whose unit is then its line; or any two of more columns. Rows that cannot be read are named with the reason.
 */
export function readPaste(text: string, reading: Reading): Pasted {
  const lines = linesOf(text);
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const header = namesColumns(lines, reading);
  const body = header ? lines.slice(1) : lines;
  const columns = width > 2 ? (reading.columns ?? likelyColumns(body, width, reading)) : undefined;
  const alone = width === 1;
  const pairs = body.map(line => pairOf(line, alone, columns));
  const values = pairs.map(({ value }) => value);
  const mark = reading.decimalMark ?? decimalMarkOf(values);
  const written = pairs.flatMap(({ day }) => (day === undefined ? [] : [day]));
  const order = reading.dateOrder ?? orderOf(written);
  const rows: PastedRow[] = [];
  const bad: BadRow[] = [];
  const days: string[] = [];
  pairs.forEach((pair, index) => {
    const { line, cells } = body[index] ?? { line: 0, cells: [] };
    const day = readDay(pair, order ?? 'day-first', reading.within);
    const read = 'problem' in day ? day : readRow(pair, reading.of, mark ?? '.');
    if ('problem' in read) bad.push({ line, text: cells.join(' · '), problem: read.problem });
    else rows.push(read);
    if ('day' in day && !('problem' in read)) days.push(day.day);
  });
  const names = Array.from({ length: width }, (_, column) => nameOf(lines, header, column));
  return {
    rows,
    bad,
    header,
    alone,
    ambiguous: reading.of === 'amount' && mark === undefined && values.some(isAmbiguous),
    ambiguousDays: order === undefined && written.some(isEitherWay),
    ...(columns ? { choice: { names, columns } } : {}),
    ...spanOf(days),
  };
}

function spanOf(days: string[]): Pick<Pasted, 'days'> {
  const [first, last] = [days.sort()[0], days.at(-1)];
  return first === undefined || last === undefined ? {} : { days: { first, last } };
}

function linesOf(text: string): Line[] {
  const delimiter = delimiterOf(text.split(/\r\n|\r|\n/).filter(line => line.trim() !== ''));
  const parsed: { record: string[]; info: { lines: number } }[] = parse(text, {
    // A form feed parts nothing that is typed or exported: each line is then one cell.
    delimiter: delimiter ?? '\f',
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  }) as never;
  return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

/** `1.234,5` or `12,5`: the comma is its decimal mark. */
const COMMA_BEFORE_DECIMALS = /^-?(?:\d+|\d{1,3}(?:[.\s'’]\d{3})+),\d+\s?%?$/;
/** `1,234.5`: the comma parts its thousands. */
const COMMA_IN_THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?\s?%?$/;
const WITHOUT_COMMA = /^-?\d+(?:\.\d+)?\s?%?$/;

/** A comma parts columns only where it parts a unit from a value: not where it stands in figures that stand alone. */
function delimiterOf(lines: readonly string[]): string | undefined {
  for (const delimiter of ['\t', ';'])
    if (lines.some(line => line.includes(delimiter))) return delimiter;
  const trimmed = lines.map(line => line.trim());
  const withComma = trimmed.filter(line => line.includes(','));
  const isAlone =
    withComma.every(line => COMMA_BEFORE_DECIMALS.test(line)) || isOfThousands(trimmed);
  return withComma.length > 0 && !isAlone ? ',' : undefined;
}

/** `1,234.5` could be a unit and its value as well: not where another line would have more columns, or fewer. */
function isOfThousands(lines: readonly string[]): boolean {
  const isFigure = (line: string) => COMMA_IN_THOUSANDS.test(line) || WITHOUT_COMMA.test(line);
  const [first = ''] = lines;
  const figures = isFigure(first) || first.includes(',') ? lines : lines.slice(1);
  const widths = new Set(figures.map(line => line.split(',').length));
  return widths.size > 1 && figures.every(isFigure);
}

/** The first line names columns when no cell of it is a value and some cell below is one. */
function namesColumns([first, ...rest]: readonly Line[], reading: Reading): boolean {
  const hasValue = ({ cells }: Line) => cells.some(cell => isValue(cell, reading));
  return first !== undefined && !hasValue(first) && rest.some(hasValue);
}

const nameOf = (lines: readonly Line[], header: boolean, column: number): string =>
  (header ? lines[0]?.cells[column] : undefined) || `Column ${column + 1}`;

/** The first column says whose it is, unless it holds days; the figure is in the last that holds values throughout. */
function likelyColumns(body: readonly Line[], width: number, reading: Reading): Columns {
  const sample = body.slice(0, SAMPLE);
  const all = Array.from({ length: width }, (_, column) => column);
  const holding = (is: (cell: string) => boolean): number[] =>
    all.filter(column => sample.every(({ cells }) => is(cells[column] ?? '')));
  const [day] = holding(looksLikeDate);
  const unit = day === 0 ? 1 : 0;
  const values = holding(cell => isValue(cell, reading)).filter(column => column > unit);
  return { unit, value: values.at(-1) ?? width - 1, ...(day === undefined ? {} : { day }) };
}

type Pair = { readonly unit: string; readonly value: string; readonly day?: string };

function pairOf({ line, cells }: Line, alone: boolean, columns: Columns | undefined): Pair {
  if (columns) {
    const { unit, value, day } = columns;
    const pair = { unit: cells[unit] ?? '', value: cells[value] ?? '' };
    return day === undefined ? pair : { ...pair, day: cells[day] ?? '' };
  }
  return alone
    ? { unit: `row ${line}`, value: cells[0] ?? '' }
    : { unit: cells[0] ?? '', value: cells[1] ?? '' };
}

/** The day of a row: none where no column says it, a problem where it is no day or another than was agreed. */
function readDay(
  { day: text }: Pair,
  order: DateOrder,
  within: Span | undefined,
): { readonly day: string } | { readonly problem: string } | Record<never, never> {
  if (text === undefined) return {};
  const day = readDate(text, order);
  if (day === undefined) return { problem: `"${text}" is not a day` };
  if (within && (day < within.first || day > within.last))
    return {
      problem: `${longDate(day)} is not between ${longDate(within.first)} and ${longDate(within.last)}`,
    };
  return { day };
}

function readRow(
  { unit, value: text }: Pair,
  of: Reading['of'],
  mark: DecimalMark,
): PastedRow | { readonly problem: string } {
  if (unit === '' || text === '')
    return { problem: 'the figure stands without a unit, or a unit without a figure' };
  if (unit.length > 80) return { problem: 'the unit is longer than 80 characters' };
  const value = of === 'yes-no' ? yesOrNo(text) : readAmount(text, mark);
  if (value === undefined)
    return {
      problem: of === 'yes-no' ? `"${text}" is not a yes or a no` : `"${text}" is not a number`,
    };
  return { unit, value };
}

function yesOrNo(text: string): string | undefined {
  const word = text.toLowerCase();
  if (YES.has(word)) return '1';
  return NO.has(word) ? '0' : undefined;
}

const isAmbiguous = (text: string): boolean => /^-?\d{1,3}[.,]\d{3}%?$/.test(text);

/** The decimal mark that the values themselves give away, if any does. */
function decimalMarkOf(values: readonly string[]): DecimalMark | undefined {
  for (const value of values) {
    const bare = value.replace(/[\s\u00a0\u202f'’%]/g, '');
    const last = /[.,](?=\d*$)/.exec(bare)?.[0];
    if (last === undefined || isAmbiguous(bare)) continue;
    // A mark that stands twice parts thousands, so decimals have the other one.
    const isDecimal = bare.split(last).length === 2;
    return (last === ',') === isDecimal ? ',' : '.';
  }
  return values.some(isAmbiguous) ? undefined : '.';
}

const isValue = (text: string | undefined, { of }: Reading): boolean =>
  text !== undefined &&
  (of === 'yes-no'
    ? yesOrNo(text) !== undefined
    : readAmount(text, '.') !== undefined || readAmount(text, ',') !== undefined);
