/**
 * A measurement or an amount of money as it stands in the ledger: plain decimal digits, no exponent, no
 * trailing zeros, no minus zero. One value has one spelling, so that hashes agree (rule L3).
 */
export type Decimal = string;

const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/;

/** True for digits that can be taken as they are (at most 15 before and 9 after the point). */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/**
 * The one spelling of a number, to nine decimals (finer than any measurement here), or of digits; `undefined` for
 * neither.
 */
export function canonicalDecimal(value: number | string): Decimal | undefined {
  const text = typeof value === 'number' ? value.toFixed(9) : value.trim();
  if (!isDecimal(text)) return undefined;
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return trimmed === '-0' ? '0' : trimmed;
}

/** Number of a decimal that the ledger holds. */
export const toNumber = (decimal: Decimal): number => Number(decimal);
