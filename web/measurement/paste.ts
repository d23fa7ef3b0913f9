import { type DecimalMark, readAmount } from '../format/read-amount.ts';

/** One unit's result, as the API takes it. */
export type PastedRow = { readonly unit: string; readonly value: string };
type BadRow = { readonly line: number; readonly text: string; readonly problem: string };

export type Pasted = {
  readonly rows: readonly PastedRow[];
  readonly bad: readonly BadRow[];
  /** The first line named the columns and was left out. */
  readonly header: boolean;
  /** `1,234` can be read two ways, and nothing else in the text settles which: the reader has to say. */
  readonly ambiguous: boolean;
};

type Reading = {
  /** `yes-no`: a value is a one or a zero; `amount`: a number. */
  readonly of: 'yes-no' | 'amount';
  /** How decimals are written, where the reader has said so. */
  readonly decimalMark?: DecimalMark | undefined;
};

type Cells = { readonly line: number; readonly text: string; readonly cells: readonly string[] };

const YES = new Set(['1', 'yes', 'y', 'true', 'won', 'x']);
const NO = new Set(['0', 'no', 'n', 'false', 'lost']);

/**
 * Reads rows copied from a spreadsheet or a file: a unit and a value, parted by tab, semicolon or comma; or a value
 * alone, whose unit is then its line. Rows that cannot be read are named with the reason; the others stand.
 */
export function readPaste(text: string, reading: Reading): Pasted {
  const lines = cellsOf(text);
  const first = lines[0];
  const header = first !== undefined && lines.length > 1 && !isValue(first.cells.at(-1), reading);
  const body = header ? lines.slice(1) : lines;
  const values = body.map(({ cells }) => cells.at(-1) ?? '');
  const mark = reading.decimalMark ?? decimalMarkOf(values);
  const rows: PastedRow[] = [];
  const bad: BadRow[] = [];
  for (const each of body) {
    const read = readRow(each, reading.of, mark ?? '.');
    if ('problem' in read) bad.push({ line: each.line, text: each.text, problem: read.problem });
    else rows.push(read);
  }
  const ambiguous = reading.of === 'amount' && mark === undefined && values.some(isAmbiguous);
  return { rows, bad, header, ambiguous };
}

function cellsOf(text: string): Cells[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter(({ text }) => text.trim() !== '');
  const delimiter = delimiterOf(lines.map(each => each.text));
  return lines.map(each => ({
    ...each,
    cells:
      delimiter === undefined
        ? [each.text.trim()]
        : each.text.split(delimiter).map(cell => cell.trim().replace(/^"(.*)"$/, '$1')),
  }));
}

/** A comma parts columns only where it parts a unit from a value: not where it is all there is in a number. */
function delimiterOf(lines: readonly string[]): string | undefined {
  for (const delimiter of ['\t', ';'])
    if (lines.some(line => line.includes(delimiter))) return delimiter;
  const withComma = lines.filter(line => line.includes(','));
  const numbersOnly = withComma.every(line => /^-?[\d.,\s%]+$/.test(line) && !/,\s/.test(line));
  const decimals = withComma.every(line => /^-?\d+,\d+%?$/.test(line));
  return withComma.length > 0 && !(numbersOnly && decimals) ? ',' : undefined;
}

function readRow(
  { cells, line }: Cells,
  of: Reading['of'],
  mark: DecimalMark,
): PastedRow | { readonly problem: string } {
  if (cells.length > 2)
    return { problem: `${cells.length} columns; copy two, whose it is and the figure` };
  const unit = cells.length === 2 ? (cells[0] ?? '') : `row ${line}`;
  const text = cells.at(-1) ?? '';
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
