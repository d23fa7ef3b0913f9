import type { PlainDate } from '../calendar/calendar.ts';
import { hashValue } from '../chain/canonical.ts';
import type { Decimal } from '../numbers/decimal.ts';

/** Whose figures: before the start, without AI during the run, with AI, or what people forecast (never judged). */
export const GROUPS = ['baseline', 'comparison', 'with-ai', 'forecast'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * One result of one unit. `unit` is a pseudonym that is the same wherever the unit is: rows that share it are not
 * independent. For proportions `value` is "1" or "0", for rates the count of one week.
 */
export type Row = {
  readonly unit: string;
  readonly value: Decimal;
  /** Rows of one stratum, such as one person's pieces of one task, are compared with one another only. */
  readonly stratum?: string;
  /** The day of a piece of work that was done after the run that was signed first (rule P14). */
  readonly on?: PlainDate;
};

/** A row as it is kept and handed on: without the names of its members. */
export type RowTuple = readonly [unit: string, value: Decimal, stratum?: string, on?: PlainDate];

export function rowTuple({ unit, value, stratum, on }: Row): RowTuple {
  if (stratum === undefined) return [unit, value];
  return on === undefined ? [unit, value, stratum] : [unit, value, stratum, on];
}

export const rowOf = ([unit, value, stratum, on]: RowTuple): Row => ({
  unit,
  value,
  ...(stratum === undefined ? {} : { stratum }),
  ...(on === undefined ? {} : { on }),
});

/**
 * What was measured of a group. Rows are kept outside the ledger and named by their digest;
 * `mean` takes the standard deviation in the metric's unit, `rate` its exposure in unit-weeks.
 */
export type Measurement =
  | { readonly shape: 'rows'; readonly digest: string; readonly count: number }
  | { readonly shape: 'proportion'; readonly n: number; readonly successes: number }
  | { readonly shape: 'mean'; readonly n: number; readonly mean: Decimal; readonly sd: Decimal }
  | { readonly shape: 'rate'; readonly events: number; readonly exposure: Decimal }
  | { readonly shape: 'figure'; readonly value: Decimal };

/** Digest of an import's rows in the order in which they stand in it. */
export const rowsDigest = (rows: readonly Row[]): string => hashValue('facts', { rows });

/** Digests of measurements by rows, wherever in an entry they stand. */
export function digestsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { shape, digest } = value as { shape?: unknown; digest?: unknown };
  if (shape === 'rows' && typeof digest === 'string') return [digest];
  return Object.values(value).flatMap(digestsIn);
}
